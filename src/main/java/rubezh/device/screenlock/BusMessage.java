package rubezh.device.screenlock;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Message of D-Bus as far as signals and calls of the bus itself need it.
 *
 * @param type 1 for a call, 4 for a signal
 * @param fields fields of the header that are texts, by their code
 * @param body arguments, beginning at a multiple of eight bytes
 * @see <a href="https://dbus.freedesktop.org/doc/dbus-specification.html">D-Bus specification,
 *     section Message Format</a>
 */
record BusMessage(byte type, Map<Integer, String> fields, ByteBuffer body) {
    static final byte CALL = 1;
    static final byte SIGNAL = 4;
    static final int PATH = 1;
    static final int INTERFACE = 2;
    static final int MEMBER = 3;
    static final int DESTINATION = 6;
    static final int SIGNATURE = 8;

    /** Bytes before the fields of the header. */
    static final int FIXED = 16;

    /** Limit for header and body: the signals asked for have a few hundred bytes. */
    private static final int LONGEST = 1 << 20;

    private static final int BODY_LENGTH_AT = 4;
    private static final int FIELDS_LENGTH_AT = 12;
    private static final int FIELD_ALIGNMENT = 8;

    /** Returns a message with texts as arguments. */
    static BusMessage of(byte type, String path, String name, String member, String... texts) {
        var fields = new TreeMap<Integer, String>();
        fields.put(PATH, path);
        fields.put(INTERFACE, name);
        fields.put(MEMBER, member);
        ByteBuffer body = buffer(LONGEST);
        for (String text : texts) {
            putText(body, text);
        }
        if (texts.length > 0) {
            fields.put(SIGNATURE, "s".repeat(texts.length));
        }
        return new BusMessage(type, fields, body.flip());
    }

    String field(int code) {
        return fields.getOrDefault(code, "");
    }

    /** Returns the first argument if it is a truth value, else false. */
    boolean isTrue() {
        return field(SIGNATURE).startsWith("b") && body.remaining() >= 4 && body.getInt(0) == 1;
    }

    /** Returns the bytes to send. */
    ByteBuffer encode(int serial) {
        ByteBuffer out = buffer(LONGEST);
        out.put((byte) 'l').put(type).put((byte) 0).put((byte) 1);
        out.putInt(body.remaining()).putInt(serial).putInt(0);
        fields.forEach((code, value) -> putField(out, code, value));
        out.putInt(FIELDS_LENGTH_AT, out.position() - FIXED);
        align(out, FIELD_ALIGNMENT);
        return out.put(body.duplicate()).flip();
    }

    private static void putField(ByteBuffer out, int code, String value) {
        align(out, FIELD_ALIGNMENT);
        char valueType = code == PATH ? 'o' : code == SIGNATURE ? 'g' : 's';
        out.put((byte) code).put((byte) 1).put((byte) valueType).put((byte) 0);
        if (valueType == 'g') {
            out.put((byte) value.length()).put(value.getBytes(StandardCharsets.UTF_8));
            out.put((byte) 0);
        } else {
            putText(out, value);
        }
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

    /**
     * Returns the length of a whole message.
     *
     * @param start its first sixteen bytes; takes the byte order from them
     * @throws IOException if it is no message or longer than 1 MB
     */
    static int length(ByteBuffer start) throws IOException {
        start.order(start.get(0) == 'B' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int fields = start.getInt(FIELDS_LENGTH_AT);
        int body = start.getInt(BODY_LENGTH_AT);
        if (fields < 0 || body < 0 || fields > LONGEST || body > LONGEST) {
            throw new IOException("message of D-Bus too long");
        }
        return FIXED + Math.ceilDiv(fields, FIELD_ALIGNMENT) * FIELD_ALIGNMENT + body;
    }

    /**
     * Reads a whole message.
     *
     * @throws IOException if it is damaged
     */
    static BusMessage decode(ByteBuffer whole) throws IOException {
        try {
            var fields = new TreeMap<Integer, String>();
            int end = FIXED + whole.getInt(FIELDS_LENGTH_AT);
            whole.position(FIXED);
            while (whole.position() < end) {
                align(whole, FIELD_ALIGNMENT);
                readField(whole, fields);
            }
            align(whole, FIELD_ALIGNMENT);
            return new BusMessage(whole.get(1), fields, whole.slice().order(whole.order()));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("damaged message of D-Bus", e);
        }
    }

    private static void readField(ByteBuffer in, Map<Integer, String> fields) {
        int code = in.get();
        in.get();
        int valueType = in.get();
        in.get();
        if (valueType == 'u') {
            align(in, 4);
            in.getInt();
            return;
        }
        if (valueType != 'g') {
            align(in, 4);
        }
        int length = valueType == 'g' ? in.get() & 0xFF : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        in.get(text);
        in.get();
        fields.put(code, new String(text, StandardCharsets.UTF_8));
    }
}
