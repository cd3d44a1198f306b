package rubezh.store.blob;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * Stream over the pieces of a blob; returns the last piece only if the hash of the whole blob is
 * valid.
 */
final class BlobStream extends InputStream {
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
                SqliteBlobs.requireHash(hash, digest);
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
