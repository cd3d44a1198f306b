package rubezh.domain.review;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Record of all steps of the review of one seizure; a record of the journal of its own kind, so it
 * travels and merges like the seizure.
 *
 * @param seizure id of the record reviewed
 * @param number its case number, so that the sheet can be read without it
 * @param steps steps in the order of their positions
 */
public record ReviewRecord(
        @Nullable UUID seizure, @Nullable String number, List<ReviewStep> steps) {
    public ReviewRecord {
        steps = List.copyOf(steps);
    }
}
