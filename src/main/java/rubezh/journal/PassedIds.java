package rubezh.journal;

import java.security.MessageDigest;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Ids of revisions in the order in which they were passed on, as a hash over them: by it the lines
 * of a file are compared with those that its header counts, whatever their number.
 */
public final class PassedIds {
    private final MessageDigest digest = Sha256.newDigest();
    private int count;

    /** Adds an id of 32 bytes. */
    public void add(byte[] id) {
        digest.update(id);
        count++;
    }

    /** Returns the number of ids. */
    public int count() {
        return count;
    }

    /** Returns a digest of the ids in their order; ends this. */
    public byte[] digest() {
        return digest.digest();
    }

    /** Returns whether others are the same ids in the same order; ends both. */
    public boolean matches(PassedIds other) {
        return count == other.count
                && MessageDigest.isEqual(digest.digest(), other.digest.digest());
    }
}
