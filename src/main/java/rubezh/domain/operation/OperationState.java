package rubezh.domain.operation;

/** State of an operation; follows from its days and the decisions to close it. */
public enum OperationState {
    /** Its days are not known. */
    UNDATED,
    PLANNED,
    /** From its first day to its last. */
    RUNNING,
    /** After its last day until somebody closes it: late figures are still taken. */
    OVER,
    CLOSED,
    /** Did not take place, or was given up: closed without totals, for a reason. */
    CANCELLED;

    /** Returns whether somebody ended it: nothing of it is changed until it is opened again. */
    public boolean isEnded() {
        return this == CLOSED || this == CANCELLED;
    }

    /** Returns whether figures of its days are taken. */
    public boolean isOpen() {
        return this == RUNNING || this == OVER;
    }

    /** Returns the message key. */
    public String key() {
        return "operation.state." + name();
    }
}
