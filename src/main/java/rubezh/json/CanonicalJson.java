package rubezh.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes and reads canonical JSON after RFC 8785, restricted to integers: no fraction, no exponent,
 * no NaN. A tree is maps, lists, texts, whole numbers ({@link Long}, |n| &lt; 2<sup>53</sup>),
 * truth values and nulls.
 *
 * <p>Reading is strict: UTF-8 without a mark, no member twice, nothing after the value, depth ≤ 32,
 * names ≤ 64 and texts ≤ 65,536 UTF-16 units, numbers ≤ 20 digits, no lone surrogate. It does not
 * ask for the canonical form; {@link RevisionLine} does.
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
     * @throws IllegalArgumentException if it holds anything else, a larger number or a lone
     *     surrogate
     */
    public static byte[] write(Object tree) {
        var writer = new CanonicalWriter();
        writer.value(tree);
        return writer.bytes();
    }

    /**
     * Reads one object; its maps and lists cannot be changed.
     *
     * @throws MalformedJsonException if it is not one, strictly read
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
     * @throws MalformedJsonException if it is not one, strictly read
     */
    public static Object readAny(byte[] bytes) {
        checkUtf8(bytes);
        return StrictJsonReader.read(bytes);
    }

    /** The parser is lenient with overlong sequences and encoded surrogates; this is not. */
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
