package rubezh.json;

/** Bytes that are not strict JSON. The message names the place and the rule, never the content. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, where a reader of files tells it apart. */
    public enum Kind {
        /** There is no value at all. */
        NOTHING,
        /** A text, a name or a number is too long, or values are nested too deep. */
        BEYOND_LIMITS,
        OTHER
    }

    private final Kind kind;

    MalformedJsonException(String rule, long offset) {
        this(Kind.OTHER, rule, offset);
    }

    MalformedJsonException(Kind kind, String rule, long offset) {
        super(rule + " at byte " + offset);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
