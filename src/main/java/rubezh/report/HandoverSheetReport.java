package rubezh.report;

import module java.base;

import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.layout.TableWidthLayout;

/** Content of the sheet by which a shift is handed over. */
final class HandoverSheetReport {
    private final HandoverSheet sheet;
    private final HandoverSheet.Shift shift;
    private final ReportFormat words;

    HandoverSheetReport(HandoverSheet handoverSheet, ReportFormat reportText) {
        this.sheet = handoverSheet;
        this.shift = handoverSheet.shift();
        this.words = reportText;
    }

    ReportContent content() {
        StationHeader header = sheet.header();
        String name = words.text("report.handover.name", words.count(shift.number()));
        String printed = words.text("report.handover.printed", words.moment(header.preparedAt()));
        return new ReportContent(
                words.language(),
                name,
                header.name().text(words.language()),
                header.left(words),
                Markup.text(printed),
                words.markup("report.handover.title", words.count(shift.number())),
                period(),
                blocks(),
                words.markup("report.continued", name),
                new ReportContent.Footer(
                        Markup.text(name + " · " + header.code())
                                + "\n"
                                + words.markup("report.audit-mark", sheet.auditMark()),
                        words.text("report.page"),
                        "RUBEZH " + header.code() + " " + sheet.auditMark()),
                header.watermark(words),
                PageFormat.PORTRAIT);
    }

    private String period() {
        String from = words.moment(shift.openedAt());
        var end = shift.endedAt();
        return end == null
                ? words.markup("report.handover.open", from, shift.officer())
                : words.markup("report.handover.period", from, words.moment(end), shift.officer());
    }

    private List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Text(words.markup("report.handover.state"), figures()));
        blocks.add(packages());
        blocks.add(new ReportBlock.Text(words.markup("report.handover.remarks"), remarks()));
        blocks.add(
                new ReportBlock.Signatures(
                        signature("report.handover.by", shift.officer()),
                        signature("report.handover.to", shift.successor()),
                        words.markup("report.signature"),
                        words.markup("report.name"),
                        words.markup("report.date")));
        return blocks;
    }

    private String figures() {
        HandoverSheet.Counts figures = sheet.figures();
        return Stream.of(
                        words.markup("report.handover.drafts", words.count(figures.drafts())),
                        words.markup("report.handover.returned", words.count(figures.returned())),
                        words.markup("report.handover.unsent", words.count(figures.unsent())),
                        words.markup("report.handover.sealed", words.count(figures.sealed())))
                .collect(Collectors.joining("\n"));
    }

    private ReportBlock packages() {
        String heading = words.markup("report.handover.packages");
        if (sheet.packages().isEmpty()) {
            return new ReportBlock.Text(heading, words.markup("report.handover.packages.none"));
        }
        List<Column> columns =
                Stream.of("seal", "record", "since", "place")
                        .map(c -> words.markup("report.handover.column." + c))
                        .map(head -> Column.left(head, Column.BY_CONTENT))
                        .toList();
        List<Row> rows = sheet.packages().stream().map(this::row).toList();
        ReportTable table = ReportTable.normal(columns, rows);
        int width = PageFormat.PORTRAIT.width();
        return new ReportBlock.TableBlock(heading, TableWidthLayout.fit(table, width).getFirst());
    }

    private Row row(HandoverSheet.StoredPackage one) {
        var since = one.since();
        return Row.body(
                Markup.text(one.seal()),
                Markup.text(one.number()),
                since == null ? "" : Markup.text(words.dates().date(since.toLocalDate())),
                Markup.text(one.place()));
    }

    private String remarks() {
        String told =
                shift.takenOver()
                        ? words.text("report.handover.taken", shift.endedBy(), shift.remarks())
                        : shift.remarks();
        return told.isEmpty() ? words.markup("report.handover.none") : Markup.text(told);
    }

    private ReportBlock.Signature signature(String key, String name) {
        return new ReportBlock.Signature(words.markup(key), Markup.text(name), "");
    }
}
