package rubezh.register.operation;

import module java.base;

import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod;

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

    /**
     * Returns the ids of the records of an operation, its days and the parts of its closings.
     *
     * @param operation code of the operation; one that is not known has none
     */
    List<UUID> recordIds(String operation);

    /**
     * Returns the figures of an operation and of some goals, all of one state of the register. No
     * record is read.
     *
     * @param period days of the operation
     */
    OperationFigures figures(SummaryPeriod period, List<OperationGoal> goals);

    /**
     * Returns the cases that name an operation, with their newest revisions. No record is read.
     *
     * @param period days of the operation
     */
    OperationCases cases(SummaryPeriod period);
}
