package rubezh.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import rubezh.store.file.Bytes;

/**
 * Readable header of a projection snapshot, bound to each sealed part as associated data.
 *
 * @param position journal position of the newest revision included
 * @param lists size of the first part in bytes, decrypted
 * @param head id of that revision
 * @param fingerprint hash of the projection schema and the record shape
 * @param text size of the second part in bytes, decrypted
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

    /** Returns the associated data of a part: this header and the part's index. */
    byte[] associatedData(int part) {
        byte[] data = Arrays.copyOf(bytes(), BYTES + 1);
        data[BYTES] = (byte) part;
        return data;
    }

    /**
     * Reads a header.
     *
     * @throws IOException if the bytes are no header
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
