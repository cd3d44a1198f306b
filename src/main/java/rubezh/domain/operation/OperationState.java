package rubezh.domain.operation;

/** State of an operation; follows from its first day and the decisions to close it. */
public enum OperationState {
    PLANNED,
    /** From its first day until somebody closes it; the last day alone does not end it. */
    RUNNING,
    CLOSED;

    /** Returns the message key. */
    public String key() {
        return "operation.state." + name();
    }
}
