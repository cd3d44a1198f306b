package rubezh.device.bus;

import module java.base;

/**
 * Message of D-Bus.
 *
 * @param type {@link #CALL}, {@link #ANSWER}, {@link #ERROR} or {@link #SIGNAL}
 * @param serial number that the sender gave it; 0 before it is sent
 * @param fields fields of the header as texts, by their code
 * @param body arguments, beginning at a multiple of eight bytes
 * @see <a href="https://dbus.freedesktop.org/doc/dbus-specification.html">D-Bus specification,
 *     section Message Format</a>
 */
public record BusMessage(byte type, int serial, Map<Integer, String> fields, ByteBuffer body) {
    public static final byte CALL = 1;
    public static final byte ANSWER = 2;
    public static final byte ERROR = 3;
    public static final byte SIGNAL = 4;
    public static final int PATH = 1;
    public static final int INTERFACE = 2;
    public static final int MEMBER = 3;
    public static final int ERROR_NAME = 4;
    public static final int REPLY_SERIAL = 5;
    public static final int DESTINATION = 6;
    public static final int SENDER = 7;
    public static final int SIGNATURE = 8;

    /** Bytes before the fields of the header. */
    static final int FIXED = 16;

    /** Limit for header and body: the signals asked for have a few hundred bytes. */
    private static final int LONGEST = 1 << 20;

    private static final int BODY_LENGTH_AT = 4;
    private static final int SERIAL_AT = 8;
    private static final int FIELDS_LENGTH_AT = 12;
    private static final int FIELD_ALIGNMENT = 8;

    /** Returns a message with texts as arguments. */
    public static BusMessage of(
            byte type, String path, String name, String member, String... texts) {
        var fields = new TreeMap<Integer, String>();
        fields.put(PATH, path);
        fields.put(INTERFACE, name);
        fields.put(MEMBER, member);
        var arguments = new BusWriter();
        for (String text : texts) {
            arguments.text(text);
        }
        return new BusMessage(type, 0, fields, BusWriter.NOTHING).with(arguments);
    }

    /** Returns this message with other arguments. */
    public BusMessage with(BusWriter arguments) {
        var all = new TreeMap<>(fields);
        all.remove(SIGNATURE);
        if (!arguments.signature().isEmpty()) {
            all.put(SIGNATURE, arguments.signature());
        }
        return new BusMessage(type, serial, all, arguments.bytes());
    }

    /** Returns this message with a further field of the header. */
    public BusMessage with(int code, String value) {
        var all = new TreeMap<>(fields);
        all.put(code, value);
        return new BusMessage(type, serial, all, body);
    }

    /** Returns a field of the header; empty if it is not there. */
    public String field(int code) {
        return fields.getOrDefault(code, "");
    }

    /** Returns the first argument if it is a truth value, else false. */
    public boolean isTrue() {
        return field(SIGNATURE).startsWith("b") && body.remaining() >= 4 && body.getInt(0) == 1;
    }

    /** Returns the bytes to send. */
    ByteBuffer encode(int number) {
        ByteBuffer out = BusWriter.buffer(LONGEST);
        out.put((byte) 'l').put(type).put((byte) 0).put((byte) 1);
        out.putInt(body.remaining()).putInt(number).putInt(0);
        fields.forEach((code, value) -> putField(out, code, value));
        out.putInt(FIELDS_LENGTH_AT, out.position() - FIXED);
        BusWriter.align(out, FIELD_ALIGNMENT);
        return out.put(body.duplicate()).flip();
    }

    private static void putField(ByteBuffer out, int code, String value) {
        BusWriter.align(out, FIELD_ALIGNMENT);
        char valueType = type(code);
        out.put((byte) code).put((byte) 1).put((byte) valueType).put((byte) 0);
        if (valueType == 'g') {
            out.put((byte) value.length()).put(value.getBytes(StandardCharsets.UTF_8));
            out.put((byte) 0);
        } else if (valueType == 'u') {
            BusWriter.align(out, 4);
            out.putInt(Integer.parseInt(value));
        } else {
            BusWriter.putText(out, value);
        }
    }

    private static char type(int code) {
        return switch (code) {
            case PATH -> 'o';
            case SIGNATURE -> 'g';
            case REPLY_SERIAL -> 'u';
            default -> 's';
        };
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
     * Returns what reads the arguments in order.
     *
     * @see BusReader
     */
    public BusReader arguments() {
        return new BusReader(body.duplicate().order(body.order()));
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
                BusWriter.align(whole, FIELD_ALIGNMENT);
                readField(whole, fields);
            }
            BusWriter.align(whole, FIELD_ALIGNMENT);
            ByteBuffer body = whole.slice().order(whole.order());
            return new BusMessage(whole.get(1), whole.getInt(SERIAL_AT), fields, body);
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
            BusWriter.align(in, 4);
            fields.put(code, Integer.toString(in.getInt()));
            return;
        }
        if (valueType != 'g') {
            BusWriter.align(in, 4);
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
