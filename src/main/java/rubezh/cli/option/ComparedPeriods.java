package rubezh.cli.option;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.dashboard.Comparison;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.text.Fault;

/** Two periods of a kind, the second one being that of {@code --date}, or two operations. */
public final class ComparedPeriods {
    /** Kinds of periods that a date names. */
    enum CalendarKind {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    @Option(names = "--period", paramLabel = "day|week|month|year")
    CalendarKind kind = CalendarKind.MONTH;

    @Option(names = "--date", paramLabel = "D")
    @Nullable LocalDate date;

    @Option(names = "--with", paramLabel = "D")
    @Nullable LocalDate with;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--with-operation", paramLabel = "C")
    @Nullable String withOperation;

    /**
     * Reads the figures of both.
     *
     * @throws Fault {@code DSH-003} if the options name no two periods
     */
    public Comparison compare(DashboardService service) {
        if (operation != null && withOperation != null) {
            return service.compare(
                    service.operation(new OperationCode(withOperation)),
                    service.operation(new OperationCode(operation)));
        }
        if (operation != null || withOperation != null) {
            throw new Fault(Fault.Exit.USAGE, "DSH-003");
        }
        Kind period = Kind.valueOf(kind.name());
        SummaryPeriod second = service.period(period, date == null ? service.today() : date);
        LocalDate day = with == null ? second.first().minusDays(1) : with;
        return service.compare(service.period(period, day), second);
    }
}
