package rubezh.bundle;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Entry;
import rubezh.journal.Revision;

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
record Checked(
        Entry entry, int line, long offset, boolean opaque, boolean known, @Nullable String code) {
    Checked refused(String why) {
        return new Checked(entry, line, offset, opaque, known, why);
    }

    boolean fresh() {
        return !known && code == null;
    }

    Revision.Link link() {
        return entry.revision().link();
    }
}
