package rubezh.domain.operation;

/** What a step of an operation does. The name is stored: never renamed. */
public enum OperationAct {
    /** Closes the operation and keeps its totals. */
    CLOSE,
    /** Takes a closing back. */
    REOPEN
}
