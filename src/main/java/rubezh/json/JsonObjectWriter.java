package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.LeafCodec;
import rubezh.shape.RecordAccess;

/**
 * Writer of the members of a JSON object from values as they are: components of records by their
 * names, texts, numbers, constants, times, ids, and collections of them. What is absent has no
 * member.
 *
 * <pre>{@code
 * Map<String, Object> tree =
 *         new JsonObjectWriter()
 *                 .putAll(message, "recordId", "kind", "at") // no "at" if it is null
 *                 .put("station", station.code())
 *                 .tree();
 * }</pre>
 *
 * <p>A component written under its own name declares the member: renaming it is refused at the
 * first writing where the name is given, and renames the member where a record is written whole.
 * Reading is by hand, as {@link JsonObjectReader} refuses each member for reasons of its own.
 *
 * @see JsonObjectReader
 * @see LeafCodec
 */
public final class JsonObjectWriter {
    private final Map<String, Object> members = new TreeMap<>();

    /** Puts a member; none if the value is null or an empty {@link Optional}. */
    public JsonObjectWriter put(String name, @Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present != null) {
            members.put(name, plain(present));
        }
        return this;
    }

    /** Puts a member if a condition holds. */
    public JsonObjectWriter putIf(boolean condition, String name, @Nullable Object value) {
        return condition ? put(name, value) : this;
    }

    /** Puts a list with what a function makes of each element. */
    public <T> JsonObjectWriter putList(
            String name, Collection<T> elements, Function<? super T, ?> form) {
        return put(name, elements.stream().map(form).toList());
    }

    /**
     * Puts components of a record as members of their names, all if none is named.
     *
     * @param record a record of a public type; null puts nothing
     * @throws IllegalArgumentException if it has no component of a name
     */
    public JsonObjectWriter putAll(@Nullable Record record, String... names) {
        if (record != null) {
            RecordAccess access = RecordAccess.of(record.getClass());
            var all = access.components().stream().map(RecordComponent::getName);
            for (String name : names.length == 0 ? all.toList() : List.of(names)) {
                put(name, access.value(record, access.place(name)));
            }
        }
        return this;
    }

    /** Puts all members of a tree. */
    public JsonObjectWriter putAll(Map<String, ?> tree) {
        members.putAll(tree);
        return this;
    }

    /** Returns the members. */
    public Map<String, Object> tree() {
        return members;
    }

    /** Returns the object in canonical form. */
    public byte[] bytes() {
        return CanonicalJson.write(members);
    }

    /** Returns the object with a line for each member and a line feed at the end, for people. */
    public byte[] indentedBytes() {
        return (indented(new String(bytes(), StandardCharsets.UTF_8)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns JSON with a line for each member; texts and empty objects stay as they are. */
    private static String indented(String json) {
        var out = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            quoted ^= c == '"' && !isEscaped(json, i);
            if (quoted || "{}[],:".indexOf(c) < 0) {
                out.append(c);
            } else if (c == '{' || c == '[') {
                out.append(c).append('\n').append("  ".repeat(++depth));
            } else if (c == '}' || c == ']') {
                out.append('\n').append("  ".repeat(--depth)).append(c);
            } else {
                out.append(c == ',' ? ",\n" + "  ".repeat(depth) : ": ");
            }
        }
        return out.toString();
    }

    private static boolean isEscaped(String json, int quote) {
        int first = quote;
        while (first > 0 && json.charAt(first - 1) == '\\') {
            first--;
        }
        return (quote - first) % 2 == 1;
    }

    /** Returns a value as it stands in a tree; a record that is no leaf as an object. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> list -> list.stream().map(JsonObjectWriter::plain).toList();
            case Map<?, ?> map -> {
                var tree = new TreeMap<String, @Nullable Object>();
                map.forEach((key, member) -> tree.put(String.valueOf(plain(key)), plain(member)));
                yield tree;
            }
            case Record record when !LeafCodec.hasFactory(record.getClass()) ->
                    new JsonObjectWriter().putAll(record).tree();
            default -> LeafCodec.toPlain(value);
        };
    }
}
