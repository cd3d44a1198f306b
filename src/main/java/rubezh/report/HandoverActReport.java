package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_ACT;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_AT;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_BASIS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_COMPARED;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_NOTE;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_PLACE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/**
 * Content of the act by which the packages of a case go from one hand to another: the newest
 * transfer of the record, or rules to write one on. The hand-over of a shift is another paper.
 */
final class HandoverActReport extends CaseReport {
    private final @Nullable CustodyEvent transfer;

    HandoverActReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
        List<CustodyEvent> transfers = seizure.evidence().custody(Evidence.TRANSFERS);
        this.transfer = transfers.isEmpty() ? null : transfers.getLast();
    }

    @Override
    String number() {
        return texts.documentNumber(Set.of("ATR")).orElseGet(super::number);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        addFacts(blocks, "report.handover-act.transfer", transfer());
        List<EvidencePackage> packages = seizure.evidence().packages();
        addTable(blocks, "report.handover-act.packages", columns(), rows(packages));
        blocks.add(
                new ReportBlock.Note(
                        packages.isEmpty()
                                ? words.markup("report.inventory.none")
                                : words.markup(
                                        "report.inventory.count",
                                        words.count(packages.size()),
                                        words.count(
                                                packages.stream()
                                                        .mapToInt(one -> one.seals().size())
                                                        .sum()))));
        addSigners(
                blocks,
                "report.handover-act.signed",
                List.of("giver", "receiver"),
                List.of(
                        new Signer(words.markup("report.custody.column.from"), giver()),
                        new Signer(words.markup("report.custody.column.to"), receiver())));
        return blocks;
    }

    private String giver() {
        return transfer == null ? "" : texts.named(transfer.from());
    }

    private String receiver() {
        return transfer == null ? "" : texts.named(transfer.to());
    }

    private List<Fact> transfer() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.custody.column.from", giver()));
        facts.add(texts.told("report.custody.column.to", receiver()));
        String act = transfer == null ? "" : texts.label(transfer.act());
        facts.add(texts.fact(EVIDENCE_CUSTODY_ACT.path(), act));
        facts.add(
                texts.fact(
                        EVIDENCE_CUSTODY_AT.path(),
                        transfer == null || transfer.at() == null
                                ? words.markup("report.protocol.copy.when")
                                : texts.moment(transfer.at(), true)));
        facts.add(
                texts.fact(
                        EVIDENCE_CUSTODY_BASIS.path(),
                        transfer == null ? "" : Markup.text(Texts.orEmpty(transfer.basis()))));
        if (transfer != null) {
            this.facts.addStated(
                    facts,
                    EVIDENCE_CUSTODY_PLACE,
                    CaseFormat.joined(
                            ", ",
                            words.format().value(transfer.storage()),
                            Texts.orEmpty(transfer.place())));
            this.facts.addStated(
                    facts, EVIDENCE_CUSTODY_COMPARED, texts.label(transfer.compared()));
            this.facts.addStated(facts, EVIDENCE_CUSTODY_NOTE, texts.free(transfer.note()));
        }
        return facts;
    }

    private List<Column> columns() {
        return List.of(
                Column.right(words.markup("report.column.row"), 22),
                Column.left(words.markup("report.inventory.column.kind"), 74),
                Column.left(words.markup("report.inventory.column.bag"), 78),
                Column.left(words.markup("report.inventory.column.seals"), 74),
                Column.left(words.markup("report.inventory.column.content"), 133),
                Column.left(words.markup("report.handover-act.column.state"), 86));
    }

    private List<Row> rows(List<EvidencePackage> packages) {
        var rows = new ArrayList<Row>();
        for (EvidencePackage one : packages) {
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1),
                            orDash(texts.label(one.kind())),
                            orDash(texts.bags(List.of(one))),
                            orDash(texts.seals(List.of(one))),
                            orDash(goods(one)),
                            state()));
        }
        return rows;
    }

    /** Returns the state of package and seal as recorded, else a box to tick. */
    private String state() {
        return transfer == null || transfer.condition() == null
                ? Markup.box(false) + words.markup("report.custody.intact")
                : texts.label(transfer.condition());
    }
}
