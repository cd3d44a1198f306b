package rubezh.domain.seizure.rules;

/** How much a violation weighs. */
public enum Severity {
    /** The record cannot go on. */
    STOP,
    /** The officer must give a reason. */
    QUESTION,
    /** Worth a look. */
    HINT
}
