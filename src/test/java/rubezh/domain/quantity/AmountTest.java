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
        "12.500 KGM, 12500000000",
        "0.000000001 KGM, 1",
        "52.3 MGM, 52300",
        "1.5 GRM, 1500000",
        "3 CTM, 600000",
        "0.001 TNE, 1000000000",
        "250 MLT, 250000",
        "0.05 LTR, 50000",
        "6412 U2, 6412000",
        "1 PR, 2000",
        "-2 GRM, -2000000"
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
                "0.1234567890123456789 GRM",
                "9999999999999999 KGM",
                "NaN KGM",
                "1 000 KGM"
            })
    void whatIsNoPlainDecimalIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of(text));
    }

    /** The pound of 1959, 453.59237 g, and its sixteenth. */
    @ParameterizedTest
    @CsvSource({
        "1 LBR, 453592370",
        "16 ONZ, 453592370",
        "1 ONZ, 28349523",
        "0.1 ONZ, 2834952",
        "1.25 LBR, 566990463",
        "-1.25 LBR, -566990463"
    })
    void poundsAndOuncesAreRoundedHalfUpToAMicrogram(String text, long base) {
        assertThat(Amount.of(text).quantity()).isEqualTo(new Quantity(Dimension.MASS, base));
        assertThat(Amount.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5 BLT, 500, false",
        "0.333 NMP, 333, false",
        "0.3333 NMP, 333, true",
        "0.0005 MGM, 1, true",
        "0.0004 MGM, 0, true",
        "0.330693393 LBR, 150000000, true",
        "1 LBR, 453592370, false",
        "0.1234567891234 KGM, 123456789, true"
    })
    void whatIsFinerThanABaseUnitIsRoundedAndSaysSo(String text, long base, boolean rounded) {
        assertThat(Amount.of(text).quantity().base()).isEqualTo(base);
        assertThat(Amount.of(text).isRounded()).isEqualTo(rounded);
        assertThat(Amount.of(text)).hasToString(text);
    }

    @Test
    void whatIsBeyondALongSaturatesAndStaysReadable() {
        assertThat(Amount.of("999999999999999 TNE").quantity().base()).isEqualTo(Long.MAX_VALUE);
        assertThat(Amount.of("-999999999999999 TNE").quantity().base()).isEqualTo(-Long.MAX_VALUE);
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
