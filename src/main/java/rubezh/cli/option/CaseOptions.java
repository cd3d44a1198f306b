package rubezh.cli.option;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisService;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.text.Fault;

/** Which cases figures are of; without dates those of the year of now. */
public class CaseOptions {
    @Option(names = "--from", paramLabel = "D")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D")
    @Nullable LocalDate to;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--only", paramLabel = "KEY=CODE")
    Map<AnalysisAxis, String> only = new LinkedHashMap<>();

    /**
     * Returns the period.
     *
     * @throws Fault {@code ANA-001} if the dates are no period, {@code DSH-002} if both an
     *     operation and dates are named
     */
    public SummaryPeriod period(AnalysisService service) {
        if (operation != null) {
            if (from != null || to != null) {
                throw new Fault(Fault.Exit.USAGE, "DSH-002");
            }
            return service.operation(new OperationCode(operation));
        }
        LocalDate last = to == null ? service.today() : to;
        return service.period(from == null ? last.withDayOfYear(1) : from, last);
    }

    /**
     * Returns codes that a case must have one of.
     *
     * @throws Fault {@code ANA-004} if a key has no codes
     */
    public Map<AnalysisAxis, Set<String>> only() {
        var codes = new EnumMap<AnalysisAxis, Set<String>>(AnalysisAxis.class);
        only.forEach((axis, text) -> {
            if (axis.field().isEmpty()) {
                throw new Fault(Fault.Exit.USAGE, "ANA-004", axis.word());
            }
            codes.put(axis, Set.of(text.split(",")));
        });
        return codes;
    }
}
