package rubezh.bundle.transfer;

import rubezh.bundle.format.BundleHeader;
import rubezh.journal.RegisterDigest;

/**
 * Result of a committed import.
 *
 * @param header header of the bundle
 * @param added number of revisions added
 * @param known number of revisions present before
 * @param refused number of revisions refused
 * @param attachments number of attachments added
 * @param digest digest of the register after the import
 */
public record ImportResult(
        BundleHeader header,
        int added,
        int known,
        int refused,
        int attachments,
        RegisterDigest digest) {
    /** Returns whether sender and register have exactly the same revisions. */
    public boolean isInSync() {
        return digest.total().equals(header.digest());
    }
}
