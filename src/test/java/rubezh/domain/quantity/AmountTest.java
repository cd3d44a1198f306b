package rubezh.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final long SEED = 20091021;

    @ParameterizedTest
    @CsvSource({
        "12.500 KGM, 12500000",
        "0.000001 KGM, 1",
        "1.5 GRM, 1500",
        "3 CTM, 600",
        "0.001 TNE, 1000000",
        "250 MLT, 250000",
        "0.05 LTR, 50000",
        "6412 U2, 6412",
        "1 PR, 2",
        "-2 GRM, -2000"
    })
    void amountsAreExactInBaseUnits(String text, long base) {
        assertThat(Amount.of(text).quantity().base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.500",
                "KGM",
                "12,5 KGM",
                "12.5 kg",
                "12.5 KGM ",
                "1e3 KGM",
                "+1 KGM",
                "01 KGM",
                ".5 KGM",
                "1. KGM",
                "0.0000001 KGM",
                "0.5 U2",
                "0.5 MGM",
                "9999999999999999 KGM",
                "999999999999999 TNE",
                "NaN KGM",
                "1 000 KGM"
            })
    void inexactAmountsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of(text));
    }

    @Test
    void digitsAreKeptAsEntered() {
        assertThat(Amount.of("12.500 KGM")).hasToString("12.500 KGM");
        assertThat(Amount.of("12.500 KGM")).isNotEqualTo(Amount.of("12.5 KGM"));
        assertThat(Amount.of("12.500 KGM").quantity()).isEqualTo(Amount.of("12500 GRM").quantity());
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitIsReadBackFromItsText(Unit unit) {
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            var amount = new Amount(String.valueOf(random.nextInt(1_000_000)), unit);
            assertThat(Amount.of(amount.toString())).as("seed %d", SEED).isEqualTo(amount);
        }
    }
}
