package rubezh.store;

import module java.base;

import rubezh.security.ChunkSealer;
import rubezh.store.file.Bytes;
import rubezh.store.projection.ProjectionPart;

/**
 * Readable header of a projection snapshot, bound to each sealed part as associated data. The parts
 * follow it, in the order of {@link ProjectionPart#ALL}.
 *
 * @param position journal position of the newest revision included
 * @param head id of that revision
 * @param fingerprint hash of the projection schema and the record shape
 * @param parts sizes of each part
 */
record SnapshotHeader(long position, byte[] head, byte[] fingerprint, List<SnapshotPart> parts) {
    private static final byte[] MAGIC = Bytes.of("RZIMAGE3");

    /** What all versions have in common; the last byte is the version. */
    private static final byte[] FAMILY = Arrays.copyOf(MAGIC, MAGIC.length - 1);

    private static final int PARTS = ProjectionPart.ALL.size();
    static final int BYTES = 8 + 8 + 32 + 32 + 8 * PARTS;

    byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate(BYTES).put(MAGIC).putLong(position).put(head).put(fingerprint);
        parts.forEach(part -> out.putInt(part.size()).putInt(part.stored()));
        return out.array();
    }

    /** Returns the associated data of a part: this header and the part's index. */
    byte[] associatedData(int part) {
        byte[] data = Arrays.copyOf(bytes(), BYTES + 1);
        data[BYTES] = (byte) part;
        return data;
    }

    /** Returns whether a file with this header and its parts has this length. */
    boolean fits(long fileLength) {
        return parts.stream().allMatch(part -> part.size() >= 0 && part.stored() >= 0)
                && offset(PARTS) == fileLength;
    }

    /** Returns where a part begins in the file; of their number, the length of the file. */
    long offset(int part) {
        return BYTES
                + parts.stream()
                        .limit(part)
                        .mapToLong(before -> ChunkSealer.sealedLength(before.stored()))
                        .sum();
    }

    /**
     * Reads the header of a file. One that another version has written, earlier or later, has no
     * position and a fingerprint of zeros: the lists are built anew.
     *
     * @throws IOException if the bytes are no header
     */
    static SnapshotHeader read(FileChannel channel) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(BYTES);
        while (in.hasRemaining() && channel.read(in, in.position()) >= 0) {
            // Goes on until the buffer is full or the file ends.
        }
        in.flip();
        byte[] magic = new byte[MAGIC.length];
        if (in.remaining() >= MAGIC.length) {
            in.get(magic);
        }
        boolean family = Arrays.equals(Arrays.copyOf(magic, FAMILY.length), FAMILY);
        if (family && !Arrays.equals(magic, MAGIC)) {
            return new SnapshotHeader(0, new byte[32], new byte[32], List.of());
        }
        if (!Arrays.equals(magic, MAGIC) || in.limit() < BYTES) {
            throw new IOException("not an image");
        }
        return read(in);
    }

    private static SnapshotHeader read(ByteBuffer in) {
        long position = in.getLong();
        byte[] head = new byte[32];
        byte[] fingerprint = new byte[32];
        in.get(head).get(fingerprint);
        var parts = new ArrayList<SnapshotPart>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new SnapshotPart(in.getInt(), in.getInt()));
        }
        return new SnapshotHeader(position, head, fingerprint, parts);
    }
}
