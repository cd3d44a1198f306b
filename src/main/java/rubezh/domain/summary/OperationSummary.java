package rubezh.domain.summary;

import java.time.OffsetDateTime;
import java.util.List;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Summary of a joint operation.
 *
 * @param operation the operation
 * @param period period of the operation
 * @param asOf time at which the register was read
 * @param selection the records
 */
public record OperationSummary(
        OperationCode operation,
        ReportPeriod period,
        OffsetDateTime asOf,
        CaseSelection selection) {
    /** Sums up an operation; records of other operations are ignored. */
    public static OperationSummary of(
            OperationCode operation,
            ReportPeriod reportPeriod,
            OffsetDateTime asOf,
            List<SeizureSnapshot> records) {
        List<SeizureSnapshot> ofOperation =
                records.stream()
                        .filter(r -> operation.equals(r.seizure().header().operation()))
                        .toList();
        return new OperationSummary(operation, reportPeriod, asOf, CaseSelection.of(ofOperation));
    }
}
