package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.rules.Severity.HINT;
import static rubezh.domain.seizure.rules.Severity.QUESTION;
import static rubezh.domain.seizure.rules.Severity.STOP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.RecordShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

class SeizureRulesTest {
    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final Instant NOW = Instant.parse("2026-11-24T08:03:00Z");
    private static final String ITEM = "00000000-0000-7000-8000-000000000001";
    private static final String CAR = "00000000-0000-7000-8000-000000000002";
    private static final String DRIVER = "00000000-0000-7000-8000-000000000003";

    /** A valid seizure. */
    private static final Seizure GOOD =
            SHAPE.read(
                            Map.of(
                                    "event",
                                    Map.of(
                                            "start",
                                            "2026-11-24T13:41:00+06:00",
                                            "direction",
                                            "TRA"),
                                    "place",
                                    Map.of("country", "KG", "post", "KG-DOS"),
                                    "route",
                                    Map.of(
                                            "departure",
                                            "TJ",
                                            "destination",
                                            "RU",
                                            "transit",
                                            List.of("KG", "KZ")),
                                    "conveyances",
                                    List.of(
                                            Map.of(
                                                    "id", CAR, "pos", 1L, "mode", "3", "type",
                                                    "CAR")),
                                    "detection",
                                    Map.of("selection", "RND", "means", List.of("PHY")),
                                    "items",
                                    List.of(
                                            Map.of(
                                                    "id",
                                                    ITEM,
                                                    "pos",
                                                    1L,
                                                    "substance",
                                                    "OPI-HER",
                                                    "amount",
                                                    "2.075 KGM")),
                                    "concealment",
                                    Map.of("place", "FUE", "method", "CVT"),
                                    "parties",
                                    Map.of(
                                            "persons",
                                            List.of(
                                                    Map.of(
                                                            "id",
                                                            DRIVER,
                                                            "pos",
                                                            1L,
                                                            "role",
                                                            "DRV",
                                                            "citizenship",
                                                            "TJ",
                                                            "sex",
                                                            "1",
                                                            "age",
                                                            44L))),
                                    "narrative",
                                    Map.of("circumstances", "x".repeat(100))))
                    .record();

    @Test
    void aCompleteRecordHasNoViolations() {
        assertThat(violationsOnSubmit(GOOD)).isEmpty();
    }

    @Test
    void anEmptyDraftLacksOnlyTimeAndCountry() {
        assertThat(violationsOnDraft(SHAPE.empty()))
                .containsExactly(
                        new Violation("/event/start", "EVT-001", STOP, List.of()),
                        new Violation("/place/country", "PLC-001", STOP, List.of()));
    }

    @Test
    void violationsOfAnEmptySubmittedRecordAreInTheOrderOfTheForm() {
        assertThat(violationsOnSubmit(SHAPE.empty()))
                .extracting(Violation::code)
                .containsExactly(
                        "EVT-001", "DIR-001", "DET-001", "DET-002", "PLC-001", "PLC-002", "RTE-001",
                        "RTE-002", "ITM-001", "CON-001", "CNV-001", "NAR-001");
    }

    @Test
    void theTimeIsNeitherInTheFutureNorImplausible() {
        OffsetDateTime later = OffsetDateTime.parse("2026-11-24T18:41:00+06:00");
        assertThat(violationsWith("/event/start", later))
                .containsExactly(
                        new Violation(
                                "/event/start",
                                "EVT-002",
                                STOP,
                                List.of(later, OffsetDateTime.parse("2026-11-24T14:03:00+06:00"))));
        assertThat(
                        violationsWith(
                                "/event/start", OffsetDateTime.parse("2026-11-24T14:03:00+06:00")))
                .isEmpty();
        assertThat(
                        codes(
                                violationsWith(
                                        "/event/start",
                                        OffsetDateTime.parse("1926-11-24T13:41:00+06:00"))))
                .containsExactly("EVT-003 STOP");
    }

    @Test
    void theEndFollowsTheStartWithinADay() {
        assertThat(
                        codes(
                                violationsWith(
                                        "/event/end",
                                        OffsetDateTime.parse("2026-11-24T13:40:00+06:00"))))
                .containsExactly("EVT-004 STOP");
        Seizure long_ =
                with(
                        with(
                                GOOD,
                                "/event/start",
                                OffsetDateTime.parse("2026-11-20T13:41:00+06:00")),
                        "/event/end",
                        OffsetDateTime.parse("2026-11-22T13:41:00+06:00"));
        assertThat(codes(violationsOnSubmit(long_))).containsExactly("EVT-005 QUESTION");
    }

    @Test
    void unknownIsAValueAndEmptyIsNot() {
        assertThat(violationsWith("/route/departure", new Code.Country("XX"))).isEmpty();
        assertThat(violationsWith("/route/departure", null))
                .containsExactly(new Violation("/route/departure", "RTE-001", STOP, List.of()));
    }

    @Test
    void aPlaceIsAPostOrADescription() {
        Seizure noPost = with(GOOD, "/place/post", null);
        assertThat(codes(violationsOnSubmit(noPost))).containsExactly("PLC-002 STOP");
        assertThat(violationsOnSubmit(with(noPost, "/place/description", "12 км трассы М-41")))
                .isEmpty();
    }

