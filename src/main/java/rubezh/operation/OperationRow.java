package rubezh.operation;

import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationState;

/**
 * Operation in a list.
 *
 * @param operation displayed values
 * @param state its state today, by the calendar of the station
 * @param recorded whether the journal has a record of it; else it is in the code list only
 * @param conflicts number of fields that stations changed unseen by each other
 */
public record OperationRow(
        Operation operation, OperationState state, boolean recorded, int conflicts) {}
