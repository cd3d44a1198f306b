package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.admin.CodesCommand;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.ComparedPeriods;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.LabelOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.option.ReportKindOption;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.dashboard.Comparison;
import rubezh.dashboard.ComparisonReport;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.format.StationDayFormat;
import rubezh.journal.IssuedReport;
import rubezh.register.nil.NilReportService;
import rubezh.register.shift.Shift;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.codelist.CodeListReport;
import rubezh.report.content.SheetContent;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Fault;
import rubezh.text.Messages;

/** Reports as PDF, copies of those that were issued, and reports of days without seizures. */
@Command(name = "report")
final class ReportCommand extends VerbGroup {
    /** Days before the last one that a list of nil reports shows. */
    private static final int LISTED = 6;

    private static final String KINDS =
            "daily|operation|register|stock|stocktake|protocol|act|inspection|inventory|custody|handover-act|sampling"
                    + "|photos|destruction|notification|labels";

    ReportCommand(CliContext context, GlobalOptions options) {
        super(context, options, "daily");
    }

    /** Takes the words of before there were these verbs too: {@code --list}, {@code --number}. */
    @Override
    protected Optional<String> usual(List<String> arguments) {
        if (arguments.remove("--list")) {
            return Optional.of("list");
        }
        return arguments.stream().anyMatch(word -> word.startsWith("--number"))
                ? Optional.of("again")
                : usual();
    }

    @Command(
            footer = {
                "rubezh report daily --date 2026-11-24 -o daily.pdf",
                "rubezh report daily --preview -o preview.pdf"
            })
    int daily(
            @Option(names = "--date", paramLabel = "D") @Nullable LocalDate date,
            @Mixin IssueOptions issue) {
        return run(open -> {
            LocalDate day = date == null ? open.reports().today() : date;
            write(open, ReportRequest.daily(day, issue.paper.language()), issue);
        });
    }

    @Command(footer = "rubezh report operation --operation SENTINEL-2009 -o summary.pdf")
    int operation(
            @Option(names = "--operation", paramLabel = "C", required = true) String operation,
            @Mixin IssueOptions issue) {
        var code = new OperationCode(operation);
        return run(
                open -> write(open, ReportRequest.operation(code, issue.paper.language()), issue));
    }

    @Command(footer = "rubezh report register --year 2026 -o register.pdf")
    int register(
            @Option(names = "--year", paramLabel = "Y") @Nullable Integer year,
            @Mixin IssueOptions issue) {
        return run(open -> {
            int book = year == null ? open.reports().today().getYear() : year;
            write(open, ReportRequest.register(book, issue.paper.language()), issue);
        });
    }

    @Command(footer = "rubezh report stock -o stock.pdf")
    int stock(
            @Option(names = "--date", paramLabel = "D") @Nullable LocalDate date,
            @Mixin IssueOptions issue) {
        return run(open -> {
            LocalDate day = date == null ? open.reports().today() : date;
            write(open, ReportRequest.stock(day, issue.paper.language()), issue);
        });
    }

