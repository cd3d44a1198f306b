package rubezh.bundle.verify;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;

/**
 * A revision of a bundle after all checks.
 *
 * @param entry the revision
 * @param line number of its line
 * @param offset of its first byte in the file
 * @param opaque whether it is of a kind or version unknown here
 * @param known whether it is here already
 * @param code why it is not taken, null if it is
 */
public record VerifiedRevision(
        StoredRevision entry,
        int line,
        long offset,
        boolean opaque,
        boolean known,
        @Nullable String code) {
    VerifiedRevision refuse(String why) {
        return new VerifiedRevision(entry, line, offset, opaque, known, why);
    }

    boolean isNew() {
        return !known && code == null;
    }

    Revision.Link link() {
        return entry.revision().link();
    }
}
