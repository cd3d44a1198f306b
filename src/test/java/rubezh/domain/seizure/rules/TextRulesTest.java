package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.CaseCode.CaseKind;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;
import rubezh.shape.RecordShape;

/** Rules of the text of any field. */
class TextRulesTest {
    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);
    private static final String PERSON = "/parties/persons/00000000-0000-7000-8000-00000000000c";
    private static final String CIRCUMSTANCES = "/narrative/circumstances";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u001B", "\r", "\u007F", "\u009B", "\u202A", "\u202E", "\u2066", "\u2069"
            })
    void invisibleCharactersAreRefused(String sign) {
        assertThat(violations(PERSON + "/surname", "A" + sign))
                .isEqualTo("TXT-005 STOP parties/persons/c/surname");
        assertThat(violations(CIRCUMSTANCES, "x".repeat(120) + sign))
                .isEqualTo("TXT-005 STOP narrative/circumstances");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\u2028"})
    void shortTextsHaveNoLineFeedsAndTabs(String sign) {
        assertThat(violations(PERSON + "/surname", "A" + sign + "B"))
                .isEqualTo("TXT-005 STOP parties/persons/c/surname");
    }

    @Test
    void longTextsMayHaveLineFeedsAndTabs() {
        assertThat(violations(CIRCUMSTANCES, "x".repeat(120) + "\n\tB")).isEmpty();
        assertThat(violations("/concealment/description", "в баке\nпод полом")).isEmpty();
    }

    @Test
    void theCharacterAndItsPositionAreNamed() {
        Seizure seizure = SHAPE.with(SeizureScript.valid(), PERSON + "/surname", "A\nB\u0000C");
        assertThat(
                        SeizureRules.check(
                                seizure,
                                SeizureScript.NOW,
                                SeizureScript.REFERENCE,
                                ValidationPhase.DRAFT))
                .containsExactly(
                        new Violation(
                                PERSON + "/surname",
                                "TXT-005",
                                Severity.STOP,
                                List.of("U+000A", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", " \uFEFF"})
    void aTextOfBlanksIsRefused(String blanks) {
        assertThat(violations("/place/description", blanks))
                .isEqualTo("TXT-006 STOP place/description");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\uFEFF"})
    void aTextOfBlanksDoesNotFillARequiredField(String blanks) {
        Seizure criminal =
                SHAPE.with(SeizureScript.valid(), "/proceedings/caseKind", new CaseKind("CRI"));
        assertThat(violations(criminal, "/proceedings/caseNumber", blanks))
                .contains("PRO-003 HINT proceedings/caseNumber");
        assertThat(violations(criminal, "/proceedings/caseNumber", "17")).isEmpty();
    }

    private static String violations(String pointer, String text) {
        return violations(SeizureScript.valid(), pointer, text);
    }

    private static String violations(Seizure seizure, String pointer, String text) {
        return SeizureScript.format(
                SeizureRules.check(
                        SHAPE.with(seizure, pointer, text),
                        SeizureScript.NOW,
                        SeizureScript.REFERENCE,
                        ValidationPhase.SUBMIT));
    }
}
