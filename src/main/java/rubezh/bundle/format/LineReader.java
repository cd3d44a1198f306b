package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Reader of the lines of a sealed bundle, sequential or by offset.
 *
 * @see BundleWriter
 */
public final class LineReader implements Closeable {
    private static final int BUFFER = 1 << 17;

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private final RunningHash hash = new RunningHash();
    private final boolean hashing;
    private long offset;
    private int number;

    public LineReader(BundleContent content) throws IOException {
        this(content, false);
    }

    /**
     * @param hashing whether {@link #hash} is computed
     */
    public LineReader(BundleContent content, boolean hashing) throws IOException {
        this.hashing = hashing;
        this.channel = content.open();
    }

    /**
     * A line without its line end.
     *
     * @param number line number, from 1
     * @param offset position of its first byte in the file
     * @param bytes its content
     */
    record Line(int number, long offset, byte[] bytes) {
        boolean is(String text) {
            return text.length() == bytes.length && startsWith(text);
        }

        boolean startsWith(String text) {
            boolean same = bytes.length >= text.length();
            for (int i = 0; same && i < text.length(); i++) {
                same = bytes[i] == text.charAt(i);
            }
            return same;
        }

        boolean endsWithComma() {
            return bytes.length > 0 && bytes[bytes.length - 1] == ',';
        }

        Line withoutComma() {
            return new Line(number, offset, Arrays.copyOf(bytes, bytes.length - 1));
        }
    }

    /** Returns the next line, null at the end. */
    @Nullable Line next() throws IOException {
        var rest = new ByteArrayOutputStream(0);
        while (buffer.hasRemaining() || fill()) {
            int start = buffer.position();
            int end = lineEnd(start);
            rest.write(buffer.array(), start, end - start);
            if (end < buffer.limit()) {
                buffer.position(end + 1);
                return line(rest.toByteArray(), 1);
            }
            buffer.position(end);
        }
        return rest.size() == 0 ? null : line(rest.toByteArray(), 0);
    }

    private Line line(byte[] bytes, int lineEnd) {
        var line = new Line(++number, offset, bytes);
        offset += bytes.length + lineEnd;
        return line;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < buffer.limit() && buffer.array()[end] != '\n') {
            end++;
        }
        return end;
    }

    private synchronized boolean fill() throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        if (hashing && read > 0) {
            hash.update(buffer.array(), 0, read);
        }
        return read > 0;
    }

    /** Returns the hash of the bytes read so far; after the last line, of the whole file. */
    public String hash() {
        return hash.hex();
    }

    /** Reads bytes at a position, on any thread; the sequential position stays. */
    public synchronized byte[] readAt(long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long before = channel.position();
        channel.position(start);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        channel.position(before);
        return bytes.array();
    }

    /** Returns the sequential position in bytes. */
    public long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
