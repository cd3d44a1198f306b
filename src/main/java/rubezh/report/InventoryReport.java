package rubezh.report;

import module java.base;

import rubezh.report.content.ReportBlock;

/** Content of the inventory of the packages of a case. */
final class InventoryReport extends CaseReport {
    InventoryReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(when());
        if (seizure.evidence().packages().isEmpty()) {
            blocks.add(
                    new ReportBlock.Text(
                            headings.next("report.inventory.packages"),
                            words.markup("report.inventory.none")));
        } else {
            addPackages(
                    blocks,
                    "report.inventory.packages",
                    words.markup("report.inventory.column.inscription"),
                    one -> orDash(texts.inscription(one)));
            blocks.add(packageCount());
        }
        addSignatures(blocks, "report.inventory.signed", seizing("report.inventory.maker"), false);
        return blocks;
    }
}
