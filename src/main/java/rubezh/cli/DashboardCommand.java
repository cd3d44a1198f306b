package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardFigureTable;
import rubezh.dashboard.DashboardService;
import rubezh.dashboard.DashboardTable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints the figures of a period, and beside them those of the period before. */
@Command(
        name = "dashboard",
        footer = {
            "rubezh dashboard --period month",
            "rubezh dashboard --period month --gaps",
            "rubezh dashboard --period week --date 2026-11-24 --format csv",
            "rubezh dashboard --operation SENTINEL-2009 --format json"
        })
final class DashboardCommand extends RegisterCommand {
    @Option(names = "--period", paramLabel = "shift|day|week|month|year|operation")
    @Nullable Kind kind;

    @Option(names = "--date", paramLabel = "D")
    @Nullable LocalDate date;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--gaps")
    boolean gaps;

    @Mixin OfRows target = new OfRows();

    DashboardCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        DomainFormat format = context.format(open);
        Dashboard dashboard = open.dashboard().read(period(open.dashboard()));
        var table =
                new DashboardFigureTable(format).of(new DashboardTable(dashboard, format).rows());
        target.write(table, "dashboard", members(dashboard), output, options);
        printNotes(dashboard, format);
        return Fault.Exit.DONE;
    }

    private SummaryPeriod period(DashboardService service) {
        if (operation != null) {
            requireKind(Kind.OPERATION);
            return service.operation(new OperationCode(operation));
        }
        Kind chosen = Objects.requireNonNullElse(kind, Kind.MONTH);
        LocalDate day = date;
        return switch (chosen) {
            case OPERATION -> throw new Fault(Fault.Exit.USAGE, "DSH-001");
            case SHIFT -> {
                if (day != null) {
                    throw new Fault(Fault.Exit.USAGE, "DSH-002");
                }
                yield service.shift();
            }
            case DAY, WEEK, MONTH, YEAR ->
                    service.period(chosen, day == null ? service.today() : day);
        };
    }

    private void requireKind(Kind needed) {
        if (date != null || (kind != null && kind != needed)) {
            throw new Fault(Fault.Exit.USAGE, "DSH-002");
        }
    }

    private static Map<String, Object> members(Dashboard dashboard) {
        return new JsonObjectWriter()
                .put("period", period(dashboard.period()))
                .put("before", dashboard.compared().map(side -> period(side.period())))
                .put("exclusions", CountsText.tree(dashboard.figures().excluded()))
                .put("coverage", CoverageText.tree(dashboard.coverage()))
                .put("imprecise", CountsText.tree(dashboard.figures().imprecise()))
                .tree();
    }

    private static Map<String, Object> period(SummaryPeriod period) {
        return new JsonObjectWriter()
                .putAll(period, "kind", "operation")
                .put("from", period.span().from().toString())
                .put("to", period.span().to().toString())
                .tree();
    }

    private void printNotes(Dashboard dashboard, DomainFormat format) {
        output.printMessage("cli.dashboard.period", span(dashboard.period(), format));
        dashboard
                .compared()
                .ifPresent(side ->
                        output.printMessage("cli.dashboard.before", span(side.period(), format)));
        CoverageText.print(dashboard.coverage(), gaps, format, output);
        if (dashboard.current().drugs().others()) {
            output.printMessage("cli.totals.goods");
        }
        CountsText.print(dashboard.figures().excluded(), format, output);
        CountsText.print(dashboard.figures().imprecise(), format, output);
    }

    private static String span(SummaryPeriod period, DomainFormat format) {
        return format.dates().dateTime(period.span().from().toLocalDateTime())
                + " \u2013 "
                + format.dates().dateTime(period.span().to().toLocalDateTime());
    }
}
