package rubezh.domain.operation;

/** Number that stations report for each day besides their seizures. Stored: never renamed. */
public enum OperationIndicator {
    /** Officers on duty; over several days a mean is told, not a sum. */
    STAFF,
    VEHICLES,
    /** Cases opened. */
    CASES,
    /** Checks without result that have no record of their own. */
    NEGATIVE_CHECKS;

    /** Returns whether the numbers of days are averaged instead of added. */
    public boolean isMean() {
        return this == STAFF;
    }

    /** Returns the message key. */
    public String key() {
        return "operation.indicator." + name();
    }
}
