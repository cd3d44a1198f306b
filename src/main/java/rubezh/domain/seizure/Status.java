package rubezh.domain.seizure;

import java.util.Set;

/** Status of a record; {@link #next} lists the possible transitions (dictionary 3.13). */
public enum Status {
    /** Being written; may be incomplete. */
    DRAFT,
    /** Sent for review. */
    SUBMITTED,
    /** Returned for correction with a reason. */
    RETURNED,
    /** Approved by a supervisor. */
    APPROVED,
    /** Being changed after approval. */
    AMENDING,
    /** Entered in error; still visible and exported, but does not count. */
    CANCELLED,
    /** Archived. */
    ARCHIVED;

    /** Returns the possible next statuses. */
    public Set<Status> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> Set.of(APPROVED, RETURNED);
            case APPROVED -> Set.of(AMENDING);
            case AMENDING, ARCHIVED -> Set.of(APPROVED);
            case CANCELLED -> Set.of();
        };
    }

    /**
     * Returns whether the record counts in summaries: submitted and neither returned nor cancelled.
     */
    public boolean isCounted() {
        return switch (this) {
            case SUBMITTED, APPROVED, AMENDING, ARCHIVED -> true;
            case DRAFT, RETURNED, CANCELLED -> false;
        };
    }
}
