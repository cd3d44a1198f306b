package rubezh.json;

import module java.base;

/**
 * Canonical JSON (RFC 8785) restricted to integers: no fraction, no exponent, no NaN. A tree
 * consists of maps, lists, strings, integers ({@link Long}, |n| &lt; 2<sup>53</sup>), booleans and
 * nulls.
 *
 * <pre>{@code
 * byte[] bytes = CanonicalJson.write(Map.of("b", 1L, "a", List.of())); // {"a":[],"b":1}
 * }</pre>
 *
 * <p>Reading is strict: UTF-8 without byte-order mark, no duplicate members, nothing after the
 * value, depth ≤ 32, names ≤ 64 and strings ≤ 65,536 UTF-16 units, numbers ≤ 20 digits, no lone
 * surrogate. The canonical form is not required; {@link RevisionLine} requires it.
 */
public final class CanonicalJson {
    public static final int MAX_DEPTH = 32;
    static final int MAX_NAME = 64;
    public static final int MAX_TEXT = 65_536;
    static final int MAX_DIGITS = 20;
    static final long MAX_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * Returns the canonical bytes of a tree.
     *
     * @throws IllegalArgumentException for another type, a larger number or a lone surrogate
     */
    public static byte[] write(Object tree) {
        var writer = new CanonicalWriter();
        writer.value(tree);
        return writer.bytes();
    }

    /**
     * Reads one object; its maps and lists are unmodifiable.
     *
     * @throws MalformedJsonException if the bytes are not one object in strict JSON
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(byte[] bytes) {
        if (readAny(bytes) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new MalformedJsonException(MalformedJsonException.Kind.NO_OBJECT, 0);
    }

    /**
     * Reads one object or array.
     *
     * @throws MalformedJsonException if the bytes are neither in strict JSON
     */
    public static Object readAny(byte[] bytes) {
        checkUtf8(bytes);
        return StrictJsonReader.read(bytes);
    }

    /** Rejects overlong sequences and encoded surrogates, which the parser accepts. */
    private static void checkUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(in, CharBuffer.allocate(bytes.length), true);
        if (result.isError()) {
            throw new MalformedJsonException(MalformedJsonException.Kind.NOT_UTF8, in.position());
        }
    }
}
