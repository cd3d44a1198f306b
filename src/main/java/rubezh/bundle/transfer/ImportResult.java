package rubezh.bundle.transfer;

import module java.base;

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
 * @param digest digest of the register after the import, without its receipt; of a hub as it is
 *     when it is asked, since counting it reads all ids
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
        Supplier<RegisterDigest> digest,
        RegisterComparison comparison,
        boolean receipted) {
    /** What is said of both registers after an import. */
    public enum Agreement {
        /** Both have the same, as far as it is meant for the other. */
        AGREES,
        /** All of the bundle was here already, so it says nothing of what its sender has now. */
        EARLIER,
        /** All that the sender has for this station is here. */
        AHEAD,
        /** The same but for what the sender keeps back on purpose. */
        KEPT,
        /** Something is missing or was refused, or the sender states other contents. */
        DIFFERS
    }

    /**
     * Returns what is said of both registers.
     *
     * @param report whether the sender reported something newer than before
     */
    public Agreement agreement(boolean report) {
        if (comparison.same()) {
            return Agreement.AGREES;
        }
        if (added == 0 && refused == 0 && !report) {
            return Agreement.EARLIER;
        }
        if (refused > 0 || !comparison.missing().isEmpty()) {
            return Agreement.DIFFERS;
        }
        return comparison.keptBack().isEmpty() ? Agreement.AHEAD : Agreement.KEPT;
    }

    /** Returns whether both registers have the same, as far as it is meant for the other. */
    public boolean isInSync() {
        return comparison.same();
    }
}
