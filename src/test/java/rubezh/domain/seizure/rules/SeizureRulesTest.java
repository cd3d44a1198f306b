package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_CASES;
import static rubezh.domain.seizure.rules.Severity.HINT;
import static rubezh.domain.seizure.rules.Severity.QUESTION;
import static rubezh.domain.seizure.rules.Severity.STOP;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.WeighingMethod;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.SeizureScript;
import rubezh.shape.RecordShape;
import rubezh.text.Language;
import rubezh.text.Messages;

class SeizureRulesTest {
    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);
    private static final ReferenceData REFERENCE = SeizureScript.REFERENCE;
    private static final String ID = "00000000-0000-7000-8000-00000000000";
    private static final String ITEM = "/items/" + ID + "a";
    private static final String CAR = "/conveyances/" + ID + "b";
    private static final String DRIVER = "/parties/persons/" + ID + "c";
    private static final Seizure VALID =
            SeizureScript.validWith("route/transit=KG,KZ; parties/persons/c/age=44");

    @Test
    void aCompleteRecordHasNoViolations() {
        assertThat(violationsOnSubmit(VALID)).isEmpty();
    }

    @Test
    void anEmptyDraftMayBeSaved() {
        assertThat(violationsOnDraft(SHAPE.empty())).isEmpty();
    }

    @Test
    void violationsOfAnEmptySubmittedRecordAreInTheOrderOfTheForm() {
        assertThat(violationsOnSubmit(SHAPE.empty()))
                .extracting(Violation::code)
                .containsExactly(
                        "EVT-001", "DIR-001", "DET-001", "DET-002", "PLC-001", "PLC-002", "RTE-001",
                        "RTE-002", "ITM-001", "CON-001", "CNV-001");
    }

    @Test
    void theTimeIsNeitherInTheFutureNorImplausible() {
        OffsetDateTime later = time("2026-11-24T18:41:00+06:00");
        assertThat(violationsWith("/event/start", later))
                .containsExactly(
                        new Violation(
                                "/event/start",
                                "EVT-002",
                                STOP,
                                List.of(later, time("2026-11-24T14:03:00+06:00"))));
        assertThat(violationsWith("/event/start", time("2026-11-24T14:03:00+06:00"))).isEmpty();
        assertThat(codesWith("/event/start", time("1926-11-24T13:41:00+06:00")))
                .containsExactly("EVT-003 STOP");
    }

    @Test
    void aRowOfStatisticsHasASaneNumberAndNeitherAMinuteNorPersons() {
        assertThat(codesWith("/event/cases", 0)).containsExactly("EVT-009 STOP");
        assertThat(codesWith("/event/cases", 1_000_001)).containsExactly("EVT-009 STOP");
        assertThat(codesWith("/event/cases", 1)).isEmpty();
        Seizure row = with(VALID, "/event/cases", 480);
        assertThat(codes(violationsOnDraft(row))).containsExactly("EVT-010 HINT");
        Seizure ofMonth = with(row, "/event/precision", SeizureEvent.MONTH);
        assertThat(codes(violationsOnDraft(ofMonth))).containsExactly("EVT-011 HINT");
        assertThat(SkipLogic.isApplicable(ofMonth, EVENT_CASES)).isTrue();
        assertThat(SkipLogic.isApplicable(row, EVENT_CASES)).isFalse();
    }

    @Test
    void theEndFollowsTheStartWithinADay() {
        assertThat(codesWith("/event/end", time("2026-11-24T13:40:00+06:00")))
                .containsExactly("EVT-004 STOP");
        Seizure longEvent =
                with(
                        with(VALID, "/event/start", time("2026-11-20T13:41:00+06:00")),
                        "/event/end",
                        time("2026-11-22T13:41:00+06:00"));
        assertThat(codes(violationsOnSubmit(longEvent))).containsExactly("EVT-005 QUESTION");
    }

    @Test
    void unknownIsAValueAndEmptyIsNot() {
        assertThat(violationsWith("/route/departure", new Code.Country("XX"))).isEmpty();
        assertThat(violationsWith("/route/departure", null))
                .containsExactly(new Violation("/route/departure", "RTE-001", STOP, List.of()));
    }

    @Test
    void aPlaceIsAPostOrADescription() {
        Seizure noPost = with(VALID, "/place/post", null);
        assertThat(codes(violationsOnSubmit(noPost))).containsExactly("PLC-002 STOP");
        String other = "place/post=OTH; place/type=BAI; place/region=KG-B";
        assertThat(codes(violationsOnSubmit(SeizureScript.completeWith(other))))
                .containsExactly("PLC-007 STOP");
        assertThat(violationsOnSubmit(with(noPost, "/place/description", "12 км трассы М-41")))
                .isEmpty();
    }

    @Test
    void anOffsetIsThatOfTheCountryAtTheTime() {
        assertThat(violationsWith("/event/start", OffsetDateTime.parse("2026-11-20T10:00+09:00")))
                .extracting(Violation::code)
                .containsExactly("EVT-008");
        assertThat(violationsWith("/event/start", OffsetDateTime.parse("2002-07-20T10:00+06:00")))
                .isEmpty();
    }

    @Test
    void aPostOfAnotherCountryIsQuestioned() {
        assertThat(violationsWith("/place/country", new Code.Country("KZ")))
                .filteredOn(violation -> violation.severity() == QUESTION)
                .containsExactly(
                        new Violation(
                                "/place/post",
                                "PLC-003",
                                QUESTION,
                                List.of(
                                        new Code.Post("KG-DOS"),
                                        new Code.Country("KG"),
                                        new Code.Country("KZ"))));
    }

    @Test
    void transitThroughAnEndOfTheRouteIsHinted() {
        var departure = VALID.route().departure();
        assertThat(departure).isNotNull();
        assertThat(violationsWith("/route/transit", List.of(departure)))
                .containsExactly(
                        new Violation("/route/transit", "RTE-004", HINT, List.of(departure)));
    }

    @Test
    void transitDoesNotRepeatInARow() {
        var kz = new Code.Country("KZ");
        assertThat(violationsWith("/route/transit", List.of(kz, kz, new Code.Country("KG"), kz)))
                .containsExactly(new Violation("/route/transit", "RTE-003", STOP, List.of(kz)));
    }

    @Test
    void amountsAreAboveZeroAndPossible() {
        assertThat(codes(violationsWithAmount("0 GRM"))).containsExactly("QTY-002 STOP");
        assertThat(codes(violationsWithAmount("-5 GRM"))).containsExactly("QTY-002 STOP");
        assertThat(violationsWithAmount("100 KGM")).isEmpty();
        assertThat(codes(violationsWithAmount("100.000001 KGM")))
                .containsExactly("QTY-003 QUESTION");
        assertThat(codes(violationsWithAmount("1000 TNE"))).containsExactly("QTY-003 QUESTION");
        assertThat(codes(violationsWithAmount("1000.001 TNE"))).containsExactly("QTY-004 STOP");
        assertThat(codes(violationsWithAmount("1000000001 U2")))
                .containsExactly("QTY-004 STOP", "QTY-005 QUESTION");
        assertThat(codes(violationsWithAmount("1000000.1 LTR")))
                .containsExactly("QTY-004 STOP", "QTY-005 QUESTION");
    }

    @Test
    void aMeasureUnusualForTheSubstanceIsQuestioned() {
        assertThat(violationsWithAmount("20 U2"))
                .containsExactly(
                        new Violation(
                                ITEM + "/amount",
                                "QTY-005",
                                QUESTION,
                                List.of(new Code.Substance("OPI-HER"), Amount.of("20 U2"))));
    }

    @Test
    void zeroIsAnAmountWhereNothingWasLeftToWeigh() {
        Seizure none = with(VALID, ITEM + "/amount", Amount.of("0 GRM"));
        Seizure burnt = with(none, ITEM + "/weighing/method", new WeighingMethod("NON"));
        assertThat(codes(violationsOnSubmit(burnt))).isEmpty();
        Seizure weighed = with(burnt, ITEM + "/amount", Amount.of("5 GRM"));
        assertThat(codes(violationsOnSubmit(weighed))).containsExactly("QTY-018 QUESTION");
    }

    @Test
    void digitsThatSumsRoundAreTold() {
        assertThat(codes(violationsWithAmount("0.330693393 LBR"))).containsExactly("QTY-019 HINT");
        assertThat(codes(violationsWithAmount("0.5000000001 KGM"))).containsExactly("QTY-019 HINT");
        assertThat(codes(violationsWithAmount("12.500 GRM"))).isEmpty();
    }

    @Test
    void aLineRequiresSubstanceAndAmountAtSubmission() {
        Seizure withoutGoods = with(with(VALID, ITEM + "/substance", null), ITEM + "/amount", null);
        assertThat(violationsOnDraft(withoutGoods)).isEmpty();
        assertThat(codes(violationsOnSubmit(withoutGoods)))
                .containsExactly("ITM-002 STOP", "QTY-001 STOP");
        assertThat(codesWith(ITEM + "/packages", 0)).containsExactly("QTY-006 STOP");
    }

    @Test
    void anotherPlaceOfConcealmentIsDescribed() {
        Seizure other = with(VALID, "/concealment/place", new Code.ConcealmentPlace("OTH"));
        assertThat(codes(violationsOnSubmit(other))).containsExactly("CON-002 STOP");
        assertThat(
                        violationsOnSubmit(
                                with(other, "/concealment/description", "за обшивкой туалета")))
                .isEmpty();
        assertThat(violationsOnDraft(other)).isEmpty();
    }

    @Test
    void everyConveyanceHasAModeUnlessItsTypeHasOnlyOne() {
        assertThat(violationsWith(CAR + "/mode", null)).isEmpty();
        Seizure container = with(VALID, CAR + "/type", new Code.ConveyanceType("CON"));
        assertThat(violationsOnSubmit(with(container, CAR + "/mode", null)))
                .containsExactly(new Violation(CAR + "/mode", "CNV-001", STOP, List.of()));
    }

    @Test
    void aPersonHasARoleAndAPossibleAge() {
        assertThat(codesWith(DRIVER + "/role", null)).containsExactly("PER-001 STOP");
        assertThat(codesWith(DRIVER + "/age", 121)).containsExactly("PER-003 STOP");
        assertThat(codesWith(DRIVER + "/age", -1)).containsExactly("PER-003 STOP");
        assertThat(violationsWith(DRIVER + "/age", 17))
                .containsExactly(new Violation(DRIVER + "/age", "PER-004", HINT, List.of(17)));
        assertThat(violationsWith(DRIVER + "/age", null)).isEmpty();
    }

    @Test
    void codesAreInTheirListAndRetiredOnesAreQuestioned() {
        assertThat(violationsWith("/event/direction", new Code.Direction("SIDEWAYS")))
                .containsExactly(
                        new Violation("/event/direction", "REF-001", STOP, List.of("SIDEWAYS")));
        assertThat(violationsWithRetired(LocalDate.of(2026, 11, 23)))
                .containsExactly(
                        new Violation(
                                "/event/direction",
                                "REF-002",
                                QUESTION,
                                List.of(new Code.Direction("TRA"))));
        assertThat(violationsWithRetired(LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void longTextsAreRefused() {
        assertThat(violationsWith("/narrative/summary", "x".repeat(201)))
                .containsExactly(
                        new Violation("/narrative/summary", "TXT-001", STOP, List.of(200, 201)));
    }

    @Test
    void absentCircumstancesHaveAnotherSentenceThanShortOnes() {
        assertThat(Messages.in(Language.EN).text("rule.NAR-001", "100", "0"))
                .startsWith("The circumstances are not described yet. At least")
                .contains("100");
        assertThat(Messages.in(Language.RU).text("rule.NAR-001", "100", "42"))
                .startsWith("Обстоятельства описаны кратко, знаков: 42.");
    }

    @Test
    void everyRuleHasItsSentenceInBothLanguages() throws IOException {
        var rules = new TreeSet<String>();
        try (Stream<Path> files =
                Files.walk(Path.of("src/main/java/rubezh/domain/seizure/rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher m =
                        Pattern.compile("\"([A-Z]{3}-[0-9]{3})\"").matcher(Files.readString(file));
                while (m.find()) {
                    rules.add("rule." + m.group(1));
                }
            }
        }
        assertThat(rules).hasSizeGreaterThan(20);
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).keys("")).containsAll(rules);
        }
    }

    private static List<Violation> violationsWithRetired(LocalDate lastDay) {
        return SeizureScript.unasked(
                SeizureRules.check(
                        VALID, SeizureScript.NOW, retired("TRA", lastDay), ValidationPhase.SUBMIT));
    }

    private static ReferenceData retired(String code, LocalDate last) {
        var lists = new EnumMap<CodeListId, CodeList>(CodeListId.class);
        for (CodeListId name : CodeListId.values()) {
            lists.put(name, REFERENCE.list(name));
        }
        lists.put(
                CodeListId.DIRECTIONS,
                new CodeList(
                        CodeListId.DIRECTIONS,
                        List.of(new CodeEntry(code, "old", "старое", null, last, Map.of()))));
        return new ReferenceData(lists);
    }

    private static List<Violation> violationsWithAmount(String amount) {
        return violationsWith(ITEM + "/amount", Amount.of(amount));
    }

    private static List<Violation> violationsWith(String pointer, @Nullable Object value) {
        return violationsOnSubmit(with(VALID, pointer, value));
    }

    private static List<String> codesWith(String pointer, @Nullable Object value) {
        return codes(violationsWith(pointer, value));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SHAPE.with(seizure, pointer, value);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(v -> v.code() + " " + v.severity()).toList();
    }

    private static List<Violation> violationsOnDraft(Seizure seizure) {
        return SeizureRules.check(seizure, SeizureScript.NOW, REFERENCE, ValidationPhase.DRAFT);
    }

    private static List<Violation> violationsOnSubmit(Seizure seizure) {
        return SeizureScript.unasked(
                SeizureRules.check(seizure, SeizureScript.NOW, REFERENCE, ValidationPhase.SUBMIT));
    }
}
