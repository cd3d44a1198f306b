package rubezh.bundle.transfer;

import rubezh.bundle.format.BundleHeader;
import rubezh.journal.RegisterDigest;

/**
 * A bundle that was applied; the transaction has been committed.
 *
 * @param header what the bundle said of itself
 * @param added revisions added
 * @param known revisions that were here
 * @param refused revisions not taken
 * @param attachments pictures and papers added
 * @param digest what this register holds now
 */
public record ImportResult(
        BundleHeader header,
        int added,
        int known,
        int refused,
        int attachments,
        RegisterDigest digest) {
    /** Says whether sender and this register hold exactly the same revisions. */
    public boolean isInSync() {
        return digest.total().equals(header.digest());
    }
}
