package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/** Content of the page that goes with the packages of a case: each hand-over is signed on it. */
final class CustodyReport extends CaseReport {
    /** Rows to be filled in by hand. */
    private static final int EMPTY = 8;

    CustodyReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        addFacts(blocks, "report.custody.packages", packages());
        blocks.add(
                new ReportBlock.TableBlock(
                        headings.next("report.custody.handovers"),
                        ReportTable.normal(columns(), rows())));
        blocks.add(new ReportBlock.Note(words.markup("report.custody.note")));
        return blocks;
    }

    private List<Fact> packages() {
        var facts = new ArrayList<Fact>();
        for (EvidencePackage one : seizure.evidence().packages()) {
            String label = words.markup("report.custody.package", words.count(facts.size() + 1));
            facts.add(
                    new Fact(
                            label,
                            CaseFormat.joined(
                                    ", ",
                                    one.kind() == null ? "" : words.label(one.kind()),
                                    Texts.orEmpty(one.bag()),
                                    one.seals().isEmpty()
                                            ? ""
                                            : words.text(
                                                    "report.weighing.seals",
                                                    String.join(", ", one.seals())))));
        }
        if (facts.isEmpty()) {
            facts.add(texts.told("report.custody.package.any", ""));
        }
        return facts;
    }

    private List<Column> columns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 26),
                Column.left(words.markup("report.custody.column.from"), 78),
                Column.left(words.markup("report.custody.column.signature"), 54),
                Column.left(words.markup("report.custody.column.to"), 78),
                Column.left(words.markup("report.custody.column.signature"), 54),
                Column.left(words.markup("report.custody.column.at"), 58),
                Column.left(words.markup("report.custody.column.place"), 63),
                Column.left(words.markup("report.custody.column.seals"), 56));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (CustodyEvent event : seizure.evidence().custody()) {
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1),
                            lines(event.from()),
                            "",
                            lines(event.to()),
                            "",
                            event.at() == null ? "" : Markup.text(words.moment(event.at())),
                            CaseFormat.joined(
                                    ", ",
                                    words.format().value(event.act()),
                                    Texts.orEmpty(event.place())),
                            texts.label(event.condition())));
        }
        for (int i = 0; i < EMPTY; i++) {
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1) + "\n ",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            Markup.box(false) + words.markup("report.custody.intact")));
        }
        return rows;
    }

    private String lines(@Nullable String name) {
        return texts.names() ? Markup.text(Texts.orEmpty(name)) : "";
    }
}
