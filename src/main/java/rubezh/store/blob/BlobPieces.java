package rubezh.store.blob;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.security.ChunkSealer;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/** The pieces of 64 KiB that a blob is stored in. */
public final class BlobPieces {
    private BlobPieces() {}

    /** What a blob was split into. */
    public record Size(int bytes, int pieces) {}

    /** Receiver of a piece. */
    public interface PieceConsumer {
        void accept(int n, byte[] piece);
    }

    /**
     * Splits a blob.
     *
     * @throws Fault {@code BLB-001} after the last piece if the bytes have another hash, {@code
     *     BLB-003} if they exceed {@link Blobs#LIMIT}
     */
    public static Size split(Sha256 hash, InputStream bytes, PieceConsumer pieces) {
        MessageDigest digest = Sha256.newDigest();
        int size = 0;
        int n = 0;
        for (byte[] piece = next(bytes); piece.length > 0; piece = next(bytes)) {
            size += piece.length;
            if (size > Blobs.LIMIT) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
            }
            digest.update(piece);
            pieces.accept(n++, piece);
        }
        requireHash(hash, digest);
        return new Size(size, n);
    }

    private static byte[] next(InputStream bytes) {
        try {
            return bytes.readNBytes(ChunkSealer.CHUNK);
        } catch (IOException e) {
            throw Faults.ofReading(e);
        }
    }

    private static void requireHash(Sha256 hash, MessageDigest digest) {
        if (!Sha256.of(digest).equals(hash)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BLB-001", hash.hex());
        }
    }

    /**
     * Joins a blob; see {@link Blobs#open}.
     *
     * @param bytes its size, as stored
     * @param pieces loads a piece by its index
     */
    public static InputStream join(Sha256 hash, int bytes, IntFunction<byte[]> pieces) {
        return new BlobStream(hash, bytes, pieces);
    }

    /**
     * Stream over the pieces of a blob; returns the last piece only if the hash of the whole blob
     * is valid.
     */
    private static final class BlobStream extends InputStream {
        private final Sha256 hash;
        private final int bytes;
        private final IntFunction<byte[]> pieces;
        private final MessageDigest digest = Sha256.newDigest();
        private byte[] piece = new byte[0];
        private int position;
        private int next;
        private int loadedBytes;
        private boolean ended;

        /**
         * @param bytes size of the blob in bytes, as stored
         * @param pieces loads a piece by its index
         */
        BlobStream(Sha256 hash, int bytes, IntFunction<byte[]> pieces) {
            this.hash = hash;
            this.bytes = bytes;
            this.pieces = pieces;
        }

        private boolean fill() {
            if (position == piece.length && !ended) {
                piece = loadedBytes < bytes ? pieces.apply(next++) : new byte[0];
                position = 0;
                loadedBytes += piece.length;
                digest.update(piece);
                ended = loadedBytes >= bytes || piece.length == 0;
                if (ended) {
                    requireHash(hash, digest);
                }
            }
            return position < piece.length;
        }

        @Override
        public int read() {
            return fill() ? piece[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int available = Math.min(count, piece.length - position);
            System.arraycopy(piece, position, target, offset, available);
            position += available;
            return available;
        }

        @Override
        public int available() {
            return piece.length - position;
        }
    }
}
