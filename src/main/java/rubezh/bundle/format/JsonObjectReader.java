package rubezh.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the members of a parsed JSON object. Every getter throws {@link
 * IllegalArgumentException} with the member's name if the value is absent or has another type.
 *
 * <p>Reads values of a parsed tree; {@code json.MemberOffsets} has the byte ranges of members in
 * canonical text.
 *
 * <pre>{@code
 * UUID replica = reader.uuid("replica");
 * long revisions = reader.object("counts").number("revisions");
 * }</pre>
 */
public record JsonObjectReader(Map<String, Object> tree) {
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Wraps a value that must be an object. */
    @SuppressWarnings("unchecked")
    static JsonObjectReader of(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObjectReader((Map<String, Object>) map);
        }
        throw new IllegalArgumentException(name);
    }

    public JsonObjectReader object(String name) {
        return of(tree.get(name), name);
    }

    public boolean has(String name) {
        return tree.containsKey(name);
    }

    public String text(String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    public String hash(String name) {
        String text = text(name);
        if (HASH.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    /** Returns a non-negative integer. */
    public long number(String name) {
        return number(tree.get(name), name);
    }

    static long number(@Nullable Object value, String name) {
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException(name);
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (tree.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(name);
    }

    public UUID uuid(String name) {
        return uuidOf(text(name), name);
    }

    static UUID uuidOf(String text, String name) {
        UUID uuid = UUID.fromString(text);
        if (uuid.toString().equals(text)) {
            return uuid;
        }
        throw new IllegalArgumentException(name);
    }

    public Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    List<?> list(String name) {
        if (tree.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(name);
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(element -> {
                    if (element instanceof String text) {
                        return text;
                    }
                    throw new IllegalArgumentException(name);
                })
                .toList();
    }
}
