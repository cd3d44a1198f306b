package rubezh.table.input;

import module java.base;

/** What an import does only if somebody who knows the table says that it is right. */
public enum ImportDoubt {
    /** The dates read by another pattern too, or better. */
    DATE("W-DATE"),
    /** Columns of which the mapping is only proposed are taken as proposed. */
    GUESS("W-GUESS");

    private final String code;

    ImportDoubt(String code) {
        this.code = code;
    }

    /** Returns the doubt that is accepted by a code. */
    public static Optional<ImportDoubt> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
