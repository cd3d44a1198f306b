package rubezh.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.exchange.StationDaySheet;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.NilReportOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.IssuedSheet;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.SheetWriter;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.IssuedReport;
import rubezh.register.nil.NilReportService;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.session.OpenRegister;
import rubezh.table.Sheet;
import rubezh.text.Fault;

/** Issues a report as PDF, writes a kept copy again, or lists what was issued. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand extends RegisterCommand {
    /** Days before the last one that a list of nil reports shows. */
    private static final int LISTED = 6;

    @Parameters(paramLabel = "daily|operation|receipt|nil", arity = "0..1")
    Paper kind = Paper.DAILY;

    @Option(names = "--date", paramLabel = "D")
    @Nullable LocalDate date;

    @Option(names = "--operation", paramLabel = "C")
    @Nullable String operation;

    @Option(names = "--approver", paramLabel = "NAME")
    String approver = "";

    @Option(names = "--preview")
    boolean preview;

    @Option(names = "--list")
    boolean list;

    @Option(names = "--format", paramLabel = "table|csv|json")
    RowFormat format = RowFormat.TABLE;

    @Option(names = "--number", paramLabel = "N")
    @Nullable String number;

    @Option(names = "--copy", paramLabel = "N")
    int copy;

    @Mixin final PaperOptions paper = new PaperOptions();

    @Mixin final NilReportOptions nil = new NilReportOptions();

    /** What to print. */
    enum Paper {
        DAILY,
        OPERATION,
        /** The receipt of a bundle, by its id or file name; nothing is issued. */
        RECEIPT,
        /** What the station reports of days without seizures; a record, no paper. */
        NIL
    }

    ReportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        ReportService service = open.reports();
        if (kind == Paper.NIL) {
            printDays(days(open.nilReports()), open);
            return Fault.Exit.DONE;
        }
        if (list) {
            printIssued(service, open);
            return Fault.Exit.DONE;
        }
        if (kind == Paper.RECEIPT) {
            writeReceipt(open);
            return Fault.Exit.DONE;
        }
        OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
        if (number != null) {
            writeKept(service, service.find(number, copy, paper.namedLanguage()), target);
        } else if (preview) {
            writePreview(service, target);
            printExcluded(service.excluded(request(service)), open);
        } else {
            printExcluded(issue(service, target).excluded(), open);
        }
        return Fault.Exit.DONE;
    }

    /** Gives nil reports, withdraws one, or only reads what there is. */
    private List<StationDay> days(NilReportService service) {
        LocalDate last = nil.to != null ? nil.to : date != null ? date : service.today();
        LocalDate first = nil.from != null ? nil.from : list ? last.minusDays(LISTED) : last;
        if (list) {
            return service.own(first, last);
        }
        return nil.withdraw
                ? List.of(service.withdraw(last, nil.reason))
                : service.give(first, last);
    }

    private void printDays(List<StationDay> days, OpenRegister open) {
        var sheet = new StationDaySheet(context.format(open), open.station().zone());
        new SheetWriter(null, output, Map.of(), "days")
                .write(format.chosen(options), sheet.of(days));
    }

    private void printIssued(ReportService service, OpenRegister open) {
        Sheet sheet = new IssuedSheet(context.format(open)).of(service.issued());
        new SheetWriter(null, output, Map.of()).write(format.chosen(options), sheet);
    }

    private void writeReceipt(OpenRegister open) {
        String bundle = required(number, "RCP-003", kind);
        BundleReceipt receipt = ExchangeCommand.find(open.exchange(), bundle).getFirst();
        ExchangeCommand.write(open, receipt, paper, options, output);
    }

    /** Prints how many records of the period or operation are not counted, by reason. */
    private void printExcluded(List<ExcludedCase> excluded, OpenRegister open) {
        var counts = new TreeMap<ExclusionReason, Long>();
        excluded.forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
        CountsText.print(counts, context.format(open), output);
    }

    private ReportProposal issue(ReportService service, OutputFile target) {
        ReportProposal proposal = service.propose(request(service));
        service.issue(proposal);
        target.write(out -> out.write(proposal.pdf().bytes()));
        IssuedReport report = proposal.report();
        output.printMessage(
                "cli.report.done",
                target.path(),
                report.number(),
                report.copy(),
                proposal.pdf().pages(),
                report.sha256());
        return proposal;
    }

    private void writeKept(ReportService service, IssuedReport report, OutputFile target) {
        byte[] bytes = service.bytes(report);
        target.write(out -> out.write(bytes));
        output.printMessage(
                "cli.report.kept", target.path(), report.number(), report.copy(), report.sha256());
    }

    private void writePreview(ReportService service, OutputFile target) {
        Pdf pdf = service.preview(request(service));
        service.notePaper("preview", pdf.sha256());
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.report.preview", target.path(), pdf.pages());
    }

    private ReportRequest request(ReportService service) {
        ReportLanguage printed = paper.language();
        ReportRequest request =
                switch (kind) {
                    case DAILY ->
                            ReportRequest.daily(date == null ? service.today() : date, printed);
                    case RECEIPT, NIL -> throw new IllegalStateException("not issued");
                    case OPERATION -> {
                        if (operation == null) {
                            throw new Fault(Fault.Exit.USAGE, "APP-014");
                        }
                        yield ReportRequest.operation(new OperationCode(operation), printed);
                    }
                };
        return request.approvedBy(approver);
    }
}
