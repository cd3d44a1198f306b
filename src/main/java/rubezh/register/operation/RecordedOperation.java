package rubezh.register.operation;

import rubezh.domain.operation.Operation;

/**
 * Operation that the journal has a record of.
 *
 * @param operation displayed values
 * @param closed whether it is closed
 * @param conflicts number of fields that stations changed unseen by each other
 */
public record RecordedOperation(Operation operation, boolean closed, int conflicts) {}
