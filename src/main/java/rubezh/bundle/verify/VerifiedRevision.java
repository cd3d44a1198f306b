package rubezh.bundle.verify;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Journal.StoredState;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;

/**
 * A revision of a bundle after all checks.
 *
 * @param entry the revision
 * @param line line number in the file
 * @param offset position of its first byte in the file
 * @param opaque whether its kind or version is unknown to this program
 * @param local what the register has of it
 * @param code error code of a refusal, null if accepted
 */
public record VerifiedRevision(
        StoredRevision entry,
        int line,
        long offset,
        boolean opaque,
        StoredState local,
        @Nullable String code) {
    VerifiedRevision refuse(String code) {
        return new VerifiedRevision(entry, line, offset, opaque, local, code);
    }

    /** Returns whether the register has it whole. */
    public boolean known() {
        return local == StoredState.SOUND;
    }

    /** Returns whether the register had it, and cannot read it any more. */
    public boolean restores() {
        return local == StoredState.DAMAGED;
    }

    Revision.Link link() {
        return entry.revision().link();
    }
}
