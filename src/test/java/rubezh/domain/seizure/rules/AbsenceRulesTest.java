package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureScript.brokenRules;

import org.junit.jupiter.api.Test;

/** A field left without a value on purpose exists, has none, and has one reason. */
class AbsenceRulesTest {
    private static final String LINE = "00000000-0000-7000-8000-00000000000";

    @Test
    void aFieldOnceALineOrAListMayBeLeftWithoutAValue() {
        assertThat(brokenRules("route/departure=;" + absent("d", "/route/departure", "UNK")))
                .isEmpty();
        assertThat(brokenRules(absent("d", "/items/" + LINE + "a/weighing/gross", "NAS")))
                .isEmpty();
        assertThat(brokenRules(absent("d", "/parties/companies", "NAS"))).isEmpty();
        assertThat(brokenRules(absent("d", "/header/offences", "NAS"))).isEmpty();
    }

    @Test
    void aFieldThatDoesNotExistCannotBeAbsent() {
        String told = "ABS-001 STOP header/absences/d/field";
        assertThat(brokenRules(absent("d", "/route/colour", "UNK"))).isEqualTo(told);
        assertThat(brokenRules(absent("d", "/route", "UNK"))).isEqualTo(told);
        assertThat(brokenRules(absent("d", "route/transport", "UNK"))).isEqualTo(told);
        assertThat(brokenRules(absent("d", "/items/0/weighing/gross", "UNK"))).isEqualTo(told);
        assertThat(brokenRules(absent("d", "/route/departure/country", "UNK"))).isEqualTo(told);
        assertThat(brokenRules("header/absences/d/reason=UNK")).isEqualTo(told);
    }

    /** Another station may have removed the line meanwhile; then a person decides. */
    @Test
    void aLineThatIsGoneIsAskedAbout() {
        assertThat(brokenRules(absent("d", "/items/" + LINE + "f/weighing/gross", "UNK")))
                .isEqualTo("ABS-004 QUESTION header/absences/d/field");
    }

    @Test
    void aFieldWithAValueIsNotAbsent() {
        assertThat(brokenRules(absent("d", "/route/departure", "UNK")))
                .isEqualTo("ABS-002 STOP route/departure");
        assertThat(brokenRules(absent("d", "/detection/means", "UNK")))
                .isEqualTo("ABS-002 STOP detection/means");
        assertThat(brokenRules(absent("d", "/items/" + LINE + "a/amount", "UNK")))
                .isEqualTo("ABS-002 STOP items/a/amount");
    }

    @Test
    void aFieldIsAbsentForOneReason() {
        String empty = "route/departure=;";
        assertThat(
                        brokenRules(
                                empty
                                        + absent("d", "/route/departure", "UNK")
                                        + absent("e", "/route/departure", "NAS")))
                .isEqualTo("ABS-003 STOP route/departure");
        assertThat(
                        brokenRules(
                                empty
                                        + absent("d", "/route/departure", "UNK")
                                        + absent("e", "/route/departure", "UNK")))
                .isEmpty();
    }

    @Test
    void whatADraftCannotBeWithoutIsAskedForAllTheSame() {
        assertThat(brokenRules("event/start=;" + absent("d", "/event/start", "UNK")))
                .isEqualTo("EVT-001 STOP event/start");
        assertThat(brokenRules("place/country=;" + absent("d", "/place/country", "UNK")))
                .contains("PLC-001 STOP place/country");
    }

    private static String absent(String line, String field, String reason) {
        String at = "header/absences/" + line;
        return at + "/field=" + field + ";" + at + "/reason=" + reason + ";";
    }
}
