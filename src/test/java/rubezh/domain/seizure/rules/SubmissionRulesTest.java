package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureScript.NOW;
import static rubezh.domain.seizure.SeizureScript.REFERENCE;
import static rubezh.domain.seizure.SeizureScript.asked;
import static rubezh.domain.seizure.SeizureScript.completeWith;
import static rubezh.domain.seizure.SeizureScript.negativeCheck;
import static rubezh.domain.seizure.SeizureScript.only;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AbsentFields;
import rubezh.json.SeizureShape;

/**
 * What a seizure says when it is submitted: a value, a reason for none, or what it follows from.
 */
class SubmissionRulesTest {
    @Test
    void aSeizureThatSaysAllIsNotAsked() {
        assertThat(asked(completeWith(""))).isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "items/a/stage",
    })
    void anEmptyFieldIsAskedUntilAReasonIsGiven(String field) {
        assertThat(asked(completeWith(field + "="))).containsExactly(field);
        assertThat(asked(completeWith(field + "=;" + reason(field)))).isEmpty();
    }

    @Test
    void aSeizureHasAPersonOrTheReasonWhyItHasNone() {
        Seizure complete = completeWith("");
        String driver = PARTIES_PERSONS.pointer(complete.parties().persons().getFirst().id());
        Seizure without = SeizureShape.SHAPE.with(complete, driver, null);
        assertThat(stopCodes(without)).containsExactly("PER-015");
        var none = new AbsenceReason("NON");
        assertThat(
                        stopCodes(
                                AbsentFields.mark(
                                        without,
                                        Set.of("/parties/persons"),
                                        none,
                                        UUID::randomUUID)))
                .isEmpty();
    }

    /** The dictionary requires them of a complete record; they stop no submission. */
    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "header/handling",
        "header/offences",
        "event/end",
        "event/traffic",
        "place/type",
        "route/basis",
        "items/a/form",
        "items/a/taking",
        "items/a/packages",
        "items/a/weighing/method",
        "items/a/appearance/nationalList",
        "conveyances/b/type",
        "parties/persons/c/sex",
        "parties/persons/c/citizenship",
        "parties/persons/c/measures/action",
        "narrative/summary",
    })
    void whatIsExpectedOnlyStopsNothing(String field) {
        assertThat(stopCodes(completeWith(field + "="))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TRA, RTE-001 RTE-002",
        "IMP, RTE-001",
        "EXP, RTE-002",
        "INT, ''",
        "RET, RTE-001 RTE-002"
    })
    void ofTheRouteTheSideIsAskedThatTheDirectionLeavesOpen(String direction, String codes) {
        Seizure seizure =
                completeWith(
                        "event/direction=" + direction + "; route/departure=; route/destination=");
        assertThat(String.join(" ", stopCodes(seizure))).isEqualTo(codes);
    }

    @Test
    void circumstancesOfLessThanAHundredCharactersAreNotSubmittedAndNoReasonReplacesThem() {
        String few = "narrative/circumstances=коротко";
        assertThat(stopCodes(completeWith(few))).containsExactly("NAR-001");
        assertThat(
                        stopCodes(
                                completeWith(
                                        "narrative/circumstances=;"
                                                + reason("narrative/circumstances"))))
                .containsExactly("NAR-001");
        Seizure approved = completeWith(few + ";header/status=APPROVED");
        assertThat(stops(approved)).as("one submitted before").isZero();
    }

    /** Without a line of goods the twelve answers that every seizure owes, and no more. */
    @Test
    void theCoreIsTheSameForEverybody() {
        assertThat(stopCodes(only("header/kind=SEIZURE; items/a/substance=OPI-HER")))
                .containsExactlyInAnyOrder(
                        "EVT-001", "DIR-001", "DET-001", "DET-002", "PLC-001", "PLC-002", "RTE-001",
                        "RTE-002", "QTY-001", "REQ-001", "CON-001", "CNV-001", "PER-015",
                        "NAR-001");
    }

    @Test
    void whatFollowsFromOtherFieldsIsNotAsked() {
        Seizure bare = only("header/kind=SEIZURE; items/a/substance=SED-DIA; conveyances/b/mode=0");
        assertThat(SeizureRules.check(bare, NOW, REFERENCE, ValidationPhase.SUBMIT))
                .as("an article of several categories names them")
                .filteredOn(v -> v.code().equals("ITM-010"))
                .singleElement()
                .satisfies(v -> assertThat(v.arguments()).endsWith("DRG, POT, MED"));
        assertThat(asked(completeWith(""))).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    items/a/substance=TOB-CIG; items/a/amount=20 STK; items/a/stage= | items/a/stage
                    """)
    void isNotAskedWhereAnotherFieldStandsInItsPlace(String changes, String field) {
        assertThat(asked(completeWith(changes))).doesNotContain(field);
    }

    @Test
    void aCheckWithoutResultIsNotAskedAboutASeizure() {
        assertThat(asked(negativeCheck(";header/kind=NEGATIVE"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARNING", "FEEDBACK"})
    void aMessageNeedsNothingOfACaseButASummary(String kind) {
        String header = "header/kind=" + kind + "; header/operation=SENTINEL-2009; ";
        String message = header + "event/start=2009-08-05T10:00:00+06:00; place/country=KG";
        assertThat(stopCodes(only(message + "; narrative/summary=грузовик с двойным полом")))
                .isEmpty();
        assertThat(stopCodes(only(message))).containsExactly("REQ-001");
    }

    private static List<String> stopCodes(Seizure seizure) {
        return SeizureRules.check(seizure, NOW, REFERENCE, ValidationPhase.SUBMIT).stream()
                .filter(v -> v.severity() == Severity.STOP)
                .map(Violation::code)
                .toList();
    }

    @Test
    void aDraftIsAskedNothing() {
        assertThat(
                        SeizureRules.check(
                                only(
                                        "parties/persons/c/surname=Ли; items/a/amount=1 KGM;"
                                                + " route/basis=DOC"),
                                NOW,
                                REFERENCE,
                                ValidationPhase.DRAFT))
                .filteredOn(v -> v.severity() == Severity.STOP)
                .isEmpty();
    }

    /** A register of earlier versions must not show faults it did not have. */
    @Test
    void whatWasSubmittedBeforeTheQuestionIsNotCountedAgainstIt() {
        Seizure draft = completeWith("items/a/stage=;header/status=DRAFT");
        Seizure approved = completeWith("items/a/stage=;header/status=APPROVED");
        assertThat(List.of(stops(draft), stops(approved))).containsExactly(1, 0);
    }

    /** A bundle may bring what no station lets anybody submit. */
    @Test
    void whatCountsWithoutTimeAndCountryIsNotValid() {
        var violations = SeizureRules.check(only("header/status=APPROVED"), NOW, REFERENCE);
        assertThat(violations.invalidating())
                .extracting(Violation::code)
                .containsExactly("EVT-001", "PLC-001");
    }

    private static int stops(Seizure seizure) {
        return ViolationCounts.of(seizure, SeizureRules.check(seizure, NOW, REFERENCE)).stops();
    }

    private static String reason(String field) {
        return "header/absences/f/field=/"
                + field.replaceAll("/([a-f])(?=/|$)", "/00000000-0000-7000-8000-00000000000$1")
                + ";header/absences/f/reason=LAT";
    }
}
