package rubezh.domain.seizure.rules;

/** When rules are asked: more is required of a record the further it goes. */
public enum ValidationPhase {
    /** It is being written and may be incomplete. */
    DRAFT,
    /** It is sent for review. */
    SUBMIT
}
