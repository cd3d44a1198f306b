package rubezh.domain.seizure.rules;

/** Severity of a violation. */
public enum Severity {
    /** The record cannot be saved in this phase. */
    STOP,
    /** The officer must give a reason. */
    QUESTION,
    /** A remark without consequence. */
    HINT
}
