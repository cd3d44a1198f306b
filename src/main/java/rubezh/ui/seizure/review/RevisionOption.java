package rubezh.ui.seizure.review;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;

/**
 * What a record can be compared with.
 *
 * @param revision the revision; null for the state that the last decision saw
 * @param label text in one language
 */
record RevisionOption(@Nullable RevisionId revision, String label) {
    @Override
    public String toString() {
        return label;
    }
}
