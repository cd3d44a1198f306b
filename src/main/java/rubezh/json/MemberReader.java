package rubezh.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.MalformedJsonException.Kind;

/**
 * Reader of some members of an object in canonical JSON that passes over all others by their quotes
 * and brackets. For text that was verified before: what is passed over is not checked.
 */
final class MemberReader {
    private final byte[] text;
    private int at;

    private MemberReader(byte[] text) {
        this.text = text;
    }

    /**
     * Reads members of an object.
     *
     * @param names members to read as a whole
     * @param parts members to read in part, each with the names of its members to read
     * @throws MalformedJsonException if the text is no object, as far as it was looked at
     */
    static Map<String, Object> members(
            byte[] text, Set<String> names, Map<String, Set<String>> parts) {
        var reader = new MemberReader(text);
        try {
            Map<String, Object> members = reader.object(names, parts);
            reader.check(reader.at == text.length);
            return members;
        } catch (ArrayIndexOutOfBoundsException _) {
            throw new MalformedJsonException(Kind.NO_JSON, text.length);
        }
    }

    @SuppressWarnings("NullAway") // JSON null is a value of the tree
    private Map<String, Object> object(Set<String> names, Map<String, Set<String>> parts) {
        var members = new HashMap<String, Object>();
        pass('{');
        while (text[at] != '}') {
            String name = name();
            pass(':');
            Set<String> part = parts.get(name);
            if (part != null && text[at] == '{') {
                members.put(name, object(part, Map.of()));
            } else if (names.contains(name)) {
                members.put(name, value());
            } else {
                passValue();
            }
            if (text[at] != '}') {
                pass(',');
            }
        }
        at++;
        return members;
    }

    private String name() {
        int start = at;
        passString();
        return new String(text, start + 1, at - start - 2, ISO_8859_1);
    }

    private @Nullable Object value() {
        int start = at;
        passValue();
        byte[] found = Arrays.copyOfRange(text, start, at);
        if (found[0] == '"' && isPlain(found)) {
            return new String(found, 1, found.length - 2, ISO_8859_1);
        }
        return found[0] == '{' ? StrictJsonReader.read(found) : inList(found);
    }

    /** Returns whether a string has no escapes and no letters of several bytes. */
    private static boolean isPlain(byte[] string) {
        for (byte b : string) {
            if (b == '\\' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Parses a value that cannot stand alone. */
    private static @Nullable Object inList(byte[] value) {
        byte[] list = new byte[value.length + 2];
        list[0] = '[';
        System.arraycopy(value, 0, list, 1, value.length);
        list[list.length - 1] = ']';
        return ((List<?>) StrictJsonReader.read(list)).getFirst();
    }

    private void passValue() {
        switch (text[at]) {
            case '"' -> passString();
            case '{', '[' -> passNested();
            default -> passLiteral();
        }
    }

    private void passString() {
        pass('"');
        at = afterString(at);
    }

    /** Returns the index after the closing quote of a string. */
    private int afterString(int start) {
        int i = start;
        for (byte b = text[i]; b != '"'; b = text[i]) {
            i += b == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private void passNested() {
        int depth = 0;
        int i = at;
        do {
            byte b = text[i++];
            if (b == '"') {
                i = afterString(i);
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        } while (depth > 0);
        at = i;
    }

    private void passLiteral() {
        int start = at;
        while (text[at] != ',' && text[at] != '}' && text[at] != ']') {
            at++;
        }
        check(at > start);
    }

    private void pass(char expected) {
        check(text[at] == expected);
        at++;
    }

    private void check(boolean well) {
        if (!well) {
            throw new MalformedJsonException(Kind.NO_JSON, at);
        }
    }
}
