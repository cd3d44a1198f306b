package rubezh.domain.summary;

import static rubezh.domain.summary.ExclusionReason.OUTSIDE_OPERATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;

/**
 * Summary of a joint operation.
 *
 * @param operation the operation
 * @param period period of the operation
 * @param asOf time at which the register was read
 * @param selection the records
 * @param closing its closing; null while it is not closed
 * @param cancellation its cancellation; null if it is not cancelled
 */
public record OperationSummary(
        OperationCode operation,
        ReportPeriod period,
        OffsetDateTime asOf,
        CaseSelection selection,
        @Nullable OperationClosing closing,
        @Nullable OperationCancellation cancellation) {
    /**
     * Sums up an operation; records of other operations are ignored. Records that, by the calendar
     * of their place, cannot lie in the period are {@link ExclusionReason#OUTSIDE_OPERATION}.
     */
    public static OperationSummary of(
            OperationCode operation,
            ReportPeriod reportPeriod,
            OffsetDateTime asOf,
            List<SeizureSnapshot> records) {
        List<SeizureSnapshot> ofOperation =
                records.stream()
                        .filter(r -> operation.equals(r.seizure().header().operation()))
                        .map(r -> isInside(r, reportPeriod) ? r : r.with(OUTSIDE_OPERATION))
                        .toList();
        return new OperationSummary(
                operation, reportPeriod, asOf, CaseSelection.of(ofOperation), null, null);
    }

    /** Returns how many of its cases are known to the month or the year only. */
    public ImpreciseCases imprecise() {
        return ImpreciseCases.of(
                selection.seizures().stream()
                        .map(Seizure::event)
                        .filter(event -> event.start() != null && !event.isKnownToTheDay())
                        .map(event -> Objects.requireNonNull(event.precision()).code())
                        .collect(Collectors.groupingBy(code -> code, Collectors.counting())));
    }

    /** Returns the same summary of a closed operation. */
    public OperationSummary closed(OperationClosing of) {
        return new OperationSummary(operation, period, asOf, selection, of, cancellation);
    }

    /** Returns the same summary of a cancelled operation. */
    public OperationSummary cancelled(OperationCancellation of) {
        return new OperationSummary(operation, period, asOf, selection, closing, of);
    }

    private static boolean isInside(SeizureSnapshot snapshot, ReportPeriod reportPeriod) {
        return reportPeriod.mayContainDateOf(snapshot.seizure().event());
    }
}
