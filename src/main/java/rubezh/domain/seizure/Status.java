package rubezh.domain.seizure;

import java.util.Set;

/** Where a record stands; only the moves listed are possible (dictionary 3.13). */
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
    /** Entered in error; stays visible, is exported, counts zero. */
    CANCELLED,
    /** Put away. */
    ARCHIVED;

    /** Returns the statuses that may follow. */
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
     * Says whether the record counts in summaries: it was sent off and neither returned nor
     * cancelled.
     */
    public boolean isCounted() {
        return switch (this) {
            case SUBMITTED, APPROVED, AMENDING, ARCHIVED -> true;
            case DRAFT, RETURNED, CANCELLED -> false;
        };
    }
}
