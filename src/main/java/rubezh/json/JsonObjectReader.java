package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;

/**
 * Typed access to the members of a parsed JSON object. Every getter throws {@link
 * IllegalArgumentException} with the member's name if the value is absent or has another type.
 *
 * <p>Reads values of a parsed tree; {@link RevisionLine.MemberOffsets} has the byte ranges of
 * members in canonical text.
 *
 * <pre>{@code
 * UUID replica = reader.uuid("replica");
 * long revisions = reader.object("counts").number("revisions");
 * }</pre>
 */
public record JsonObjectReader(Map<String, Object> tree) {
    private static final int HASH_DIGITS = 64;

    /** Wraps a value that must be an object. */
    @SuppressWarnings("unchecked")
    public static JsonObjectReader of(@Nullable Object value, String name) {
        return new JsonObjectReader((Map<String, Object>) cast(Map.class, value, name));
    }

    private static <T> T cast(Class<T> type, @Nullable Object value, String name) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(name);
    }

    private <T> T member(Class<T> type, String name) {
        return cast(type, tree.get(name), name);
    }

    public JsonObjectReader object(String name) {
        return of(tree.get(name), name);
    }

    public boolean has(String name) {
        return tree.containsKey(name);
    }

    public String text(String name) {
        return member(String.class, name);
    }

    /** Returns 64 lower-case hexadecimal digits. */
    public String hash(String name) {
        return hex(name, HASH_DIGITS);
    }

    String hex(String name, int digits) {
        String text = text(name);
        if (RevisionId.isHex(text, digits)) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    /** Returns a non-negative integer. */
    public long number(String name) {
        return number(tree.get(name), name);
    }

    public static long number(@Nullable Object value, String name) {
        long number = cast(Long.class, value, name);
        if (number >= 0) {
            return number;
        }
        throw new IllegalArgumentException(name);
    }

    public boolean flag(String name) {
        return has(name) && member(Boolean.class, name);
    }

    public UUID uuid(String name) {
        return uuidOf(text(name), name);
    }

    public static UUID uuidOf(String text, String name) {
        UUID uuid = UUID.fromString(text);
        if (uuid.toString().equals(text)) {
            return uuid;
        }
        throw new IllegalArgumentException(name);
    }

    public Instant time(String name) {
        return time(name, Instant::parse);
    }

    <T> T time(String name, Function<String, T> parser) {
        try {
            return parser.apply(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public List<?> list(String name) {
        return member(List.class, name);
    }

    public List<String> texts(String name) {
        Stream<?> elements = list(name).stream();
        return elements.map(element -> cast(String.class, element, name)).toList();
    }
}
