package rubezh.report;

import module java.base;

import rubezh.report.StationHeader.SheetTexts;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/** Content of the card of a key: its words in both languages, and its code to scan. */
final class KeySheetReport {
    private static final double DIGITS_SIZE = 11;
    private static final double WORDS_SIZE = 11;

    private final KeySheet sheet;
    private final ReportFormat words;

    KeySheetReport(KeySheet keySheet, ReportFormat reportText) {
        this.sheet = keySheet;
        this.words = reportText;
    }

    ReportContent content() {
        StationHeader header = sheet.header();
        String name = words.text("report.key.name", header.code());
        var texts =
                new SheetTexts(
                        "",
                        Markup.text(name),
                        header.made(words, "report.key.made"),
                        Markup.text(name),
                        sheet.scanned());
        return header.sheet(words, name, texts, blocks());
    }

    private List<ReportBlock> blocks() {
        return List.of(
                new ReportBlock.TableBlock(words.markup("report.key.words"), table()),
                new ReportBlock.Note(words.markup("report.key.read")),
                new ReportBlock.Code(
                        words.markup("report.key.scan"),
                        sheet.scanned(),
                        words.markup("report.key.scan.text")),
                new ReportBlock.Text(
                        words.markup("report.key.digits"),
                        Markup.mono(sheet.digits(), DIGITS_SIZE)),
                new ReportBlock.Text(null, words.markup("report.key.public")));
    }

    /** Returns the words, two numbers in a row as on the screen. */
    private ReportTable table() {
        var columns = new ArrayList<Column>();
        for (int half = 0; half < 2; half++) {
            columns.add(Column.right(words.markup("report.key.number"), 30));
            columns.add(Column.left(words.markup("report.key.ru"), 100));
            columns.add(Column.left(words.markup("report.key.en"), 100));
        }
        int rows = sheet.wordsRu().size() / 2;
        var lines = new ArrayList<Row>();
        for (int i = 0; i < rows; i++) {
            var cells = new ArrayList<>(cells(i));
            cells.addAll(cells(i + rows));
            lines.add(new Row(RowKind.BODY, cells));
        }
        return new ReportTable(columns, lines, WORDS_SIZE, 1);
    }

    private List<String> cells(int index) {
        return List.of(
                Markup.text(String.valueOf(index + 1)),
                Markup.bold(sheet.wordsRu().get(index)),
                Markup.bold(sheet.wordsEn().get(index)));
    }
}
