package rubezh.json;

import java.util.function.UnaryOperator;
import rubezh.journal.Entry;
import rubezh.journal.RevisionId;

/** The canonical line of a revision, written and read. */
public final class RevisionLine {
    private RevisionLine() {}

    /**
     * Gives a revision its hashes and its signature.
     *
     * @param sign makes an Ed25519 signature of a message
     */
    public static Entry seal(Unsealed revision, UnaryOperator<byte[]> sign) {
        throw new UnsupportedOperationException("comes with the json package: " + revision + sign);
    }

    /**
     * Reads a line without its line end or comma, and checks form, hashes and members; the
     * signature is the caller's to check, see {@link #signedMessage}.
     */
    public static LineReading read(byte[] line) {
        throw new UnsupportedOperationException("comes with the json package: " + line.length);
    }

    /**
     * Reads a line that was checked when it was stored: no hash is computed.
     *
     * @throws IllegalArgumentException if it is not a revision: a defect, or damage that sealing
     *     would have found
     */
    public static Entry trusted(byte[] line) {
        throw new UnsupportedOperationException("comes with the json package: " + line.length);
    }

    /** Returns what a revision's signature signs: {@code "rubezh-sig/1\0"} and the 32 id bytes. */
    public static byte[] signedMessage(RevisionId id) {
        throw new UnsupportedOperationException("comes with the json package: " + id);
    }
}
