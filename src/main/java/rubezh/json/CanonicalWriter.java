package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Writer of canonical JSON (RFC 8785): no white space, members sorted by UTF-16 code unit (section
 * 3.2.3), the escapes of section 3.2.2.2. Not thread-safe.
 */
final class CanonicalWriter {
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final int MAX_CHAR_BYTES = 6;

    /** Value in canonical form, so that what is hashed several times is written once. */
    record Written(byte[] bytes) {
        static Written of(Object tree) {
            var writer = new CanonicalWriter();
            writer.value(tree);
            return new Written(writer.bytes());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Written written && Arrays.equals(bytes, written.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private byte[] buffer = new byte[4096];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    int size() {
        return size;
    }

    void value(@Nullable Object value) {
        switch (value) {
            case null -> writeBytes(NULL);
            case String text -> text(text);
            case Long number -> number(number);
            case Integer number -> number(number);
            case Boolean truth -> writeBytes(truth ? TRUE : FALSE);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case Written(byte[] bytes) -> writeBytes(bytes);
            default ->
                    throw new IllegalArgumentException(
                            "not a plain value: " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) {
        String[] names = sortedNames(map);
        writeByte('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                writeByte(',');
            }
            member(names[i], map.get(names[i]));
        }
        writeByte('}');
    }

    static String[] sortedNames(Map<?, ?> map) {
        String[] names = new String[map.size()];
        int i = 0;
        boolean sorted = true;
        for (Object key : map.keySet()) {
            names[i] = (String) key;
            sorted = sorted && (i == 0 || names[i - 1].compareTo(names[i]) < 0);
            i++;
        }
        if (!sorted) {
            Arrays.sort(names);
        }
        return names;
    }

    void member(String name, @Nullable Object value) {
        text(name);
        writeByte(':');
        value(value);
    }

    private void array(List<?> list) {
        writeByte('[');
        boolean first = true;
        for (Object element : list) {
            if (!first) {
                writeByte(',');
            }
            first = false;
            value(element);
        }
        writeByte(']');
    }

    private void number(long number) {
        if (Math.abs(number) > CanonicalJson.MAX_INTEGER || number == Long.MIN_VALUE) {
            throw new IllegalArgumentException("number beyond 2^53");
        }
        writeBytes(ascii(Long.toString(number)));
    }

    private void text(String text) {
        int length = text.length();
        ensureCapacity(length * MAX_CHAR_BYTES + 2);
        buffer[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                buffer[size++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (!Character.isSurrogate(c)) {
                writeNonAscii(c);
            } else {
                supplementary(supplementaryAt(text, i));
                i++;
            }
        }
        buffer[size++] = '"';
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[size++] = (byte) c;
            case '\b' -> buffer[size++] = 'b';
            case '\t' -> buffer[size++] = 't';
            case '\n' -> buffer[size++] = 'n';
            case '\f' -> buffer[size++] = 'f';
            case '\r' -> buffer[size++] = 'r';
            default -> {
                buffer[size++] = 'u';
                buffer[size++] = '0';
                buffer[size++] = '0';
                buffer[size++] = HEX[c >> 4];
                buffer[size++] = HEX[c & 0xf];
            }
        }
    }

    private void writeNonAscii(char c) {
        if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | c >> 6);
        } else {
            buffer[size++] = (byte) (0xe0 | c >> 12);
            buffer[size++] = continuation(c >> 6);
        }
        buffer[size++] = continuation(c);
    }

    private void supplementary(int point) {
        buffer[size++] = (byte) (0xf0 | point >> 18);
        buffer[size++] = continuation(point >> 12);
        buffer[size++] = continuation(point >> 6);
        buffer[size++] = continuation(point);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3f);
    }

    private static int supplementaryAt(String text, int index) {
        int point = text.codePointAt(index);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("lone surrogate");
        }
        return point;
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    void writeByte(char c) {
        ensureCapacity(1);
        buffer[size++] = (byte) c;
    }

    private void writeBytes(byte[] bytes) {
        ensureCapacity(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void ensureCapacity(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
