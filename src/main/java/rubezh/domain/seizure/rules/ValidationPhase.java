package rubezh.domain.seizure.rules;

/** Phase of a record in which rules are checked; later phases require more. */
public enum ValidationPhase {
    /** A draft, which may be incomplete. */
    DRAFT,
    /** Submission for review. */
    SUBMIT
}
