package rubezh.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.domain.reference.Code.OperationCode;
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
        return Fault.Exit.DONE;
    }

    private Pdf make(ReportService service) {
        return switch (kind) {
            case DAILY -> service.dailyReport(date == null ? service.today() : date, language);
            case OPERATION -> {
                if (operation == null) {
                    throw new Fault(Fault.Exit.USAGE, "APP-014");
                }
                yield service.operation(new OperationCode(operation), language);
            }
        };
    }
}
