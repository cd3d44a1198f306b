package rubezh.report;

import module java.base;

import rubezh.report.StationHeader.SheetTexts;
import rubezh.report.content.ChartBar;
import rubezh.report.content.ChartBar.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.layout.BarChartLayout;
import rubezh.report.layout.TableWidthLayout;

/**
 * A page without data that uses every font, pattern and kind of block. It shows whether a printer
 * prints what papers need; the program generates it once to warm up.
 */
record TestPageReport(StationHeader header, ReportFormat words) {
    /** Sentences with all letters of their language. */
    private static final String RUSSIAN =
            "Съешь же ещё этих мягких французских булок, да выпей чаю";

    private static final String ENGLISH = "The quick brown fox jumps over the lazy dog";

    private static final String SIGNS = "0123456789 № « » “ ” — − ± § % ° € $";

    /** Content of the code: a scanner's test takes it for the number of a seal. */
    private static final String SCANNED = "TEST 0123456789";

    private static final double MONO_SIZE = 9;
    private static final int TABLE_WIDTH = 160;

    ReportContent content() {
        String name = words.text("report.test.name");
        var texts =
                new SheetTexts(
                        "",
                        Markup.text(name),
                        header.made(words, "report.test.made"),
                        Markup.text(name),
                        SCANNED);
        return header.sheet(words, name, texts, blocks());
    }

    private List<ReportBlock> blocks() {
        return List.of(
                new ReportBlock.Text(words.markup("report.test.letters"), letters()),
                new ReportBlock.CutMarks(
                        words.markup("report.test.marks"), words.markup("report.test.marks.text")),
                new ReportBlock.Code(
                        words.markup("report.test.scan"),
                        SCANNED,
                        words.markup("report.test.scan.text", SCANNED)),
                new ReportBlock.Chart(
                        words.markup("report.test.patterns"),
                        bars(),
                        words.markup("report.test.figures"),
                        figures()),
                new ReportBlock.Note(words.markup("report.test.check")));
    }

    private static String letters() {
        return String.join(
                "\n",
                Markup.text(RUSSIAN),
                Markup.text(ENGLISH),
                Markup.bold(RUSSIAN),
                Markup.mono(SIGNS, MONO_SIZE));
    }

    private List<ChartBar> bars() {
        return Stream.of(FillPattern.values())
                .limit(BarChartLayout.MAX_BARS)
                .map(pattern -> new ChartBar(number(pattern), number(pattern), 1, pattern))
                .toList();
    }

    private static String number(FillPattern pattern) {
        return Markup.text(Integer.toString(pattern.ordinal() + 1));
    }

    private ReportTable figures() {
        String figure = words.markup("report.test.figure");
        var columns =
                List.of(
                        Column.left(Markup.text("№"), 40),
                        Column.right(words.markup("common.unit.KGM"), 100));
        var rows =
                List.of(
                        new Row(RowKind.BODY, List.of(Markup.text("→"), figure)),
                        new Row(RowKind.TOTAL, List.of(Markup.mono("0", 7), figure)));
        return TableWidthLayout.fit(ReportTable.dense(columns, rows, 1), TABLE_WIDTH).getFirst();
    }
}
