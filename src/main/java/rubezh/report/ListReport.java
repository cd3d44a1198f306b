package rubezh.report;

import module java.base;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.GroupTotals;
import rubezh.report.RecordList.Column.CellStyle;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;
import rubezh.report.layout.PageLayout;
import rubezh.report.layout.TableWidthLayout;

/** Content of a printed list of records. It has no number, as it is not issued. */
final class ListReport {
    private static final double NUMBER_SIZE = 7;

    private final RecordList list;
    private final ReportIssue issue;
    private final ReportFormat words;
    private final ReportFrame frame;

    ListReport(RecordList list, ReportIssue reportIssue, ReportFormat reportText) {
        this.list = list;
        this.issue = reportIssue;
        this.words = reportText;
        this.frame = new ReportFrame(reportText, reportIssue);
    }

    ReportContent content() {
        String name = words.text("report.list.name");
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.Text(null, conditions()));
        PageFormat page = list.rows().isEmpty() ? PageFormat.PORTRAIT : addTable(blocks);
        blocks.add(new ReportBlock.Text(null, totals()));
        frame.losses().ifPresent(text -> blocks.add(new ReportBlock.Note(text)));
        String office = issue.office().text(words.language());
        return new ReportContent(
                words.language(),
                name,
                office,
                left(office),
                words.markup("report.handling", list.handling().code()),
                words.markup("report.list.title"),
                prepared(),
                blocks,
                words.markup("report.continued", name),
                frame.footer(footer(name), digest()),
                issue.register().training() ? words.text("report.training") : "",
                page);
    }

    private String extent() {
        return words.text("report.list.extent", words.count(list.records()));
    }

    private String left(String office) {
        String unit = frame.unit();
        return Markup.text(office) + "\n" + Markup.text(unit.isEmpty() ? issue.station() : unit);
    }

    private String footer(String name) {
        return words.text("report.list.footer", name, words.moment(issue.preparedAt()), extent());
    }

    private String prepared() {
        return words.markup(
                "report.list.prepared",
                words.moment(issue.preparedAt()),
                issue.preparedBy().position().text(words.language()),
                issue.preparedBy().name().text(words.language()));
    }

    private String conditions() {
        String count = words.text("report.list.count", words.count(list.records()));
        return Stream.concat(list.conditions().stream(), Stream.of(count))
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    /** Adds the table, or the tables it is split into; returns the pages they fit on. */
    private PageFormat addTable(List<ReportBlock> blocks) {
        List<Column> columns = list.columns().stream().map(ListReport::column).toList();
        List<Row> rows = list.rows().stream().map(this::row).toList();
        PageLayout fitted = TableWidthLayout.fitPage(ReportTable.dense(columns, rows, list.keys()));
        int parts = fitted.parts().size();
        for (int i = 0; i < parts; i++) {
            String heading =
                    parts == 1
                            ? words.markup("report.list.records")
                            : words.markup("report.list.part", i + 1, parts);
            blocks.add(new ReportBlock.TableBlock(heading, fitted.parts().get(i)));
        }
        return fitted.page();
    }

    private static Column column(RecordList.Column column) {
        String head = Markup.text(column.heading());
        return column.style() == CellStyle.FIGURE
                ? Column.right(head, Column.BY_CONTENT)
                : Column.left(head, Column.BY_CONTENT);
    }

    private Row row(List<String> cells) {
        List<String> marked =
                IntStream.range(0, cells.size())
                        .mapToObj(i -> cell(list.columns().get(i).style(), cells.get(i)))
                        .toList();
        return new Row(RowKind.BODY, marked);
    }

    private static String cell(CellStyle style, String text) {
        return style == CellStyle.NUMBER && !text.isEmpty()
                ? Markup.mono(text, NUMBER_SIZE)
                : Markup.text(text);
    }

    /** Says what the line of totals below the list says: each kind of measure apart. */
    private String totals() {
        GroupTotals totals = list.totals();
        List<String> lines = new ArrayList<>(sums(totals));
        if (lines.isEmpty()) {
            lines.add(words.markup("list.totals.none"));
        }
        if (totals.equivalent().known()) {
            lines.add(equivalent(totals.equivalent()));
        }
        words.namesInClasses(totals).forEach(names -> lines.add(Markup.text(names)));
        lines.addFirst(Markup.bold(words.text("list.totals")));
        if (totals.cases() != totals.records()) {
            String cases = words.format().cases(totals.cases(), totals.records());
            lines.add(1, words.markup("list.totals.cases", cases));
        }
        if (!totals.excluded().isEmpty()) {
            lines.add(Markup.text(excluded()));
        }
        if (!totals.imprecise().isEmpty()) {
            lines.add(words.markup("list.totals.imprecise", words.imprecise(totals.imprecise())));
        }
        return String.join("\n", lines);
    }

    /** Returns a line of sums for each kind of measure. */
    private List<String> sums(GroupTotals totals) {
        return Stream.of(MeasureKind.values())
                .filter(kind -> !totals.of(kind).isEmpty())
                .map(kind ->
                        words.markup("report.list.kind", words.kind(kind))
                                + totals.of(kind).stream()
                                        .map(this::figure)
                                        .collect(Collectors.joining(", ", " ", "")))
                .toList();
    }

    private String figure(GroupTotals.GroupAmount figure) {
        return Markup.text(words.group(figure.group()))
                + " "
                + Markup.bold(words.figure(figure.dimension(), figure.base()));
    }

    /** Returns the kilogram equivalent of what was not weighed, and how much has no factor. */
    private String equivalent(Equivalent equivalent) {
        String known =
                words.markup("list.totals.equivalent")
                        + " "
                        + Markup.bold(words.quantity(Dimension.MASS, equivalent.micrograms()));
        int kinds = equivalent.without().size();
        return kinds == 0
                ? known
                : known + " " + words.markup("list.totals.equivalent.without", kinds);
    }

    private String excluded() {
        var excluded = list.totals().excluded();
        long all = excluded.values().stream().mapToLong(Long::longValue).sum();
        return words.text("list.totals.excluded", words.count(all), words.exclusions(excluded));
    }

    /** Returns the SHA-256 of all that the paper says, 64 hexadecimal digits. */
    private String digest() {
        MessageDigest digest = Sha256.newDigest();
        add(digest, List.of(issue.station(), issue.preparedAt().toString()));
        add(digest, list.conditions());
        add(digest, list.columns().stream().map(RecordList.Column::heading).toList());
        list.rows().forEach(row -> add(digest, row));
        add(digest, List.of(totals(), list.handling().code()));
        return Sha256.of(digest).hex();
    }

    private static void add(MessageDigest digest, List<String> line) {
        digest.update((String.join("\t", line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
