package rubezh.format;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.text.NumberParseResult.NumberProblem;

class AmountParserTest {
    private static final Map<String, String> AMOUNTS =
            Map.ofEntries(
                    Map.entry("1,25 кг", "1.25 KGM"),
                    Map.entry("1250г", "1250 GRM"),
                    Map.entry("1250 g", "1250 GRM"),
                    Map.entry("20 таб", "20 U2"),
                    Map.entry("20 таб.", "20 U2"),
                    Map.entry("0.5 л", "0.5 LTR"),
                    Map.entry("0.5 L", "0.5 LTR"),
                    Map.entry("1 284,500 кг", "1284.500 KGM"),
                    Map.entry("15 КГ", "15 KGM"),
                    Map.entry("15 KGM", "15 KGM"),
                    Map.entry("7 U2", "7 U2"),
                    Map.entry("2 т", "2 TNE"),
                    Map.entry("12 мг", "12 MGM"),
                    Map.entry("0,0523 г", "0.0523 GRM"),
                    Map.entry("2.5 lb", "2.5 LBR"),
                    Map.entry("12 унций", "12 ONZ"),
                    Map.entry("3 ампулы", "3 XAM"),
                    Map.entry("5 vials", "5 XVI"),
                    Map.entry("40 марок", "40 BLT"),
                    Map.entry("20 капс.", "20 AV"),
                    Map.entry("6 бут.", "6 XBO"),
                    Map.entry("10 cartons", "10 XCT"),
                    Map.entry("6 уп", "6 NMP"),
                    Map.entry("40 шт.", "40 H87"),
                    Map.entry("12 м²", "12 MTK"));

    private static final long SEED = 92025;

    private final AmountParser parser = AmountParser.ofBothLanguages();

    @Test
    void unitsAreParsedByTheirNamesInBothLanguages() {
        AMOUNTS.forEach((typed, amount) ->
                assertThat(parser.parse(typed, null))
                        .isEqualTo(new ParsedAmount.Value(Amount.of(amount), null)));
        assertThat(parser.parse("3 бочки", null))
                .isEqualTo(new ParsedAmount.Refused(NumberProblem.UNIT_UNKNOWN, "бочки"));
    }

    @Test
    void aNumberWithoutUnitHasTheDefaultUnitOrIsRefused() {
        assertThat(parser.parse("1250", Unit.GRM))
                .isEqualTo(new ParsedAmount.Value(Amount.of("1250 GRM"), null));
        assertThat(parser.parse("1,25 кг", Unit.GRM))
                .isEqualTo(new ParsedAmount.Value(Amount.of("1.25 KGM"), null));
        assertThat(parser.parse("1250", null))
                .isEqualTo(new ParsedAmount.Refused(NumberProblem.UNIT_MISSING, "1250"));
        assertThat(parser.parse("-5", null))
                .isEqualTo(new ParsedAmount.Refused(NumberProblem.NEGATIVE, "-5"));
    }

    @Test
    void halvesOfPiecesAndFineDigitsAreKept() {
        assertThat(parser.parse("0,5 марки", null))
                .isEqualTo(new ParsedAmount.Value(Amount.of("0.5 BLT"), null));
        assertThat(parser.parse("0,0000005 г", null))
                .isEqualTo(new ParsedAmount.Value(Amount.of("0.0000005 GRM"), null));
    }

    @Test
    void aSumOfOneUnitIsAddedExactlyAndKeptAsTyped() {
        assertThat(parser.parse("12+13,5+8 г", null))
                .isEqualTo(new ParsedAmount.Value(Amount.of("33.5 GRM"), "12+13,5+8 г"));
        assertThat(parser.parse("0,1 кг + 0,2 кг", null))
                .isEqualTo(new ParsedAmount.Value(Amount.of("0.3 KGM"), "0,1 кг + 0,2 кг"));
    }

    @Test
    void blanksAroundAnAmountAndItsTermsAreIgnored() {
        for (String blank : List.of(" ", "\t", "\u00A0", "\u202F", "\u2007", "\uFEFF")) {
            assertThat(parser.parse(blank + "1,25" + blank + "кг" + blank, null))
                    .as("U+%04X", (int) blank.charAt(0))
                    .isEqualTo(new ParsedAmount.Value(Amount.of("1.25 KGM"), null));
            assertThat(parser.parse(blank + "12 +" + blank + "13,5 г" + blank, null))
                    .isInstanceOf(ParsedAmount.Value.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 кг + 250 г|UNIT_MIXED",
                "12 г + 13|UNIT_MIXED",
                "12+|EMPTY",
                "+5 г|EMPTY",
                "''|EMPTY",
                "кг|NOT_A_NUMBER",
                "1,5,2 кг|NOT_A_NUMBER",
                "1 25 кг|GROUPING",
                "2E5 г|UNIT_UNKNOWN",
                "1,500 таб|THOUSANDS",
                "999999999999999 т|TOO_LARGE",
                "999999999999999,5 т|TOO_LARGE",
                "999999999999999+999999999999999 г|TOO_LARGE",
                "1234567890123456 г|TOO_LONG"
            })
    void ambiguousAmountsAreRefused(String typed, NumberProblem problem) {
        assertThat(parser.parse(typed, null))
                .isInstanceOfSatisfying(
                        ParsedAmount.Refused.class,
                        r -> assertThat(r.problem()).isEqualTo(problem));
    }

    /** The oracle adds the terms before the unit as decimals. */
    @Test
    void noRandomTextChangesItsValueSilently() {
        var random = new Random(SEED);
        String[] pieces = {
            "1", "25", "0", ",5", ".75", "+", " ", "\u202F", "000", "кг", "г", "kg", "таб", "x", "-"
        };
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            var typed = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            if (parser.parse(typed.toString(), Unit.GRM) instanceof ParsedAmount.Value value) {
                accepted++;
                assertThat(new BigDecimal(value.amount().digits()))
                        .as("seed %d, «%s»", SEED, typed)
                        .isEqualByComparingTo(expected(typed.toString()));
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static BigDecimal expected(String typed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term :
                typed.replaceAll("[ \u202F]|кг|г|kg|таб", "").replace(',', '.').split("\\+")) {
            sum = sum.add(new BigDecimal(term));
        }
        return sum;
    }
}
