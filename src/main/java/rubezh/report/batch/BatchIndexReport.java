package rubezh.report.batch;

import module java.base;

import rubezh.report.ReportKind;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.SheetContent;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/** Content of the index of a batch, in one language: what was written, and what was not and why. */
public final class BatchIndexReport {
    /** Digits of a hash that tell one file from the others of a folder. */
    private static final int DIGITS = 12;

    private static final double SMALL = 6.5;
    private static final double NUMBER = 7.5;

    private final List<BatchEntry> written;
    private final List<BatchEntry> refused;
    private final Messages messages;

    public BatchIndexReport(List<BatchEntry> entries, Messages messages) {
        this.written = entries.stream().filter(one -> one.fault() == null).toList();
        this.refused = entries.stream().filter(one -> one.fault() != null).toList();
        this.messages = messages;
    }

    public SheetContent content() {
        var blocks = new ArrayList<ReportBlock>();
        if (!written.isEmpty()) {
            blocks.add(new ReportBlock.TableBlock(markup("report.batch.written"), written()));
        }
        if (!refused.isEmpty()) {
            blocks.add(new ReportBlock.TableBlock(markup("report.batch.refused"), refused()));
        }
        blocks.add(new ReportBlock.Note(markup("report.batch.note")));
        return new SheetContent(
                messages.text("report.batch.name"),
                "",
                markup("report.batch.title"),
                markup(
                        "report.batch.counts",
                        written.size(),
                        written.stream()
                                .filter(one -> one.kind().isOfCase())
                                .map(BatchEntry::number)
                                .distinct()
                                .count(),
                        refused.size()),
                "RUBEZH INDEX " + written.size(),
                blocks);
    }

    private ReportTable written() {
        var rows = new ArrayList<Row>();
        for (BatchEntry one : written) {
            rows.add(
                    Row.body(
                            Integer.toString(rows.size() + 1),
                            subject(one),
                            kind(one) + "\n" + Markup.mono(one.file(), SMALL),
                            Markup.text(issue(one) + " / " + one.copy()),
                            Integer.toString(one.pages()),
                            Markup.mono(
                                    one.sha256()
                                            .substring(0, Math.min(DIGITS, one.sha256().length())),
                                    NUMBER)));
        }
        return ReportTable.normal(
                List.of(
                        Column.right(markup("report.column.row"), 26),
                        Column.left(markup("report.batch.column.of"), 112),
                        Column.left(markup("report.batch.column.paper"), 184),
                        Column.right(markup("report.batch.column.issue"), 46),
                        Column.right(markup("report.batch.column.pages"), 33),
                        Column.left(Markup.text("SHA-256"), 66)),
                rows);
    }

    /** Returns the number of a case, or the day of a summary as it is written in the language. */
    private String subject(BatchEntry one) {
        return one.kind() == ReportKind.DAILY
                ? Markup.text(
                        DateFormatter.in(messages.language()).date(LocalDate.parse(one.number())))
                : Markup.mono(one.number(), NUMBER);
    }

    /** Returns the number of an issue among those of its paper: the number of the case is named. */
    private static String issue(BatchEntry one) {
        return one.issue().substring(one.issue().lastIndexOf('/') + 1);
    }

    private ReportTable refused() {
        return ReportTable.normal(
                List.of(
                        Column.left(markup("report.batch.column.of"), 138),
                        Column.left(markup("report.batch.column.paper"), 120),
                        Column.left(markup("report.batch.column.reason"), 209)),
                refused.stream()
                        .map(one ->
                                Row.body(
                                        Markup.mono(one.number(), NUMBER),
                                        kind(one),
                                        Markup.text(reason(one))))
                        .toList());
    }

    private String reason(BatchEntry one) {
        return one.fault() == null ? "" : one.fault().sentences(messages).what();
    }

    private String kind(BatchEntry one) {
        return markup("report.screen." + one.kind().fileName());
    }

    private String markup(String key, Object... arguments) {
        return Markup.text(messages.text(key, arguments));
    }
}