    /** Writes the paper of a shift: the open one, else the last; nothing is handed over by it. */
    @Command(footer = "rubezh report handover -o handover.pdf")
    int handover(@Mixin PaperOptions paper) {
        return run(open -> {
            OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
            Shift shift =
                    open.shifts()
                            .current()
                            .or(() -> open.shifts().recent(1).stream().findFirst())
                            .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "SHF-002"));
            Pdf pdf = open.shifts().sheet(shift, paper.language());
            target.write(out -> out.write(pdf.bytes()));
            output.printMessage("cli.report.sheet", target.path(), pdf.pages(), pdf.sha256());
        });
    }

    /** Writes the comparison of two periods; nothing is issued. */
    @Command(
            footer = {
                "rubezh report compare --period month --date 2026-11-24 -o november.pdf",
                "rubezh report compare --period year --with 2009-01-01 -o years.pdf",
                "rubezh report compare --operation SENTINEL-2009 \\",
                "    --with-operation CHANNEL-2026 -o operations.pdf"
            })
    int compare(@Mixin ComparedPeriods periods, @Mixin PaperOptions paper) {
        return run(open -> {
            Comparison comparison = periods.compare(open.dashboard());
            Pdf pdf =
                    writeSheet(
                            open,
                            paper,
                            texts ->
                                    new ComparisonReport(
                                                    comparison,
                                                    DomainFormat.inPrint(texts, open.reference()))
                                            .content());
            open.reports().notePaper("compare", pdf.sha256());
        });
    }

    private Pdf writeSheet(
            OpenRegister open, PaperOptions paper, Function<Messages, SheetContent> texts) {
        OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
        Pdf pdf = open.reports().sheet(paper.language(), texts);
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.report.sheet", target.path(), pdf.pages(), pdf.sha256());
        return pdf;
    }

    /** Writes the sheet of a code list for the wall. */
    @Command(footer = "rubezh report codes --code-list substances -o substances.pdf")
    int codes(
            @Option(names = "--code-list", paramLabel = "LIST", required = true) String list,
            @Mixin PaperOptions paper) {
        return run(open -> {
            CodeListId id = CodesCommand.find(list);
            LocalDate today = open.reports().today();
            writeSheet(
                    open,
                    paper,
                    texts ->
                            new CodeListReport(
                                            id, open.reference().list(id).entries(), today, texts)
                                    .content());
        });
    }

    @Command(footer = "rubezh report list --format json")
    int list(@Mixin OfRows table) {
        return run(open ->
                table.write(
                        table(open.reports().issued(), context.format(open)),
                        Map.of(),
                        output,
                        options));
    }

    @Command(footer = "rubezh report again --number 2026-11-24/1 -o again.pdf")
    int again(
            @Option(names = "--number", paramLabel = "N", required = true) String number,
            @Option(names = "--copy", paramLabel = "N") int copy,
            @Option(
                            names = "--kind",
                            paramLabel = KINDS,
                            converter = ReportKindOption.class,
                            completionCandidates = ReportKindOption.class)
                    @Nullable ReportKind kind,
            @Mixin PaperOptions paper) {
        return run(open -> {
            OutputFile target = OutputFile.checked(paper.requiredFile(), options.force);
            IssuedReport report = open.reports().find(number, copy, paper.namedLanguage(), kind);
            byte[] bytes = open.reports().bytes(report);
            target.write(out -> out.write(bytes));
            output.printMessage(
                    "cli.report.kept",
                    target.path(),
                    report.number(),
                    report.copy(),
                    report.sha256());
        });
    }

    /** Writes the receipt of a bundle, by its id or file name; nothing is issued. */
    @Command(
            footer = {
                "rubezh report receipt -o receipt.pdf \\",
                "    --number RZ-KG-OSH-812-20261124T192738Z-1of1.json"
            })
    int receipt(
            @Option(names = "--number", paramLabel = "BUNDLE", required = true) String bundle,
            @Mixin PaperOptions paper) {
        return run(open ->
                ExchangeCommand.write(
                        open,
                        ExchangeCommand.find(open.exchange(), bundle).getFirst(),
                        paper,
                        options,
                        output));
    }

    /** Reports of days without seizures: a record, no paper. */
    @Command(
            footer = {
                "rubezh report nil --date 2026-11-20",
                "rubezh report nil --list",
                "rubezh report nil --date 2026-11-20 --withdraw --reason found-later"
            })
    int nil(@Mixin NilOptions nil, @Mixin OfRows table) {
        return run(open -> {
            var sheet = new StationDaySheet(context.format(open), open.station().zone());
            List<StationDay> days = nil.days(open.nilReports());
            if (nil.isGiven()) {
                days.forEach(day -> printStatement(day, open));
            }
            table.write(sheet.of(days), "days", Map.of(), output, options);
        });
    }

    /** Prints what the nil report of a day states. */
    private void printStatement(StationDay day, OpenRegister open) {
        if (day.until() instanceof OffsetDateTime until) {
            var dates = context.format(open).dates();
            OffsetDateTime from = open.nilReports().covered(day.day()).from();
            output.printMessage(
                    "nil.give.states",
                    day.station(),
                    dates.dateTime(from.toLocalDateTime()),
                    dates.dateTime(until.toLocalDateTime()));
        }
    }

    /** Options of a report that is issued. */
    static final class IssueOptions {
        @Option(names = "--approver", paramLabel = "NAME")
        String approver = "";

        @Option(names = "--preview")
        boolean preview;

        @Mixin PaperOptions paper = new PaperOptions();
    }

    /** Days of nil reports, and what to do with them. */
    static final class NilOptions {
        @Option(names = "--date", paramLabel = "D")
        @Nullable LocalDate date;

        @Option(names = "--from", paramLabel = "D")
        @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "D")
        @Nullable LocalDate to;

        @Option(names = "--list")
        boolean list;

        @Option(names = "--withdraw")
        boolean withdraw;

        @Option(names = "--reason", paramLabel = "T")
        String reason = "";

        boolean isGiven() {
            return !list && !withdraw;
        }

        /** Gives nil reports, withdraws one, or only reads what there is. */
        List<StationDay> days(NilReportService service) {
            LocalDate last = to != null ? to : date != null ? date : service.today();
            LocalDate first = from != null ? from : list ? last.minusDays(LISTED) : last;
            if (list) {
                return service.own(first, last);
            }
            return withdraw ? List.of(service.withdraw(last, reason)) : service.give(first, last);
        }
    }

    @Override
    protected Map<String, Supplier<?>> alike() {
        var papers = new LinkedHashMap<String, Supplier<?>>();
        ReportKind.ofCase()
                .forEach(kind -> papers.put(ReportKindOption.word(kind), () -> paper(kind)));
        papers.put("batch", () -> new PaperBatchCommand(context, options));
        return papers;
    }

    /** Returns the verb of a paper of a case; labels have options of their own. */
    private CommandLine paper(ReportKind kind) {
        var labels = new LabelOptions();
        var line = new CommandLine(new CasePaperCommand(kind, labels));
        String verb = ReportKindOption.word(kind);
        String example = "rubezh report " + verb + " --number KG-OSH-A-2026-000001";
        String file = " -o " + verb + ".pdf";
        if (kind == ReportKind.LABELS) {
            line.addMixin("labels", labels);
            line.getCommandSpec()
                    .usageMessage()
                    .footer(example + file, example + " --packages --small -o l.pdf");
        } else {
            line.getCommandSpec().usageMessage().footer(example + file);
        }
        return line;
    }

    /** Writes a paper of a single case, which was looked at by whoever has it. */
    @Command
    final class CasePaperCommand implements Callable<Integer> {
        @Option(names = "--number", paramLabel = "N", required = true)
        String number = "";

        @Option(names = "--without-persons")
        boolean withoutPersons;

        @Option(names = "--preview")
        boolean preview;

        @Mixin PaperOptions paper = new PaperOptions();

        private final ReportKind kind;
        private final LabelOptions labels;

        CasePaperCommand(ReportKind kind, LabelOptions labels) {
            this.kind = kind;
            this.labels = labels;
        }

        @Override
        public Integer call() {
            return run(open -> {
                CasePaperOptions content = labels.with(!withoutPersons);
                open(open.register(), number);
                var issue = new IssueOptions();
                issue.preview = preview;
                issue.paper = paper;
                write(open, ReportRequest.ofCase(kind, number, paper.language(), content), issue);
            });
        }
    }

    private void write(OpenRegister open, ReportRequest asked, IssueOptions issue) {
        ReportService service = open.reports();
        OutputFile target = OutputFile.checked(issue.paper.requiredFile(), options.force);
        ReportRequest request = asked.approvedBy(issue.approver);
        if (issue.preview) {
            writePreview(service, request, target);
            print(service.excluded(request), service.coverage(request), open);
        } else {
            ReportProposal issued = issue(service, request, target);
            print(issued.excluded(), issued.coverage(), open);
        }
        service.templateFault(request.kind()).ifPresent(output::printFault);
    }

    /** Prints what the paper says of itself: what it may lack, and what it leaves out. */
    private void print(List<ExcludedCase> excluded, Coverage coverage, OpenRegister open) {
        if (coverage.equals(Coverage.NONE)) {
            return;
        }
        if (options.json) {
            output.printJson("report-coverage", CoverageText.tree(coverage));
            return;
        }
        CoverageText.lines(coverage, context.format(open)).forEach(output::printText);
        printExcluded(excluded, open);
    }

    /** Prints how many records of the period or operation are not counted, by reason. */
    private void printExcluded(List<ExcludedCase> excluded, OpenRegister open) {
        var counts = new TreeMap<ExclusionReason, Long>();
        excluded.forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
        CountsText.print(counts, context.format(open), output);
    }

    private ReportProposal issue(ReportService service, ReportRequest request, OutputFile target) {
        ReportProposal proposal = service.propose(request);
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

    private void writePreview(ReportService service, ReportRequest request, OutputFile target) {
        Pdf pdf = service.preview(request);
        service.notePaper("preview", pdf.sha256());
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.report.preview", target.path(), pdf.pages());
    }

    /** Returns a row for each copy that was issued. */
    private static DataTable table(List<IssuedReport> reports, DomainFormat format) {
        List<Column> columns =
                Stream.of("number", "copy", "language", "prepared", "login", "kind")
                        .map(name ->
                                new Column(
                                        name,
                                        format.messages().text("cli.report.column." + name),
                                        name.equals("copy")))
                        .collect(Collectors.toCollection(ArrayList::new));
        columns.add(new Column("sha256", "SHA-256", false));
        return new DataTable(columns, reports.stream().map(report -> row(report, format)).toList());
    }

    private static List<Cell> row(IssuedReport report, DomainFormat format) {
        return List.of(
                Cell.same(report.number()),
                Cell.same(Integer.toString(report.copy())),
                Cell.same(report.language()),
                new Cell(report.preparedAt().toString(), format.value(report.preparedAt())),
                Cell.same(report.login()),
                new Cell(report.kind(), format.messages().text("report.screen." + report.kind())),
                Cell.same(report.sha256()));
    }

    /**
     * Days of a station with what it reported of them, as a table; codes and times with offset for
     * programs.
     *
     * @param zone zone of the station
     */
    private record StationDaySheet(DomainFormat format, ZoneId zone) {
        DataTable of(List<StationDay> days) {
            List<Column> columns =
                    Stream.of("day", "state", "cases", "until", "withdrawn")
                            .map(name ->
                                    new Column(
                                            name,
                                            format.messages().text("cli.report.day." + name),
                                            name.equals("cases")))
                            .toList();
            return new DataTable(columns, days.stream().map(this::row).toList());
        }

        private List<Cell> row(StationDay day) {
            var words = new StationDayFormat(format, zone);
            OffsetDateTime until = day.until();
            return List.of(
                    new Cell(day.day().toString(), format.dates().date(day.day())),
                    new Cell(day.state().name(), words.state(day)),
                    Cell.same(String.valueOf(day.cases())),
                    new Cell(until == null ? "" : until.toString(), words.until(day)),
                    Cell.same(Objects.requireNonNullElse(day.withdrawn(), "")));
        }
    }
}
