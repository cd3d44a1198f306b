package rubezh.table.source;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a table are read; guessed by {@link TableGuess} or stated by a mapping.
 *
 * @param kind kind of the file; a file of another kind is refused
 * @param sheet name of the sheet of a workbook; null for the first one that is not hidden, and for
 *     text
 * @param encoding encoding of a text file; null for a workbook
 * @param delimiter character between the cells of a text file
 * @param quote character around cells of a text file that contain delimiters or line breaks,
 *     doubled within; {@link #NO_QUOTE} where there is none
 */
public record TableFormat(
        SourceKind kind,
        @Nullable String sheet,
        @Nullable TextEncoding encoding,
        char delimiter,
        char quote) {
    /** Says that quotes are characters like others. */
    public static final char NO_QUOTE = '\0';

    private static final String LINE_BREAKS = "\r\n";

    public TableFormat {
        if ((kind == SourceKind.TEXT) != (encoding != null)) {
            throw new IllegalArgumentException("text has an encoding, a workbook has none");
        }
        if (delimiter == quote
                || delimiter == NO_QUOTE
                || LINE_BREAKS.indexOf(delimiter) >= 0
                || LINE_BREAKS.indexOf(quote) >= 0) {
            throw new IllegalArgumentException(
                    "delimiter and quote must differ and be no line break");
        }
    }

    /** Returns the format of a text file whose quotes are {@code "}. */
    public static TableFormat text(TextEncoding encoding, char delimiter) {
        return new TableFormat(SourceKind.TEXT, null, encoding, delimiter, '"');
    }

    /** Returns the format of a sheet of a workbook. */
    public static TableFormat workbook(SourceKind kind, @Nullable String sheet) {
        return new TableFormat(kind, sheet, null, ',', '"');
    }
}
