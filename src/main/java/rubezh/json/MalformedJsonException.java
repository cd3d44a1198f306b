package rubezh.json;

/** Bytes that are not strict JSON. The message names the place and the rule, never the content. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String rule, long offset) {
        super(rule + " at byte " + offset);
    }
}
