package rubezh.report.register;

import module java.base;

import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.format.StockScanFormat;
import rubezh.report.ReportFormat;
import rubezh.report.ReportIssue;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** Content of the act of a stocktaking: counts, what is missing, what should not be there. */
public final class StocktakeReport extends RegisterReport {
    private final Stocktake state;

    public StocktakeReport(ReportFormat words, Stocktake state, ReportIssue issue) {
        super(words, issue);
        this.state = state;
    }

    public ReportContent content() {
        state.expected().forEach(one -> note(one.handling()));
        state.scans().stream()
                .flatMap(scan -> Stream.ofNullable(scan.found()))
                .forEach(one -> note(one.handling()));
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Facts(null, facts()));
        addMissing(blocks);
        addUnexpected(blocks);
        blocks.add(new ReportBlock.Text(words.markup("report.stocktake.result"), result()));
        blocks.add(
                signers(
                        "report.stocktake.signed",
                        "report.stocktake.chair",
                        "report.stocktake.member",
                        "report.stocktake.member",
                        "report.register.responsible"));
        var head =
                new Head(
                        words.text("report.stocktake.name", issue.number()),
                        words.markup("report.stocktake.title", issue.number()),
                        words.markup("report.stocktake.of"),
                        words.text("report.stocktake.extent", words.count(state.scans().size())),
                        StockReport.stated(state.expected()) + state.scans());
        return content(head, blocks, PageFormat.LANDSCAPE);
    }

    private List<Fact> facts() {
        return List.of(
                fact("report.stocktake.begun", Markup.text(words.moment(state.started()))),
                fact("report.stocktake.ended", Markup.text(words.moment(issue.preparedAt()))),
                fact("report.stocktake.expected", words.count(state.expected().size())),
                fact("report.stocktake.found", words.count(state.found().size())),
                fact("report.stocktake.missing", words.count(state.missing().size())),
                fact("report.stocktake.unexpected", words.count(state.unexpected().size())));
    }

    private void addMissing(List<ReportBlock> blocks) {
        List<StockedPackage> missing = state.missing();
        if (missing.isEmpty()) {
            blocks.add(none("missing"));
        } else {
            new StockTable(words).addTo(blocks, "report.stocktake.missing.list", missing);
        }
    }

    private ReportBlock none(String list) {
        return new ReportBlock.Text(
                words.markup("report.stocktake." + list + ".list"),
                words.markup("report.stocktake.none"));
    }

    private void addUnexpected(List<ReportBlock> blocks) {
        List<StockScan> scans = state.unexpected();
        if (scans.isEmpty()) {
            blocks.add(none("unexpected"));
            return;
        }
        List<Column> columns =
                List.of(
                        Column.right(words.markup("report.stock.column.row"), 28),
                        Column.left(words.markup("report.stocktake.column.scan"), 226),
                        Column.left(words.markup("report.stocktake.column.at"), 90),
                        Column.left(words.markup("report.stock.column.case"), 116),
                        Column.left(words.markup("report.stocktake.column.what"), 296));
        var rows = new ArrayList<Row>();
        for (StockScan scan : scans) {
            StockedPackage found = scan.found();
            rows.add(
                    new Row(
                            RowKind.BODY,
                            List.of(
                                    words.count(rows.size() + 1),
                                    Markup.mono(scan.text(), 7),
                                    Markup.text(words.moment(scan.at())),
                                    found == null ? "–" : Markup.mono(found.number(), 7),
                                    Markup.text(new StockScanFormat(words.format()).text(scan)))));
        }
        blocks.add(
                new ReportBlock.TableBlock(
                        words.markup("report.stocktake.unexpected.list"),
                        ReportTable.dense(columns, rows, 1)));
    }

    private String result() {
        boolean differs = !state.missing().isEmpty() || !state.unexpected().isEmpty();
        return words.markup(differs ? "report.stocktake.differs" : "report.stocktake.agrees");
    }
}
