package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_BASIS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_NOTE;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_OUTCOME;

import module java.base;

import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * Content of the act of destruction: by what decision, what, where, when and how. The record states
 * no commission and no method: these are written in by hand.
 */
final class DestructionReport extends CaseReport {
    /** Members of the commission besides its chair. */
    private static final int MEMBERS = 3;

    private final List<CustodyEvent> events;

    DestructionReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
        this.events = seizure.evidence().custody(Evidence.DESTRUCTIONS);
    }

    @Override
    String number() {
        return texts.documentNumber(Set.of("DST")).orElseGet(super::number);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        addFacts(blocks, "report.destruction.commission", commission());
        addFacts(blocks, "report.destruction.ground", ground());
        addTable(
                blocks,
                "report.destruction.goods",
                List.of(
                        Column.right(words.markup("report.column.row"), 22),
                        Column.left(words.markup("report.destruction.column.item"), 127),
                        Column.left(words.markup("report.destruction.column.package"), 78),
                        Column.left(words.markup("report.inventory.column.seals"), 74),
                        Column.right(words.markup("report.destruction.column.net"), 64),
                        Column.right(words.markup("report.destruction.column.weighed"), 102)),
                rows());
        blocks.add(new ReportBlock.Note(words.markup("report.destruction.note")));
        addFacts(blocks, "report.destruction.done", done());
        var ids = new ArrayList<>(Collections.nCopies(MEMBERS, "member"));
        ids.addFirst("chair");
        ids.addLast("giver");
        addSigners(blocks, "report.destruction.signed", ids, signers());
        return blocks;
    }

    private List<Fact> commission() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.destruction.chair", ""));
        for (int i = 1; i <= MEMBERS; i++) {
            facts.add(
                    new Fact(
                            words.markup("report.destruction.member", words.count(i)),
                            CaseFormat.RULE));
        }
        return facts;
    }

    /** By what decision, and from whom the goods came to the commission. */
    private List<Fact> ground() {
        var facts = new ArrayList<Fact>();
        facts.add(
                texts.fact(
                        EVIDENCE_CUSTODY_BASIS.path(),
                        all(event -> Markup.text(Texts.orEmpty(event.basis())))));
        this.facts.addStated(
                facts, PROCEEDINGS_OUTCOME, texts.label(seizure.proceedings().outcome()));
        facts.add(texts.told("report.destruction.giver", all(event -> texts.named(event.from()))));
        return facts;
    }

    /** Returns what the events of destruction state, each once. */
    private String all(Function<CustodyEvent, String> part) {
        return events.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (SeizedItem item : seizure.items()) {
            List<EvidencePackage> packages = texts.packages(item);
            rows.add(
                    Row.body(
                            row(item),
                            texts.shortItem(item),
                            orDash(texts.bags(packages)),
                            orDash(texts.seals(packages)),
                            "<b>" + orDash(texts.net(item)) + "</b>",
                            " \n" + CaseFormat.SHORT_RULE));
        }
        texts.totals(SeizedItem::amount)
                .byDimension()
                .forEach((dimension, base) ->
                        rows.add(
                                new Row(
                                        RowKind.TOTAL,
                                        List.of(
                                                "",
                                                words.markup(
                                                        "report.total-of",
                                                        words.kind(dimension.kind())),
                                                "",
                                                "",
                                                texts.quantity(dimension, base),
                                                ""))));
        return rows;
    }

    /** Where, when and how it was destroyed, and what was left. */
    private List<Fact> done() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.case.place", all(event -> texts.free(event.place()))));
        String when = all(event -> texts.moment(event.at(), true));
        facts.add(
                texts.told(
                        "report.destruction.when",
                        when.isEmpty() ? words.markup("report.protocol.copy.when") : when));
        String state = all(event -> texts.label(event.condition()));
        facts.add(
                texts.told(
                        "report.destruction.seals",
                        state.isEmpty()
                                ? Markup.box(false)
                                        + words.markup("report.custody.intact")
                                        + "\u00A0\u00A0\u00A0 "
                                        + Markup.box(false)
                                        + words.markup("report.destruction.broken")
                                : state));
        facts.add(texts.told("report.destruction.method", ""));
        facts.add(texts.told("report.destruction.remains", ""));
        this.facts.addStated(facts, EVIDENCE_CUSTODY_NOTE, all(event -> texts.free(event.note())));
        return facts;
    }

    private List<Signer> signers() {
        var signers = new ArrayList<Signer>();
        signers.add(new Signer(words.markup("report.destruction.chair"), ""));
        for (int i = 1; i <= MEMBERS; i++) {
            signers.add(new Signer(words.markup("report.destruction.member", words.count(i)), ""));
        }
        signers.add(
                new Signer(
                        words.markup("report.destruction.giver"),
                        all(event -> texts.named(event.from()))));
        return signers;
    }
}
