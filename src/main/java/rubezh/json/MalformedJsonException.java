package rubezh.json;

/** Bytes that are not strict JSON. Tells the place and the rule, never the content. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; message {@code cli.json.<kind>} says it to whoever wrote the file. */
    public enum Kind {
        /** There is no value at all. */
        NOTHING,
        /** A text, a name or a number is too long, or values are nested too deep. */
        BEYOND_LIMITS,
        /** A comma, a quote or a bracket too many or too few, or a word that is none of JSON. */
        NO_JSON,
        /** A single value where an object or an array is expected. */
        NO_OBJECT,
        /** Something follows the value. */
        MORE_THAN_ONE,
        /** A member is given twice, so that two readers could take different ones. */
        TWICE,
        /** A number with a fraction or an exponent. */
        NOT_WHOLE,
        /** A whole number beyond 2^53, which some readers round. */
        TOO_GREAT,
        /** Half of a pair of surrogates. */
        LONE_SURROGATE,
        NOT_UTF8
    }

    private final Kind kind;
    private final long offset;

    /**
     * @param offset in bytes from the beginning
     */
    MalformedJsonException(Kind kind, long offset) {
        super(kind + " at byte " + offset);
        this.kind = kind;
        this.offset = offset;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns where reading stopped, in bytes from the beginning. */
    public long offset() {
        return offset;
    }
}