    @Test
    void aPostOfAnotherCountryIsQuestioned() {
        assertThat(violationsWith("/place/country", new Code.Country("KZ")))
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
                                "/items/" + ITEM + "/amount",
                                "QTY-005",
                                QUESTION,
                                List.of(new Code.Substance("OPI-HER"), Amount.of("20 U2"))));
    }

    @Test
    void aLineRequiresItsSubstanceInADraftAndItsAmountAtSubmission() {
        Seizure bare =
                with(
                        with(GOOD, "/items/" + ITEM + "/substance", null),
                        "/items/" + ITEM + "/amount",
                        null);
        assertThat(codes(violationsOnDraft(bare))).containsExactly("ITM-002 STOP");
        assertThat(codes(violationsOnSubmit(bare))).containsExactly("ITM-002 STOP", "QTY-001 STOP");
        assertThat(codes(violationsWith("/items/" + ITEM + "/packages", 0)))
                .containsExactly("QTY-006 STOP");
    }

    @Test
    void anotherPlaceOfConcealmentIsDescribed() {
        Seizure other = with(GOOD, "/concealment/place", new Code.ConcealmentPlace("OTH"));
        assertThat(codes(violationsOnSubmit(other))).containsExactly("CON-002 STOP");
        assertThat(
                        violationsOnSubmit(
                                with(other, "/concealment/description", "за обшивкой туалета")))
                .isEmpty();
        assertThat(violationsOnDraft(other)).isEmpty();
    }

    @Test
    void everyConveyanceHasAMode() {
        assertThat(violationsWith("/conveyances/" + CAR + "/mode", null))
                .containsExactly(
                        new Violation("/conveyances/" + CAR + "/mode", "CNV-001", STOP, List.of()));
    }

    @Test
    void aPersonHasRoleCitizenshipSexAndAPossibleAge() {
        String person = "/parties/persons/" + DRIVER;
        assertThat(codes(violationsWith(person + "/role", null))).containsExactly("PER-001 STOP");
        assertThat(codes(violationsWith(person + "/citizenship", null)))
                .containsExactly("PER-002 STOP");
        assertThat(codes(violationsWith(person + "/sex", null))).containsExactly("PER-005 STOP");
        assertThat(codes(violationsWith(person + "/age", 121))).containsExactly("PER-003 STOP");
        assertThat(codes(violationsWith(person + "/age", -1))).containsExactly("PER-003 STOP");
        assertThat(violationsWith(person + "/age", 17))
                .containsExactly(new Violation(person + "/age", "PER-004", HINT, List.of(17)));
        assertThat(violationsWith(person + "/age", null)).isEmpty();
    }

    @Test
    void codesAreInTheirListAndRetiredOnesAreQuestioned() {
        assertThat(violationsWith("/event/direction", new Code.Direction("SIDEWAYS")))
                .containsExactly(
                        new Violation("/event/direction", "REF-001", STOP, List.of("SIDEWAYS")));
        assertThat(
                        SeizureRules.check(
                                GOOD,
                                NOW,
                                retired("TRA", LocalDate.of(2026, 11, 23)),
                                ValidationPhase.SUBMIT))
                .containsExactly(
                        new Violation(
                                "/event/direction",
                                "REF-002",
                                QUESTION,
                                List.of(new Code.Direction("TRA"))));
        assertThat(
                        SeizureRules.check(
                                GOOD,
                                NOW,
                                retired("TRA", LocalDate.of(2026, 11, 24)),
                                ValidationPhase.SUBMIT))
                .isEmpty();
    }

    @Test
    void longTextsAreRefusedAndShortCircumstancesHaveAHint() {
        assertThat(violationsWith("/narrative/summary", "x".repeat(201)))
                .containsExactly(
                        new Violation("/narrative/summary", "TXT-001", STOP, List.of(200, 201)));
        assertThat(violationsWith("/narrative/circumstances", " " + "x".repeat(99)))
                .containsExactly(
                        new Violation(
                                "/narrative/circumstances", "NAR-001", HINT, List.of(100, 99)));
    }

    @Test
    void absentCircumstancesHaveAnotherSentenceThanShortOnes() {
        assertThat(Messages.in(Language.EN).text("rule.NAR-001", "100", "0"))
                .startsWith("The circumstances are not described yet. Approval needs")
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
            assertThat(Messages.in(language).keys()).containsAll(rules);
        }
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
        return violationsWith("/items/" + ITEM + "/amount", Amount.of(amount));
    }

    private static List<Violation> violationsWith(String pointer, @Nullable Object value) {
        return violationsOnSubmit(with(GOOD, pointer, value));
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SHAPE.with(seizure, pointer, value);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(v -> v.code() + " " + v.severity()).toList();
    }

    private static List<Violation> violationsOnDraft(Seizure seizure) {
        return SeizureRules.check(seizure, NOW, REFERENCE, ValidationPhase.DRAFT);
    }

    private static List<Violation> violationsOnSubmit(Seizure seizure) {
        return SeizureRules.check(seizure, NOW, REFERENCE, ValidationPhase.SUBMIT);
    }
}
