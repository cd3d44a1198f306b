package rubezh.operation;

import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Changes of an operation by other stations that an officer has not seen.
 *
 * @param code its code
 * @param operation the operation as it is now
 * @param number number of changes
 * @param newest the last of them; without fields if it is a decision to end the operation or to
 *     open it again
 */
public record UnseenChanges(
        OperationCode code, Operation operation, int number, ForeignChange newest) {}
