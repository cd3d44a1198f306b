package rubezh.domain.summary;

import static rubezh.domain.summary.ExclusionReason.OUTSIDE_OPERATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.Coverage.Sources;

/**
 * Summary of a joint operation.
 *
 * @param operation the operation
 * @param period period of the operation
 * @param asOf time at which the register was read
 * @param selection the records
 * @param coverage what the figures may lack
 * @param results what was planned and reached; null where the register knows nothing of it
 * @param closing its closing; null while it is not closed
 * @param cancellation its cancellation; null if it is not cancelled
 */
public record OperationSummary(
        OperationCode operation,
        ReportPeriod period,
        OffsetDateTime asOf,
        CaseSelection selection,
        Coverage coverage,
        @Nullable Results results,
        @Nullable OperationClosing closing,
        @Nullable OperationCancellation cancellation) {
    /**
     * What was planned and reached.
     *
     * @param operation the operation as the participants agreed on it
     * @param facts goals, figures of the days, warnings
     */
    public record Results(Operation operation, OperationFacts facts) {}

    /**
     * Sums up an operation; records of other operations are ignored. Records that, by the calendar
     * of their place, cannot lie in the period are {@link ExclusionReason#OUTSIDE_OPERATION}.
     *
     * @param sources where the records come from
     */
    public static OperationSummary of(
            OperationCode operation,
            ReportPeriod reportPeriod,
            OffsetDateTime asOf,
            List<SeizureSnapshot> records,
            Sources sources) {
        List<SeizureSnapshot> ofOperation =
                records.stream()
                        .filter(r -> operation.equals(r.seizure().header().operation()))
                        .map(r -> isInside(r, reportPeriod) ? r : r.with(OUTSIDE_OPERATION))
                        .toList();
        CaseSelection selection = CaseSelection.of(ofOperation);
        Coverage coverage = Coverage.of(reportPeriod, asOf, selection, sources);
        return new OperationSummary(
                operation, reportPeriod, asOf, selection, coverage, null, null, null);
    }

    /** Returns the same summary with what was planned and reached. */
    public OperationSummary with(Results of) {
        return new OperationSummary(
                operation, period, asOf, selection, coverage, of, closing, cancellation);
    }

    /** Returns the same summary with something else that its figures may lack. */
    public OperationSummary with(Coverage other) {
        return new OperationSummary(
                operation, period, asOf, selection, other, results, closing, cancellation);
    }

    /** Returns how many of its cases are known to the month or the year only. */
    public ImpreciseCases imprecise() {
        return ImpreciseCases.of(
                selection.seizures().stream()
                        .map(Seizure::event)
                        .filter(event -> event.start() != null && !event.isKnownToTheDay())
                        .collect(
                                Collectors.groupingBy(
                                        event -> Objects.requireNonNull(event.precision()).code(),
                                        Collectors.summingLong(SeizureEvent::count))));
    }

    /** Returns the same summary of a closed operation. */
    public OperationSummary closed(OperationClosing of) {
        return new OperationSummary(
                operation, period, asOf, selection, coverage, results, of, cancellation);
    }

    /** Returns the same summary of a cancelled operation. */
    public OperationSummary cancelled(OperationCancellation of) {
        return new OperationSummary(
                operation, period, asOf, selection, coverage, results, closing, of);
    }

    /** Returns the countries that take part, by their codes; bodies are left out. */
    public List<String> countries() {
        return results == null ? List.of() : results.operation().mandate().countries();
    }

    private static boolean isInside(SeizureSnapshot snapshot, ReportPeriod reportPeriod) {
        return reportPeriod.mayContainDateOf(snapshot.seizure().event());
    }
}
