package rubezh.store.file;

import java.time.Instant;

/**
 * Why a register needs a new identity, as its high-water mark shows.
 *
 * @see HighWaterMarkFile#findChange
 * @param reason what happened to the register
 * @param missingEntries entries of the audit log that the mark knows and the register lacks
 * @param missingRevisions local revisions that the mark knows and the register lacks
 * @param newest time of the newest remaining audit entry written by a signed-in officer
 */
public record IdentityChange(
        Reason reason, long missingEntries, long missingRevisions, Instant newest) {
    /** What happened to a register. */
    public enum Reason {
        /** No mark of this computer and folder: copied, moved, or restored elsewhere. */
        COPIED,
        /** Something that the mark knows is missing: an older file, or its end was cut. */
        PUT_BACK,
        /** Another computer uses the same identity, as an imported bundle showed. */
        SHARED
    }

    static IdentityChange of(Reason reason) {
        return new IdentityChange(reason, 0, 0, Instant.EPOCH);
    }
}
