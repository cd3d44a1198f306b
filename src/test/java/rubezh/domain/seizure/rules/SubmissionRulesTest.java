package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureScript.NOW;
import static rubezh.domain.seizure.SeizureScript.REFERENCE;
import static rubezh.domain.seizure.SeizureScript.asked;
import static rubezh.domain.seizure.SeizureScript.completeWith;
import static rubezh.domain.seizure.SeizureScript.negativeCheck;
import static rubezh.domain.seizure.SeizureScript.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.Seizure;

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
        "header/handling",
        "header/offences",
        "event/end",
        "route/basis",
        "items/a/form",
        "items/a/stage",
        "items/a/taking",
        "items/a/packages",
        "items/a/weighing/method",
        "items/a/weighing/packaging",
        "items/a/appearance/nationalList",
        "conveyances/b/type",
        "conveyances/b/state/cavity",
        "parties/persons/c/measures/action",
        "narrative/summary",
    })
    void anEmptyFieldIsAskedUntilAReasonIsGiven(String field) {
        assertThat(asked(completeWith(field + "="))).contains(field);
        assertThat(asked(completeWith(field + "=;" + reason(field)))).doesNotContain(field);
    }

    @Test
    void whatFollowsFromOtherFieldsIsNotAsked() {
        Seizure bare = only("header/kind=SEIZURE; items/a/substance=SED-DIA; conveyances/b/mode=0");
        assertThat(asked(bare))
                .contains(
                        "header/customsBody",
                        "header/leadAgency",
                        "event/precision",
                        "event/traffic",
                        "place/type",
                        "place/region",
                        "concealment/concealed");
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
                    place/post=; place/description=порт; place/district=Ыссык-Ата | place/region
                    parties/persons/c/age=; parties/persons/c/birth=1985-04-12    | parties/persons/c/birth
                    event/precision=DAY; event/end=                               | event/end
                    items/a/substance=TOB-CIG; items/a/amount=20 STK; items/a/stage= | items/a/stage
                    header/kind=WARNING; header/offences=                         | header/offences
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
        Seizure draft = completeWith("header/offences=;header/status=DRAFT");
        Seizure approved = completeWith("header/offences=;header/status=APPROVED");
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
