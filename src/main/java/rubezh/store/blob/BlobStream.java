package rubezh.store.blob;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.IntFunction;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.file.Bytes;

/** Hands a blob out piece by piece; its last piece only when the hash over all of it holds. */
final class BlobStream extends InputStream {
    private final Sha256 hash;
    private final int bytes;
    private final IntFunction<byte[]> pieces;
    private final MessageDigest digest = Bytes.sha256();
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private int taken;
    private boolean ended;

    /**
     * @param bytes how many there are, by the file
     * @param pieces returns a piece by its number
     */
    BlobStream(Sha256 hash, int bytes, IntFunction<byte[]> pieces) {
        this.hash = hash;
        this.bytes = bytes;
        this.pieces = pieces;
    }

    private boolean fill() {
        if (at == piece.length && !ended) {
            piece = taken < bytes ? pieces.apply(next++) : new byte[0];
            at = 0;
            taken += piece.length;
            digest.update(piece);
            ended = taken >= bytes || piece.length == 0;
            if (ended) {
                SqliteBlobs.requireHash(hash, digest);
            }
        }
        return at < piece.length;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taking = Math.min(count, piece.length - at);
        System.arraycopy(piece, at, into, from, taking);
        at += taking;
        return taking;
    }

    @Override
    public int available() {
        return piece.length - at;
    }
}
