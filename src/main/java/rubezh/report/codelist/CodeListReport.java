package rubezh.report.codelist;

import module java.base;

import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.SheetContent;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Content of the sheet of a code list: the codes that new records are offered on a day, by name,
 * with the other words by which they are found.
 */
public final class CodeListReport {
    private static final double CODE = 8;

    private final CodeListId list;
    private final List<CodeEntry> entries;
    private final Messages messages;

    public CodeListReport(
            CodeListId list, Collection<CodeEntry> all, LocalDate day, Messages messages) {
        boolean russian = messages.language() == Language.RU;
        var order = Collator.getInstance(messages.language().locale());
        this.list = list;
        this.messages = messages;
        this.entries =
                all.stream()
                        .filter(entry -> entry.isOfferedOn(day))
                        .sorted(Comparator.comparing(entry -> entry.label(russian), order))
                        .toList();
    }

    public SheetContent content() {
        String title = messages.text("codelist.title." + list);
        return new SheetContent(
                messages.text("report.codes.name", title),
                "",
                Markup.text(title),
                Markup.text(messages.text("report.codes.count", entries.size())),
                "RUBEZH CODES " + list.file(),
                List.of(block()));
    }

    private ReportBlock block() {
        if (entries.isEmpty()) {
            return new ReportBlock.Text(null, Markup.text(messages.text("report.codes.none")));
        }
        boolean russian = messages.language() == Language.RU;
        List<Column> columns =
                List.of(
                        Column.left(Markup.text(messages.text("report.codes.code")), 72),
                        Column.left(Markup.text(messages.text("report.codes.label")), 190),
                        Column.left(Markup.text(messages.text("report.codes.also")), 205));
        List<Row> rows =
                entries.stream()
                        .map(entry ->
                                Row.body(
                                        Markup.mono(entry.code(), CODE),
                                        Markup.text(entry.label(russian)),
                                        Markup.text(others(entry, russian))))
                        .toList();
        return new ReportBlock.TableBlock("", ReportTable.normal(columns, rows));
    }

    /** Returns the other names of a code, in either language. */
    private static String others(CodeEntry entry, boolean russian) {
        return entry.names().stream()
                .filter(name -> !name.equals(entry.label(russian)))
                .collect(Collectors.joining("; "));
    }
}
