package rubezh.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.OutputFile;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.ExclusionReason;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Writes a report as PDF. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand extends RegisterCommand {
    @Parameters(paramLabel = "daily|operation")
    ReportKind kind = ReportKind.DAILY;

    @Option(names = "--date", paramLabel = "D")
    @Nullable LocalDate date;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--report-lang", paramLabel = "ru|en|both")
    ReportLanguage language = ReportLanguage.BOTH;

    @Option(names = "-o", paramLabel = "FILE.pdf", required = true)
    Path file = Path.of("");

    ReportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        var target = new OutputFile(file, options.force);
        target.check();
        Pdf pdf = make(open.reports());
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.report.done", file, pdf.pages(), pdf.sha256());
        CountsText.print(excluded(open.reports()), context.format(open), output);
        return Fault.Exit.DONE;
    }

    /** Returns how many records of the period or operation are not counted, by reason. */
    private SortedMap<ExclusionReason, Long> excluded(ReportService service) {
        CaseSelection selection =
                switch (kind) {
                    case DAILY -> service.dailySummary(day(service)).selection();
                    case OPERATION -> service.operation(operation()).selection();
                };
        var counts = new TreeMap<ExclusionReason, Long>();
        selection
                .excludedByReason()
                .forEach((reason, cases) -> counts.put(reason, (long) cases.size()));
        return counts;
    }

    private LocalDate day(ReportService service) {
        return date == null ? service.today() : date;
    }

    private OperationCode operation() {
        if (operation == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-014");
        }
        return new OperationCode(operation);
    }

    private Pdf make(ReportService service) {
        return switch (kind) {
            case DAILY -> service.dailyReport(day(service), language);
            case OPERATION -> service.operation(operation(), language);
        };
    }
}
