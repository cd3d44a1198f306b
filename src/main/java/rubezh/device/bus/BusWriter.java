package rubezh.device.bus;

import module java.base;

/** Writer of the arguments of a message, and of their types. */
public final class BusWriter {
    static final ByteBuffer NOTHING = buffer(0);

    /** Limit of the arguments: what is sent has a few hundred bytes. */
    private static final int LONGEST = 1 << 16;

    private static final int ENTRY_ALIGNMENT = 8;

    private final ByteBuffer out = buffer(LONGEST);
    private final StringBuilder types = new StringBuilder();

    /** Adds a text. */
    public BusWriter text(String text) {
        types.append('s');
        putText(out, text);
        return this;
    }

    /** Adds named options, each a text or a truth value. */
    public BusWriter options(Map<String, ?> options) {
        types.append("a{sv}");
        align(out, 4);
        int lengthAt = out.position();
        out.putInt(0);
        align(out, ENTRY_ALIGNMENT);
        int start = out.position();
        options.forEach((name, value) -> {
            align(out, ENTRY_ALIGNMENT);
            putText(out, name);
            putValue(value instanceof Boolean ? 'b' : 's', value);
        });
        out.putInt(lengthAt, out.position() - start);
        return this;
    }

    private void putValue(char type, Object value) {
        out.put((byte) 1).put((byte) type).put((byte) 0);
        if (value instanceof Boolean truth) {
            align(out, 4);
            out.putInt(truth ? 1 : 0);
        } else {
            putText(out, value.toString());
        }
    }

    String signature() {
        return types.toString();
    }

    ByteBuffer bytes() {
        return out.duplicate().order(out.order()).flip();
    }

    static void putText(ByteBuffer out, String text) {
        align(out, 4);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes).put((byte) 0);
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void align(ByteBuffer buffer, int to) {
        buffer.position(Math.ceilDiv(buffer.position(), to) * to);
    }
}
