package rubezh.hub;

import rubezh.journal.RegisterDigest;

/**
 * Result of a copy, read back from where it went to.
 *
 * @param added revisions that were not there
 * @param there revisions of the source that are there now
 * @param damaged revisions of the source that cannot be read and were left out
 * @param absent revisions of the source that are not there after the copy
 * @param files files that were not there
 * @param missingFiles files that records there refer to and that are not there
 * @param source digest of where it came from
 * @param target digest of where it went to; equal if both have the same revisions
 */
public record HubCopy(
        long added,
        long there,
        long damaged,
        long absent,
        long files,
        long missingFiles,
        RegisterDigest source,
        RegisterDigest target) {
    /** Returns whether everything is there. */
    public boolean isComplete() {
        return damaged == 0 && absent == 0;
    }
}
