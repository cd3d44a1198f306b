package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_STATE_CAVITY;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_STATE_SEALS;
import static rubezh.domain.seizure.SeizureFields.EVENT_TRAFFIC;

import module java.base;

import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;

/**
 * Content of the act of an inspection: what was inspected, by whom and by what, what was found
 * where. Inspection that opens (досмотр) and that only views (осмотр) have acts of different names.
 */
final class InspectionReport extends CaseReport {
    private final Set<Check> checks;

    /** What kind of inspection it was, by the document of the record, else by the means. */
    private enum Check {
        OPENING(Set.of("ATI"), "PHY"),
        VIEWING(Set.of("ATV"), "EYE"),
        PERSONAL(Set.of("API", "PPS"), "PER");

        private final Set<String> documents;
        private final String means;

        Check(Set<String> documents, String means) {
            this.documents = documents;
            this.means = means;
        }

        private String key() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    InspectionReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
        Set<Check> documented = checks(this::isDocumented);
        this.checks = documented.isEmpty() ? checks(this::isAmongMeans) : documented;
    }

    private static Set<Check> checks(Predicate<Check> chosen) {
        return Arrays.stream(Check.values())
                .filter(chosen)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
    }

    private boolean isDocumented(Check check) {
        return seizure.proceedings().documents().stream()
                .map(CaseDocument::kind)
                .anyMatch(kind -> Codes.isOneOf(kind, check.documents));
    }

    private boolean isAmongMeans(Check check) {
        return seizure.detection().allMeans().anyMatch(one -> Codes.is(one, check.means));
    }

    /** Returns the number of the act in the record, else that of the protocol with a letter. */
    @Override
    String number() {
        return checks.stream()
                .flatMap(check -> texts.documentNumber(check.documents).stream())
                .findFirst()
                .orElseGet(super::number);
    }

    @Override
    String variant() {
        return checks.size() == 1 ? checks.iterator().next().key() : "";
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(
                new ReportBlock.Facts(
                        null,
                        List.of(
                                texts.told("report.case.place", texts.place()),
                                texts.told(
                                        "report.inspection.begun",
                                        texts.moment(seizure.detection().started(), true)),
                                texts.told(
                                        "report.inspection.ended",
                                        words.markup("report.protocol.copy.when")))));
        addFacts(blocks, "report.inspection.object", object());
        addFacts(blocks, "report.inspection.present", present());
        addFacts(blocks, "report.inspection.method", method());
        addFacts(blocks, "report.inspection.places", facts.places());
        addTable(
                blocks,
                "report.inspection.goods",
                List.of(
                        Column.right(words.markup("report.column.row"), 22),
                        Column.left(words.markup("report.protocol.column.item"), 190),
                        Column.left(words.markup("report.protocol.column.packing"), 90),
                        Column.right(words.markup("report.protocol.column.net"), 75),
                        Column.left(words.markup("report.inspection.column.place"), 90)),
                seizure.items().stream().map(this::found).toList());
        addFacts(blocks, "report.inspection.attached", attached());
        addSignatures(
                blocks,
                "report.inspection.signed",
                seizing("report.inspection.maker"),
                true,
                new Signer(
                        "<b>" + words.markup("report.inspection.copy") + "</b>",
                        words.markup("report.protocol.copy.when")));
        return blocks;
    }

    /** What was inspected: conveyances and persons, or a rule. */
    private List<Fact> object() {
        var facts = new ArrayList<Fact>();
        this.facts.addStated(facts, EVENT_TRAFFIC, texts.label(seizure.event().traffic()));
        for (Conveyance one : seizure.conveyances()) {
            facts.add(texts.told("report.case.conveyance", texts.conveyance(one)));
            this.facts.addStated(
                    facts,
                    CONVEYANCES_STATE_SEALS,
                    Markup.text(String.join(", ", one.state().seals())));
            this.facts.addStated(
                    facts, CONVEYANCES_STATE_CAVITY, texts.label(one.state().cavity()));
        }
        for (Person person : seizure.parties().persons()) {
            facts.add(new Fact(Markup.text(texts.role(person)), texts.person(person)));
        }
        if (seizure.conveyances().isEmpty() && seizure.parties().persons().isEmpty()) {
            facts.add(texts.told("report.inspection.object.what", ""));
        }
        return facts;
    }

    private List<Fact> present() {
        var facts = new ArrayList<Fact>();
        facts.add(texts.told("report.inspection.maker", texts.seizing()));
        facts.addAll(this.facts.presence());
        return facts;
    }

    private List<Fact> method() {
        var facts = new ArrayList<Fact>();
        facts.add(
                texts.told(
                        "report.inspection.kind",
                        Arrays.stream(Check.values())
                                .map(one ->
                                        Markup.box(checks.contains(one))
                                                + words.markup("report.inspection" + one.key()))
                                .collect(Collectors.joining("\n"))));
        facts.addAll(this.facts.means());
        return facts;
    }

    private Row found(SeizedItem item) {
        return Row.body(
                row(item),
                texts.item(item),
                orDash(texts.packing(item)),
                "<b>" + orDash(texts.net(item)) + "</b>",
                orDash(facts.places(item)));
    }

    /** What was filmed, and what was said of it. */
    private List<Fact> attached() {
        var facts = new ArrayList<Fact>();
        var files = new LinkedHashMap<String, Integer>();
        seizure.evidence()
                .attachments()
                .forEach(file -> files.merge(words.format().value(file.kind()), 1, Integer::sum));
        String list =
                files.entrySet().stream()
                        .map(one -> one.getKey() + " – " + words.count(one.getValue()))
                        .collect(Collectors.joining("; "));
        facts.add(texts.told("report.inspection.files", Markup.text(list)));
        facts.addAll(this.facts.remarks());
        return facts;
    }
}
