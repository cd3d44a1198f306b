package rubezh.report;

import module java.base;

import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/** Table of the scales on which the lines of goods of a case were weighed. */
record ScaleTable(ReportFormat words, List<SeizedItem> items) {
    List<Column> columns() {
        return List.of(
                Column.left(words.markup("report.weighing.column.scale"), 130),
                Column.left(words.markup("report.weighing.column.checked"), 90),
                Column.left(words.markup("report.weighing.column.method"), 127),
                Column.left(words.markup("report.weighing.column.lines"), 120));
    }

    /** A scale, until when it was checked, and how it was weighed on it. */
    private record Instrument(String scale, String checked, String method) {}

    List<Row> rows() {
        var lines = new LinkedHashMap<Instrument, List<String>>();
        for (SeizedItem item : items) {
            var weighing = item.weighing();
            var one =
                    new Instrument(
                            Texts.orEmpty(weighing.scale()),
                            words.format().value(weighing.scaleChecked()),
                            words.format().value(weighing.method()));
            lines.computeIfAbsent(one, _ -> new ArrayList<>())
                    .add(words.count(items.indexOf(item) + 1));
        }
        return lines.entrySet().stream()
                .map(e ->
                        Row.body(
                                ruled(e.getKey().scale()),
                                ruled(e.getKey().checked()),
                                ruled(e.getKey().method()),
                                Markup.text(String.join(", ", e.getValue()))))
                .toList();
    }

    private static String ruled(String text) {
        return text.isBlank() ? CaseFormat.SHORT_RULE : Markup.text(text);
    }
}
