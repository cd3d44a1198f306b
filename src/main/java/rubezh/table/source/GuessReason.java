package rubezh.table.source;

/**
 * What speaks for a guess about a table. The sentences are the messages {@code
 * table.guess.<reason>}.
 */
public enum GuessReason {
    /** A person stated it. */
    STATED(true),
    /** A workbook states it itself. */
    WORKBOOK(true),
    /** The file begins with a byte order mark. */
    BYTE_ORDER_MARK(true),
    /** Letters beyond ASCII are valid UTF-8 throughout what was read. */
    VALID_UTF_8(true),
    /** Every other byte of Latin letters, digits and delimiters is zero. */
    ZERO_BYTES(true),
    /** ASCII only in what was read, which is the same in most encodings. */
    ASCII_ONLY(false),
    /** Most letters are UTF-8 and some bytes are not: mixed or damaged, so it will be refused. */
    MOSTLY_UTF_8(false),
    /** No UTF-8; the letters make Cyrillic words. */
    CYRILLIC_WORDS(false),
    /** No UTF-8; single letters beyond ASCII, as in Western European languages. */
    LATIN_LETTERS(false),
    /** The first line names the delimiter: {@code sep=;}. */
    SEPARATOR_LINE(true),
    /** All rows have the same number of cells, and no other delimiter gives that. */
    EQUAL_ROWS(true),
    /** All rows have the same number of cells, but with another delimiter too. */
    EQUAL_ROWS_TWICE(false),
    /** Most rows have the same number of cells. */
    MOST_ROWS(false),
    /** None of the usual delimiters gives rows: one column. */
    NO_DELIMITER(false);

    private final boolean certain;

    GuessReason(boolean certain) {
        this.certain = certain;
    }

    /** Returns whether the guess needs no confirmation. */
    public boolean certain() {
        return certain;
    }

    /** Returns the key of the sentence. */
    public String messageKey() {
        return "table.guess." + name();
    }
}
