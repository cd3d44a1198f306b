package rubezh.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text form of radiation levels, that of earlier builds included. */
class RadiationLevelTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0.12 uSv/h", "0.125 uSv/h", "1.50 mSv/h", "12 uR/h", "0.40 mR/h", "35 cps"})
    void theTextFormIsKept(String text) {
        assertThat(RadiationLevel.of(text)).hasToString(text);
    }

    @Test
    void aLevelIsAnExactNumberOfThousandthsOfItsUnit() {
        assertThat(RadiationLevel.of("0.12 mSv/h"))
                .isEqualTo(new RadiationLevel(120, RadiationUnit.MSV_H));
        assertThat(RadiationLevel.of("120 uSv/h"))
                .as("not converted")
                .isNotEqualTo(RadiationLevel.of("0.12 mSv/h"));
    }

    @Test
    void noLevelIsNegative() {
        assertThatThrownBy(() -> new RadiationLevel(-1, RadiationUnit.CPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative: -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.12", "0.12 Sv", "0.1234 uSv/h", "-1 cps", "1e3 cps", "0,12 uSv/h"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> RadiationLevel.of(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
