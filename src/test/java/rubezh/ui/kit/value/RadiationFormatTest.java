package rubezh.ui.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.text.Language;

/** Typing radiation levels in either language. */
class RadiationFormatTest {
    private final RadiationFormat format = new RadiationFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,12         | 0.12 uSv/h",
                "0,12 мкЗв/ч  | 0.12 uSv/h",
                "0.12µSv/h    | 0.12 uSv/h",
                "0.12 uSv     | 0.12 uSv/h",
                "1,5 мЗв/ч    | 1.50 mSv/h",
                "1.5 MSV/H    | 1.50 mSv/h",
                "14 мкР/ч     | 14 uR/h",
                "0.4 mR/h     | 0.40 mR/h",
                "35 имп./с    | 35 cps",
                "35cps        | 35 cps"
            })
    void theUnitStaysAsTyped(String typed, String level) {
        assertThat(format.parse(typed, Language.RU))
                .isEqualTo(new FieldEntry.Valid(RadiationLevel.of(level)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,12 Зв", "мкЗв/ч", "0,1234 мкЗв/ч", "много"})
    void anythingElseNamesTheUnits(String typed) {
        assertThat(format.parse(typed, Language.RU))
                .isEqualTo(BasicFormats.invalid(typed, "kit.field.radiation"));
    }

    @Test
    void aLevelReadsInTheLanguageOfTheScreen() {
        assertThat(format.format(RadiationLevel.of("1.50 mSv/h"), Language.RU))
                .isEqualTo("1,50\u00A0мЗв/ч");
        assertThat(format.format(RadiationLevel.of("14 uR/h"), Language.EN))
                .isEqualTo("14\u00A0µR/h");
    }
}
