package rubezh.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.FieldChange;
import rubezh.register.OpenRecord;
import rubezh.register.review.ReviewEntry;

/**
 * Record before a reviewer, with what has changed since it was last decided on.
 *
 * @param record the record now
 * @param basis decision that the changes are counted from; null before the first one
 * @param before seizure as that decision saw it; null before the first one
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
