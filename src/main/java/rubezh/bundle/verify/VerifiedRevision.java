package rubezh.bundle.verify;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;

/**
 * A revision of a bundle after all checks.
 *
 * @param entry the revision
 * @param line line number in the file
 * @param offset position of its first byte in the file
 * @param opaque whether its kind or version is unknown to this program
 * @param known whether the register has it
 * @param code error code of a refusal, null if accepted
 */
public record VerifiedRevision(
        StoredRevision entry,
        int line,
        long offset,
        boolean opaque,
        boolean known,
        @Nullable String code) {
    VerifiedRevision refuse(String code) {
        return new VerifiedRevision(entry, line, offset, opaque, known, code);
    }

    Revision.Link link() {
        return entry.revision().link();
    }
}
