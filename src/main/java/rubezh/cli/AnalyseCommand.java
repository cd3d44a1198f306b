package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.AnalysisOptions;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.cli.output.CountsText;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfFigures;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisFormat;
import rubezh.dashboard.AnalysisReport;
import rubezh.dashboard.AnalysisRequest;
import rubezh.dashboard.AnalysisSheet;
import rubezh.dashboard.FigureChange;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Prints a table of the cases of a period by any two of their properties. */
@Command(
        name = "analyse",
        footer = {
            "rubezh analyse --rows substance --columns month --compare year",
            "rubezh analyse --rows post --columns concealment --measure cases",
            "rubezh analyse --rows weekday --columns hour --measure cases -o hours.xlsx",
            "rubezh analyse --from 2026-01-01 --to 2026-06-30 -o half-year.pdf",
            "rubezh analyse --only post=KG-DOS,KG-AKJ --format csv"
        })
final class AnalyseCommand extends RegisterCommand {
    @Mixin AnalysisOptions analysis = new AnalysisOptions();

    @Mixin OfFigures target = new OfFigures();

    @Option(names = "--gaps")
    boolean gaps;

    AnalyseCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        AnalysisRequest request = analysis.request(open.analysis());
        if (target.format(options) == RowFormat.PDF) {
            writePaper(open, request, target.paper(options));
            return Fault.Exit.DONE;
        }
        Analysis read = open.analysis().read(request);
        DomainFormat format = context.format(open);
        target.write(
                new AnalysisSheet(read, analysis.measure(), format).table(),
                "analysis",
                members(read),
                output,
                options);
        printNotes(read, format);
        return Fault.Exit.DONE;
    }

    private void writePaper(OpenRegister open, AnalysisRequest request, OutputFile file) {
        Analysis read = open.analysis().read(request);
        Pdf pdf =
                open.reports()
                        .sheet(
                                ReportLanguage.of(output.messages().language()),
                                texts ->
                                        new AnalysisReport(
                                                        read,
                                                        analysis.measure(),
                                                        DomainFormat.inPrint(
                                                                texts, open.reference()),
                                                        open.reference())
                                                .content());
        open.reports().notePaper("analysis", pdf.sha256());
        file.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.report.sheet", file.path(), pdf.pages(), pdf.sha256());
    }

    private static Map<String, Object> members(Analysis read) {
        AnalysisRequest request = read.request();
        return new JsonObjectWriter()
                .put("axes", List.of(request.rows().word(), request.columns().word()))
                .put("period", period(request.period()))
                .put("before", Optional.ofNullable(request.compared()).map(AnalyseCommand::period))
                .put("cases", read.current().all().cases())
                .put("exclusions", CountsText.tree(excluded(read)))
                .put("coverage", CoverageText.tree(read.coverage()))
                .put("imprecise", CountsText.tree(read.current().imprecise()))
                .tree();
    }

    private static SortedMap<rubezh.domain.summary.ExclusionReason, Long> excluded(Analysis read) {
        return RecordCount.excluded(read.current().records());
    }

    private static Map<String, Object> period(SummaryPeriod period) {
        return new JsonObjectWriter()
                .put("from", period.span().from().toString())
                .put("to", period.span().to().toString())
                .tree();
    }

    private void printNotes(Analysis read, DomainFormat format) {
        var words = new AnalysisFormat(format, read);
        output.printMessage("cli.dashboard.period", words.period(read.request().period()));
        @Nullable SummaryPeriod compared = read.request().compared();
        if (compared != null) {
            output.printMessage("cli.dashboard.before", words.period(compared));
            output.printMessage("analysis.note.change", FigureChange.LEAST_CASES);
        }
        var all = read.current().all();
        output.printMessage("list.totals.cases", format.cases(all.cases(), all.records()));
        output.printMessage("analysis.note");
        CoverageText.print(read.coverage(), gaps, format, output);
        CountsText.print(excluded(read), format, output);
        CountsText.print(read.current().imprecise(), format, output);
    }
}
