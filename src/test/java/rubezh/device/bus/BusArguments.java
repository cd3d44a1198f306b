package rubezh.device.bus;

import module java.base;

/** Messages with arguments that only services send; the bus refuses what is not well formed. */
public final class BusArguments {
    private static final int LONGEST = 1 << 12;

    private BusArguments() {}

    private static BusMessage with(BusMessage message, String signature, ByteBuffer body) {
        var fields = new TreeMap<>(message.fields());
        fields.put(BusMessage.SIGNATURE, signature);
        return new BusMessage(message.type(), 0, fields, body.flip());
    }

    /** Returns a message with a name that is to be owned, and no flags. */
    public static BusMessage name(BusMessage message, String name) {
        ByteBuffer body = BusWriter.buffer(LONGEST);
        BusWriter.putText(body, name);
        BusWriter.align(body, 4);
        return with(message, "su", body.putInt(0));
    }

    /** Returns a message with a truth value. */
    public static BusMessage truth(BusMessage message, boolean value) {
        return with(message, "b", BusWriter.buffer(4).putInt(value ? 1 : 0));
    }

    /** Returns a message with a list of paths of objects. */
    public static BusMessage objects(BusMessage message, List<String> paths) {
        ByteBuffer body = BusWriter.buffer(LONGEST).putInt(0);
        paths.forEach(path -> BusWriter.putText(body, path));
        return with(message, "ao", body.putInt(0, body.position() - 4));
    }

    /** Returns a message with a value of its own type: a path of an object, a text or a truth. */
    public static BusMessage value(BusMessage message, Object value) {
        ByteBuffer body = BusWriter.buffer(LONGEST);
        boolean isTruth = value instanceof Boolean;
        char type = isTruth ? 'b' : value.toString().startsWith("/") ? 'o' : 's';
        body.put((byte) 1).put((byte) type).put((byte) 0);
        if (isTruth) {
            BusWriter.align(body, 4);
            body.putInt(Boolean.TRUE.equals(value) ? 1 : 0);
        } else {
            BusWriter.putText(body, value.toString());
        }
        return with(message, "v", body);
    }
}
