package rubezh.json;

import java.util.Map;

/**
 * Writes and reads canonical JSON after RFC 8785, restricted to integers: no fraction, no exponent,
 * no NaN.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Returns the canonical bytes of a tree of maps, lists, texts, whole numbers, truth values and
     * nulls.
     */
    public static byte[] write(Object tree) {
        throw new UnsupportedOperationException("comes with the json package: " + tree);
    }

    /**
     * Reads one object strictly: limits of depth, name, text and digits; no doubles of a member.
     */
    public static Map<String, Object> read(byte[] bytes) {
        throw new UnsupportedOperationException("comes with the json package: " + bytes.length);
    }
}
