package rubezh.report;

import java.util.List;
import java.util.stream.Stream;
import rubezh.report.content.ChartBar;
import rubezh.report.content.FillPattern;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.layout.BarChartLayout;
import rubezh.report.layout.TableWidthLayout;

/** A report without data that uses every block, font and pattern once; generated to warm up. */
final class WarmUpReport {
    private WarmUpReport() {}

    static ReportContent content(ReportText reportText) {
        String word = Markup.text(reportText.text("report.training"));
        return new ReportContent(
                reportText.language(),
                word,
                word,
                word,
                word,
                word,
                "<i>" + word + "</i>",
                blocks(reportText, word),
                word,
                new ReportContent.Footer(word, reportText.text("report.page"), "0"),
                reportText.text("report.training"),
                PageFormat.PORTRAIT);
    }

    private static List<ReportBlock> blocks(ReportText reportText, String word) {
        Row row = new Row(RowKind.TOTAL, List.of(Markup.mono("0", 7), Markup.text("→")));
        List<Column> columns = List.of(Column.left(word, 80), Column.right(word, 80));
        var reportTable =
                TableWidthLayout.fit(ReportTable.dense(columns, List.of(row), 1), 160).getFirst();
        List<ChartBar> bars =
                Stream.of(FillPattern.values())
                        .limit(BarChartLayout.MAX_BARS)
                        .map(fillPattern -> new ChartBar(word, word, 1, fillPattern))
                        .toList();
        return List.of(
                new ReportBlock.Text(word, Markup.bold(reportText.text("report.posts", 5, "–"))),
                new ReportBlock.TableBlock(word, reportTable),
                new ReportBlock.Chart(word, bars, word, reportTable),
                new ReportBlock.Note(word),
                new ReportBlock.Signatures(
                        new ReportBlock.Signature(word, word, word),
                        new ReportBlock.Signature(word, "", ""),
                        word,
                        word,
                        word));
    }
}
