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
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;

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
        addPackages(
                blocks,
                "report.handover-act.packages",
                words.markup("report.handover-act.column.state"),
                _ -> state());
        blocks.add(packageCount());
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

    /** Returns the state of package and seal as recorded, else a box to tick. */
    private String state() {
        return transfer == null || transfer.condition() == null
                ? Markup.box(false) + words.markup("report.custody.intact")
                : texts.label(transfer.condition());
    }
}
