package rubezh.register.operation;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationState;

/**
 * Operation that the journal has a record of.
 *
 * @param operation displayed values
 * @param ended how it was ended; null if nobody did
 * @param conflicts number of fields that stations changed unseen by each other
 */
public record RecordedOperation(
        Operation operation, @Nullable OperationState ended, int conflicts) {}
