package rubezh.device.bus;

import module java.base;

/** Reader of the arguments of a message, in order; the caller knows their types. */
public final class BusReader {
    private final ByteBuffer in;

    BusReader(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Reads a text or a path of an object.
     *
     * @throws IOException if there is none
     */
    public String text() throws IOException {
        try {
            return takeText();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /**
     * Reads a list of texts or of paths of objects.
     *
     * @throws IOException if there is none
     */
    public List<String> texts() throws IOException {
        try {
            int end = takeNumber() + in.position();
            var texts = new ArrayList<String>();
            while (in.position() < end) {
                texts.add(takeText());
            }
            return texts;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /**
     * Reads a value that brings its type: a text, a path of an object or a truth value.
     *
     * @throws IOException if there is none, or of another type
     */
    public Object value() throws IOException {
        try {
            in.get();
            char type = (char) in.get();
            in.get();
            return switch (type) {
                case 's', 'o' -> takeText();
                case 'b' -> takeNumber() == 1;
                default -> throw new IllegalArgumentException("type " + type);
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private int takeNumber() {
        BusWriter.align(in, 4);
        return in.getInt();
    }

    private String takeText() {
        int length = takeNumber();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        in.get(text);
        in.get();
        return new String(text, StandardCharsets.UTF_8);
    }

    private static IOException damaged(RuntimeException cause) {
        return new IOException("not the arguments expected", cause);
    }
}
