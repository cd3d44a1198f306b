package rubezh.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import rubezh.store.file.Bytes;

/**
 * What stands in front of the sealed parts of an image, readable and bound to each of them.
 *
 * @param position newest revision that is in it
 * @param lists bytes of the first part, plain
 * @param head id of that revision
 * @param fingerprint shape the image was made for
 * @param text bytes of the second part, plain
 */
record SnapshotHeader(long position, int lists, byte[] head, byte[] fingerprint, int text) {
    private static final byte[] MAGIC = Bytes.of("RZIMAGE1");
    static final int BYTES = 8 + 8 + 4 + 32 + 32 + 4;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .putLong(position)
                .putInt(lists)
                .put(head)
                .put(fingerprint)
                .putInt(text)
                .array();
    }

    /** Returns what a part is bound to: this header, and which part it is. */
    byte[] associatedData(int part) {
        byte[] place = Arrays.copyOf(bytes(), BYTES + 1);
        place[BYTES] = (byte) part;
        return place;
    }

    /**
     * Reads a header.
     *
     * @throws IOException if it is none
     */
    static SnapshotHeader read(byte[] bytes) throws IOException {
        if (bytes.length < BYTES || !Arrays.equals(bytes, 0, 8, MAGIC, 0, 8)) {
            throw new IOException("not an image");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 8, BYTES - 8);
        long position = in.getLong();
        int lists = in.getInt();
        byte[] head = new byte[32];
        byte[] fingerprint = new byte[32];
        in.get(head).get(fingerprint);
        return new SnapshotHeader(position, lists, head, fingerprint, in.getInt());
    }
}
