package rubezh.register.operation;

import java.util.List;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Operations and their days by operation, from the projection: no revision is read for a list.
 *
 * @see rubezh.register.Catalogue#operations
 */
public interface OperationIndex {
    /** Returns the operations recorded, by code; those marked as entered in error are left out. */
    List<RecordedOperation> recorded();

    /** Returns the days reported of an operation, by day, then station. */
    List<OperationDay> days(OperationCode operation);
}
