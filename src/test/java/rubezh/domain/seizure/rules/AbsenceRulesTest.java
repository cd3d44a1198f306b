package rubezh.domain.seizure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureScript.violations;

import org.junit.jupiter.api.Test;

/** Rules of fields without a value on purpose. */
class AbsenceRulesTest {
    private static final String LINE = "00000000-0000-7000-8000-00000000000";

    @Test
    void aFieldOnceALineOrAListMayBeLeftWithoutAValue() {
        assertThat(violations("route/departure=;" + absent("d", "/route/departure", "UNK")))
                .isEmpty();
        assertThat(violations(absent("d", "/items/" + LINE + "a/weighing/gross", "NAS"))).isEmpty();
        assertThat(violations(absent("d", "/parties/companies", "NAS"))).isEmpty();
        assertThat(violations(absent("d", "/header/offences", "NAS"))).isEmpty();
    }

    @Test
    void aFieldThatDoesNotExistCannotBeAbsent() {
        String expected = "ABS-001 STOP header/absences/d/field";
        assertThat(violations(absent("d", "/route/colour", "UNK"))).isEqualTo(expected);
        assertThat(violations(absent("d", "/route", "UNK"))).isEqualTo(expected);
        assertThat(violations(absent("d", "route/transport", "UNK"))).isEqualTo(expected);
        assertThat(violations(absent("d", "/items/0/weighing/gross", "UNK"))).isEqualTo(expected);
        assertThat(violations(absent("d", "/route/departure/country", "UNK"))).isEqualTo(expected);
        assertThat(violations("header/absences/d/reason=UNK")).isEqualTo(expected);
    }

    /** Another station may have removed the line in the meantime; then an officer decides. */
    @Test
    void aRemovedLineIsQuestioned() {
        assertThat(violations(absent("d", "/items/" + LINE + "f/weighing/gross", "UNK")))
                .isEqualTo("ABS-004 QUESTION header/absences/d/field");
    }

    @Test
    void aFieldWithAValueIsNotAbsent() {
        assertThat(violations(absent("d", "/route/departure", "UNK")))
                .isEqualTo("ABS-002 STOP route/departure");
        assertThat(violations(absent("d", "/detection/means", "UNK")))
                .isEqualTo("ABS-002 STOP detection/means");
        assertThat(violations(absent("d", "/items/" + LINE + "a/amount", "UNK")))
                .isEqualTo("ABS-002 STOP items/a/amount");
    }

    @Test
    void aFieldIsAbsentForOneReason() {
        String empty = "route/departure=;";
        assertThat(
                        violations(
                                empty
                                        + absent("d", "/route/departure", "UNK")
                                        + absent("e", "/route/departure", "NAS")))
                .isEqualTo("ABS-003 STOP route/departure");
        assertThat(
                        violations(
                                empty
                                        + absent("d", "/route/departure", "UNK")
                                        + absent("e", "/route/departure", "UNK")))
                .isEmpty();
    }

    @Test
    void anAbsenceDoesNotReplaceAValueThatADraftRequires() {
        assertThat(violations("event/start=;" + absent("d", "/event/start", "UNK")))
                .isEqualTo("EVT-001 STOP event/start");
        assertThat(violations("place/country=;" + absent("d", "/place/country", "UNK")))
                .contains("PLC-001 STOP place/country");
    }

    private static String absent(String line, String field, String reason) {
        String at = "header/absences/" + line;
        return at + "/field=" + field + ";" + at + "/reason=" + reason + ";";
    }
}
