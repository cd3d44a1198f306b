package rubezh.report;

import static rubezh.domain.seizure.SeizureFields.DETECTION_EQUIPMENT;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.DETECTION_SELECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_DETECTED;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_REMARKS;

import module java.base;

import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock.Fact;

/** Facts of a case that several of its papers tell. */
record CaseFacts(ReportFormat words, CaseFormat texts, Seizure seizure) {
    /** Returns why it was looked for, by what it was found, and what tests told. */
    List<Fact> means() {
        var detection = seizure.detection();
        var facts = new ArrayList<Fact>();
        addStated(facts, DETECTION_SELECTION, texts.labels(detection.reasons()));
        facts.add(texts.fact(DETECTION_MEANS.path(), texts.labels(detection.allMeans())));
        addStated(
                facts,
                DETECTION_EQUIPMENT,
                detection
                        .all()
                        .map(one -> Texts.orEmpty(one.equipment()))
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .map(Markup::text)
                        .collect(Collectors.joining("; ")));
        detection
                .all()
                .map(this::test)
                .filter(test -> !test.isEmpty())
                .distinct()
                .forEach(test -> facts.add(texts.told("report.case.test", test)));
        addStated(facts, EVENT_DETECTED, texts.value(seizure.event().detected()));
        return facts;
    }

    private String test(AnyDetection one) {
        return CaseFormat.joined(
                ", ",
                words.format().value(one.testKind()),
                words.format().value(one.fieldTest()),
                one.testCount() == null
                        ? ""
                        : words.text("report.case.tests", words.count(one.testCount())));
    }

    /** Returns the places of concealment; a rule where the record states none. */
    List<Fact> places() {
        var facts = new ArrayList<Fact>();
        for (AnyConcealment one : seizure.concealment().all().toList()) {
            String place =
                    CaseFormat.joined(
                            "; ",
                            words.format().value(one.place()),
                            words.format().value(one.method()),
                            Texts.orEmpty(one.description()),
                            one.cover() == null ? "" : words.text("report.case.cover", one.cover()),
                            lines(one.items()));
            if (!place.isEmpty()) {
                facts.add(texts.told("report.case.hidden", words.capital(place)));
            }
        }
        if (facts.isEmpty()) {
            facts.add(texts.told("report.case.hidden", ""));
        }
        return facts;
    }

    private String lines(List<LineRef> refs) {
        String numbers =
                seizure.items().stream()
                        .filter(item -> isAmong(item, refs))
                        .map(item -> words.count(seizure.items().indexOf(item) + 1))
                        .collect(Collectors.joining(", "));
        boolean only = seizure.items().size() == 1;
        return only || numbers.isEmpty() ? "" : words.text("report.case.lines", numbers);
    }

    private static boolean isAmong(SeizedItem item, List<LineRef> refs) {
        return refs.stream().anyMatch(ref -> ref.id().equals(item.id()));
    }

    /** Returns the places that a line of goods was in, for narrow columns. */
    String places(SeizedItem item) {
        return seizure.concealment()
                .all()
                .filter(one -> one.items().isEmpty() || isAmong(item, one.items()))
                .map(AnyConcealment::place)
                .filter(Objects::nonNull)
                .distinct()
                .map(words::shortLabel)
                .map(Markup::text)
                .collect(Collectors.joining("\n"));
    }

    /** Returns in whose presence it was done: witnesses or video, and others who took part. */
    List<Fact> presence() {
        var facts = new ArrayList<Fact>();
        boolean witnesses = !seizure.parties().witnesses().isEmpty();
        boolean filmed = Codes.isYes(seizure.proceedings().video());
        facts.add(
                texts.told(
                        "report.case.presence",
                        Markup.box(witnesses)
                                + words.markup("report.case.with-witnesses")
                                + "\u00A0\u00A0\u00A0 "
                                + Markup.box(filmed)
                                + words.markup("report.case.with-video")));
        for (int i = 0; i < texts.witnesses().size(); i++) {
            facts.add(
                    new Fact(
                            words.markup("report.case.witness", words.count(i + 1)),
                            texts.witness(i).isEmpty() ? CaseFormat.RULE : texts.witness(i)));
        }
        String others =
                texts.others().stream()
                        .map(one -> (one.role() + " " + one.name()).strip())
                        .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            facts.add(texts.told("report.case.others", others));
        }
        return facts;
    }

    /** Returns what those present remarked, and what persons stated. */
    List<Fact> remarks() {
        var facts = new ArrayList<Fact>();
        facts.add(
                texts.fact(
                        PROCEEDINGS_REMARKS.path(),
                        texts.names()
                                ? Markup.text(Texts.orEmpty(seizure.proceedings().remarks()))
                                : words.markup("report.case.withheld")));
        for (Person person : seizure.parties().persons()) {
            String statement = Texts.orEmpty(person.measures().statement());
            if (texts.names() && !statement.isBlank()) {
                facts.add(
                        texts.told(
                                "report.case.objection",
                                Markup.text(texts.name(person) + ": " + statement.strip())));
            }
        }
        return facts;
    }

    /** Adds a fact that a paper does without where the record does not state it. */
    void addStated(List<Fact> facts, FieldPath field, String value) {
        if (!value.isEmpty()) {
            facts.add(texts.fact(field.path(), value));
        }
    }
}
