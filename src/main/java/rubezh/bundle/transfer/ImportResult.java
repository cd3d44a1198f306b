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
 * @param refusedRecords number of records that they belong to
 * @param attachments number of attachments added
 * @param digest digest of the register after the import, without its receipt
 * @param comparison what both registers have for each other
 * @param receipted whether a receipt was written
 */
public record ImportResult(
        BundleHeader header,
        int added,
        int known,
        int refused,
        int refusedRecords,
        int attachments,
        RegisterDigest digest,
        RegisterComparison comparison,
        boolean receipted) {
    /** Returns whether both registers have the same, as far as it is meant for the other. */
    public boolean isInSync() {
        return comparison.same();
    }

    /** Returns whether nothing is refused and all that the sender has for this station is here. */
    public boolean isComplete() {
        return isCompleteButForWithheld() && comparison.keptBack().isEmpty();
    }

    /** Returns whether nothing is refused, and of that only what the sender keeps back is not. */
    public boolean isCompleteButForWithheld() {
        return refused == 0 && comparison.missing().isEmpty();
    }

    /** Returns whether all of the bundle was here already, as of one made earlier. */
    public boolean wasKnown() {
        return added == 0 && refused == 0;
    }
}
