package rubezh.report;

import module java.base;

import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/** Content of the inventory of the packages of a case. */
final class InventoryReport extends CaseReport {
    InventoryReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(when());
        List<EvidencePackage> packages = seizure.evidence().packages();
        if (packages.isEmpty()) {
            blocks.add(
                    new ReportBlock.Text(
                            headings.next("report.inventory.packages"),
                            words.markup("report.inventory.none")));
        } else {
            addTable(blocks, "report.inventory.packages", columns(), rows(packages));
            blocks.add(
                    new ReportBlock.Note(
                            words.markup(
                                    "report.inventory.count",
                                    words.count(packages.size()),
                                    words.count(
                                            packages.stream()
                                                    .mapToInt(one -> one.seals().size())
                                                    .sum()))));
        }
        addSignatures(blocks, "report.inventory.signed", seizing("report.inventory.maker"), false);
        return blocks;
    }

    private List<Column> columns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.inventory.column.kind"), 76),
                Column.left(words.markup("report.inventory.column.bag"), 78),
                Column.left(words.markup("report.inventory.column.seals"), 74),
                Column.left(words.markup("report.inventory.column.content"), 117),
                Column.left(words.markup("report.inventory.column.inscription"), 100));
    }

    private List<Row> rows(List<EvidencePackage> packages) {
        var rows = new ArrayList<Row>();
        for (EvidencePackage one : packages) {
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1),
                            texts.label(one.kind()),
                            orDash(texts.bags(List.of(one))),
                            orDash(texts.seals(List.of(one))),
                            orDash(goods(one)),
                            orDash(texts.inscription(one))));
        }
        return rows;
    }
}
