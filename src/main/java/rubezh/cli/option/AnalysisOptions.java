package rubezh.cli.option;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisMeasure;
import rubezh.dashboard.AnalysisRequest;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.AnalysisService.ComparisonKind;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.text.Fault;

/** What an analysis is of; without dates it is the year of now. */
public final class AnalysisOptions extends CaseOptions {
    @Option(names = "--rows", paramLabel = "KEY")
    AnalysisAxis rows = AnalysisAxis.SUBSTANCE;

    @Option(names = "--columns", paramLabel = "KEY")
    AnalysisAxis columns = AnalysisAxis.MONTH;

    @Option(names = "--measure", paramLabel = "quantity|cases|mass|volume|count|all")
    AnalysisMeasure measure = AnalysisMeasure.QUANTITY;

    @Option(names = "--compare", paramLabel = "year|before|D/D")
    @Nullable String compare;

    /** Returns what is told in the cells. */
    public AnalysisMeasure measure() {
        return measure;
    }

    /**
     * Returns what to read.
     *
     * @throws Fault {@code ANA-001} if the dates are no period, {@code ANA-003} if there is nothing
     *     to compare with as asked, {@code ANA-004} if a key has no codes, {@code DSH-002} if both
     *     an operation and dates are named
     */
    public AnalysisRequest request(AnalysisService service) {
        SummaryPeriod period = period(service);
        return new AnalysisRequest(rows, columns, period, compared(service, period), only());
    }

    private @Nullable SummaryPeriod compared(AnalysisService service, SummaryPeriod period) {
        if (compare == null) {
            return null;
        }
        Optional<ComparisonKind> how =
                Stream.of(ComparisonKind.values())
                        .filter(one -> one.word().equalsIgnoreCase(compare))
                        .findFirst();
        if (how.isPresent()) {
            return service.compared(period, how.get()).orElse(null);
        }
        String[] days = compare.split("/", -1);
        try {
            if (days.length == 2) {
                return service.period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        } catch (DateTimeParseException _) {
            // The message names what is possible.
        }
        throw new Fault(Fault.Exit.USAGE, "ANA-003", compare);
    }
}
