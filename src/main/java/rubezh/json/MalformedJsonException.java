package rubezh.json;

/**
 * Exception for bytes that are not strict JSON. Has position and kind of the error, never the
 * content.
 */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Kind of error; message key {@code cli.json.<kind>}. */
    public enum Kind {
        /** No value. */
        NOTHING,
        /** A string, name or number is too long, or the nesting too deep. */
        BEYOND_LIMITS,
        /** A syntax error. */
        NO_JSON,
        /** A scalar value instead of an object or array. */
        NO_OBJECT,
        /** Content after the value. */
        MORE_THAN_ONE,
        /** A duplicate member, which readers resolve differently. */
        TWICE,
        /** A number with a fraction or an exponent. */
        NOT_WHOLE,
        /** An integer beyond 2^53, which some readers round. */
        TOO_GREAT,
        /** A lone surrogate. */
        LONE_SURROGATE,
        NOT_UTF8
    }

    private final Kind kind;
    private final long offset;

    /**
     * @param offset position in bytes from the start
     */
    MalformedJsonException(Kind kind, long offset) {
        super(kind + " at byte " + offset);
        this.kind = kind;
        this.offset = offset;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the position of the error in bytes from the start. */
    public long offset() {
        return offset;
    }
}
