package rubezh.domain.summary;

import java.time.OffsetDateTime;
import java.util.List;
import rubezh.domain.reference.Code.OperationCode;

/**
 * What a joint operation brought.
 *
 * @param operation the operation
 * @param period when it ran
 * @param asOf when the register was read
 * @param selection the records
 */
public record OperationSummary(
        OperationCode operation,
        ReportPeriod period,
        OffsetDateTime asOf,
        CaseSelection selection) {
    /** Sums up an operation; records that do not belong to it are passed over. */
    public static OperationSummary of(
            OperationCode operation,
            ReportPeriod reportPeriod,
            OffsetDateTime asOf,
            List<SeizureSnapshot> records) {
        List<SeizureSnapshot> own =
                records.stream()
                        .filter(r -> operation.equals(r.seizure().header().operation()))
                        .toList();
        return new OperationSummary(operation, reportPeriod, asOf, CaseSelection.of(own));
    }
}
