package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatterTest {
    private static final QuantityFormatter RU =
            new QuantityFormatter(Messages.in(Language.RU), NumberFormatter.in(Language.RU));
    private static final QuantityFormatter EN =
            new QuantityFormatter(Messages.in(Language.EN), NumberFormatter.in(Language.EN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MGM|0|0 мг|0 mg",
                "MGM|500|0,5 мг|0.5 mg",
                "MGM|52300|52,3 мг|52.3 mg",
                "MGM|999000|999 мг|999 mg",
                "MGM|1000000|1 г|1 g",
                "MGM|12500000|12,5 г|12.5 g",
                "MGM|999999000|999,999 г|999.999 g",
                "MGM|1000000000|1,000 кг|1.000 kg",
                "MGM|2075000000|2,075 кг|2.075 kg",
                "MGM|2075123000|2,075123 кг|2.075123 kg",
                "MGM|1284500000000|1_284,500 кг|1_284.500 kg",
                "MLT|20000000|20,000 л|20.000 L",
                "MLT|500|0,0005 л|0.0005 L",
                "MTK|12500|1,25 м²|1.25 m²",
                "U2|6412000|6_412 таб.|6_412 tab.",
                "BLT|500|0,5 марок|0.5 blotters",
                "MGM|-2075000000|\u22122,075 кг|\u22122.075 kg"
            })
    void theUnitFollowsTheSizeAndNothingIsRounded(
            String dimension, long base, String ru, String en) {
        assertThat(RU.quantity(dimension, base)).hasToString(spaced(ru));
        assertThat(EN.quantity(dimension, base)).hasToString(spaced(en));
    }

    @Test
    void aQuantityHasThePartsAColumnAligns() {
        assertThat(RU.quantity("MGM", 2_075_000_000L))
                .isEqualTo(new FormattedQuantity("2", ",075", "кг"));
        assertThat(EN.quantity("U2", 606_000)).isEqualTo(new FormattedQuantity("606", "", "tab."));
    }

    @Test
    void enteredAmountsKeepTheirZeros() {
        assertThat(RU.asEntered("1284.500", "KGM")).hasToString(spaced("1_284,500 кг"));
    }

    private static String spaced(String text) {
        return text.replace(' ', '\u00A0').replace('_', '\u202F');
    }
}
