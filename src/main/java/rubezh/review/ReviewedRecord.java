package rubezh.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.FieldChange;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewEntry;

/**
 * Record before a reviewer, with what has changed since it was last decided on, or since a revision
 * that he chose.
 *
 * @param record the record now
 * @param basis last decision whose revisions are here; null before the first one
 * @param before seizure as that decision saw it, or as of the revision chosen; null before the
 *     first decision if none is chosen
 * @param changes what has changed since then, sorted by pointer
 */
public record ReviewedRecord(
        OpenRecord record,
        @Nullable ReviewEntry basis,
        @Nullable Seizure before,
        List<FieldChange> changes) {
    public ReviewedRecord {
        changes = List.copyOf(changes);
    }

    /** Returns what a decision on it concerns. */
    public SeenRecord target() {
        return SeenRecord.of(record);
    }
}
