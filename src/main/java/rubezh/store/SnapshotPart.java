package rubezh.store;

import module java.base;

/**
 * One part of a projection snapshot. A small one is deflated before it is sealed: most of it is
 * empty pages, which a process that has just started inflates faster than it opens them. A large
 * one is sealed as it is.
 *
 * @param size bytes of the serialized database
 * @param stored bytes that are sealed
 */
record SnapshotPart(int size, int stored) {
    /** Bytes above which a part is not deflated. */
    private static final int LARGE = 1 << 20;

    static boolean isDeflated(long size) {
        return size <= LARGE;
    }

    static byte[] deflate(byte[] content) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            // A deflated stream is at most 5 bytes per 16 KB longer, besides its header.
            byte[] out = new byte[content.length + content.length / 1000 + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /**
     * Returns the serialized database.
     *
     * @param opened what was sealed
     * @throws IOException if it has another size than its header says
     */
    byte[] content(byte[] opened) throws IOException {
        if (!isDeflated(size)) {
            return opened;
        }
        byte[] content = new byte[size];
        try (var inflater = new Inflater()) {
            inflater.setInput(opened);
            int length = inflater.inflate(content);
            if (length != size || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new IOException("not the size of the part");
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
    }
}
