package rubezh.bundle.transfer;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.RegisterDigest;
import rubezh.journal.VersionVector;

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
 * @param held version vector of the register after the import, without its receipt
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
        VersionVector held,
        boolean receipted) {
    /**
     * Returns whether sender and register have exactly the same revisions: none is refused, and
     * what the sender states of each replica and in total is what is computed here. What the sender
     * states is no proof; it only has to be no contradiction.
     */
    public boolean isInSync() {
        return refused == 0 && held.equals(header.have()) && digest.total().equals(header.digest());
    }

    /** Returns whether nothing is refused and all that the sender stated to have is here. */
    public boolean isComplete() {
        return refused == 0 && notHeld().isEmpty();
    }

    /** Returns whether nothing is refused, and of that only what the sender withholds is not. */
    public boolean isCompleteButForWithheld() {
        var withheld = ReplicaRanges.of(header.contents().withheld());
        return refused == 0 && notHeld().subtract(withheld).isEmpty();
    }

    private ReplicaRanges notHeld() {
        return ReplicaRanges.of(header.have()).subtract(ReplicaRanges.of(held));
    }

    /** Returns whether all of the bundle was here already, as of one made earlier. */
    public boolean wasKnown() {
        return added == 0 && refused == 0;
    }
}
