package rubezh.dashboard;

import module java.base;

import rubezh.dashboard.AnalysisTable.Block;
import rubezh.dashboard.AnalysisTable.Line;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.format.CoverageFormat;
import rubezh.format.DomainFormat;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.content.SheetContent;
import rubezh.report.layout.TableWidthLayout;
import rubezh.text.Messages;

/** Content of the paper of an analysis: what it may lack, a chart, and a table for each measure. */
public final class AnalysisReport {
    /** Bars of the chart; the table has all rows. */
    private static final int BARS = 8;

    private final Analysis analysis;
    private final AnalysisTable table;
    private final DomainFormat domain;
    private final AnalysisFormat format;
    private final Messages messages;
    private final ReferenceData reference;

    public AnalysisReport(
            Analysis analysis,
            AnalysisMeasure measure,
            DomainFormat domainFormat,
            ReferenceData reference) {
        this.analysis = analysis;
        this.table = AnalysisTable.of(analysis, measure);
        this.domain = domainFormat;
        this.format = new AnalysisFormat(domainFormat, analysis);
        this.messages = domainFormat.messages();
        this.reference = reference;
    }

    public SheetContent content() {
        var blocks = new ArrayList<ReportBlock>();
        var coverage = new CoverageFormat(domain);
        coverage.sentences(analysis.coverage())
                .ifPresent(text -> blocks.add(new ReportBlock.Text(null, Markup.text(text))));
        if (table.isEmpty()) {
            blocks.add(new ReportBlock.Text(null, Markup.text(messages.text("analysis.empty"))));
        }
        addChart(blocks);
        table.blocks().forEach(block -> blocks.addAll(tables(block)));
        blocks.add(new ReportBlock.Note(notes()));
        return new SheetContent(
                messages.text("analysis.title"),
                "",
                Markup.text(format.title()),
                subtitle(),
                code(),
                blocks);
    }

    private String subtitle() {
        AnalysisRequest request = analysis.request();
        var lines = new StringJoiner("\n");
        lines.add(Markup.text(format.period(request.period())));
        SummaryPeriod compared = request.compared();
        if (compared != null) {
            String period = format.period(compared);
            lines.add(Markup.text(messages.text("cli.dashboard.before", period)));
        }
        if (!format.only().isEmpty()) {
            lines.add(Markup.text(format.only()));
        }
        long cases = analysis.current().all().cases();
        lines.add(
                Markup.text(
                        messages.text(
                                "list.totals.cases",
                                domain.cases(cases, analysis.current().all().records()))));
        return lines.toString();
    }

    /** Returns what the code at the foot tells, the same in either language. */
    private String code() {
        AnalysisRequest request = analysis.request();
        return "RUBEZH ANALYSIS %s %s %s/%s"
                .formatted(
                        request.rows().word(),
                        request.columns().word(),
                        request.period().first(),
                        request.period().last());
    }

    /** Returns the table of a block, in parts under each other where it is too wide for a page. */
    private List<ReportBlock> tables(Block block) {
        AnalysisRequest request = analysis.request();
        var columns = new ArrayList<Column>();
        columns.add(
                Column.left(Markup.text(messages.text(request.rows().key())), Column.BY_CONTENT));
        for (String key : table.columns()) {
            columns.add(right(format.column(request.columns(), key)));
        }
        columns.add(right(format.shortPeriod(request.period())));
        SummaryPeriod compared = request.compared();
        if (compared != null) {
            columns.add(right(format.shortPeriod(compared)));
            columns.add(right(messages.text("analysis.change")));
        }
        var rows = new ArrayList<Row>();
        block.lines().forEach(line -> rows.add(row(block, line, RowKind.BODY)));
        rows.add(row(block, block.all(), RowKind.TOTAL));
        String heading = Markup.text(format.block(block.dimension()));
        return TableWidthLayout.fit(
                        ReportTable.dense(columns, rows, 1), PageFormat.PORTRAIT.width())
                .stream()
                .<ReportBlock>map(part -> new ReportBlock.TableBlock(heading, part))
                .toList();
    }

    private static Column right(String head) {
        return Column.right(Markup.text(head), Column.BY_CONTENT);
    }

    private Row row(Block block, Line line, RowKind kind) {
        var cells = new ArrayList<String>();
        cells.add(Markup.text(format.line(line)));
        line.cells().forEach(figure -> cells.add(Markup.text(format.figure(block, figure))));
        cells.add(Markup.text(format.figure(block, line.total())));
        if (analysis.request().compared() != null) {
            cells.add(Markup.text(format.figure(block, line.before())));
            cells.add(Markup.text(line.change()));
        }
        return new Row(kind, cells);
    }

    /** Adds bars of the largest rows of the first block; the rest is in the table. */
    private void addChart(List<ReportBlock> blocks) {
        if (table.isEmpty()) {
            return;
        }
        Block block = table.blocks().getFirst();
        List<ChartBar> bars =
                block.lines().stream()
                        .filter(line -> line.total().orElse(0) > 0)
                        .limit(BARS)
                        .map(line -> bar(block, line))
                        .toList();
        if (bars.size() > 1) {
            String heading = Markup.text(format.block(block.dimension()));
            blocks.add(new ReportBlock.Chart(heading, bars, null, null));
        }
    }

    private ChartBar bar(Block block, Line line) {
        String key = Objects.toString(line.key(), "");
        FillPattern pattern =
                analysis.request().rows() == AnalysisAxis.SUBSTANCE && !key.isEmpty()
                        ? FillPattern.of(
                                new rubezh.domain.reference.Code.Substance(key),
                                DrugSums.group(key, reference))
                        : FillPattern.GREY;
        String value = format.figure(block, line.total());
        Dimension dimension = block.dimension();
        return new ChartBar(
                Markup.text(format.line(line)),
                Markup.text(
                        dimension == null
                                ? value
                                : domain.figure(
                                                new rubezh.domain.quantity.Quantity(
                                                        dimension, line.total().orElse(0)))
                                        .toString()),
                line.total().orElse(0),
                pattern);
    }

    /** Returns what the figures are, and what is in none of them. */
    private String notes() {
        var notes = new StringJoiner("\n");
        notes.add(messages.text("analysis.note"));
        if (analysis.request().compared() != null) {
            notes.add(messages.text("analysis.note.change", FigureChange.LEAST_CASES));
        }
        if (analysis.excluded() > 0) {
            notes.add(
                    messages.text(
                            "list.totals.excluded",
                            domain.numbers().whole(analysis.excluded()),
                            domain.exclusions(RecordCount.excluded(analysis.current().records()))));
        }
        if (!analysis.current().imprecise().isEmpty()) {
            notes.add(
                    messages.text(
                            "list.totals.imprecise",
                            domain.imprecise(analysis.current().imprecise())));
        }
        return Markup.text(notes.toString());
    }
}
