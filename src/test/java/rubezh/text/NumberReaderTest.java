package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.NumberParseResult.NumberProblem;

class NumberReaderTest {
    private static final List<String> NO_NUMBERS =
            List.of(
                    "1,2,3",
                    "1.2.3",
                    "1.234,5",
                    "1,234.5",
                    ",5",
                    "5,",
                    "1e3",
                    "1E3",
                    "0x10",
                    "+5",
                    "1'000",
                    "1_000",
                    "двенадцать",
                    "١٢",
                    "12kg",
                    "--5",
                    "1,-5",
                    "∞",
                    "NaN");

    private static final long SEED = 20090801;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250|1250",
                "1,25|1.25",
                "1.25|1.25",
                "1,234|1.234",
                "1.234|1.234",
                "1 284,500|1284.500",
                "12\u00A0345|12345",
                "1\u202F234\u202F567.8|1234567.8",
                "1\u2009000|1000",
                "0,5|0.5",
                "007|7",
                "0|0",
                "0,000|0.000",
                "-3|-3",
                "\u22123|-3"
            })
    void aNumberIsReadWithCommaOrPointAndGroupsOfThree(String typed, String digits) {
        assertThat(NumberReader.read(typed)).isEqualTo(new NumberParseResult.Value(digits));
    }

    @Test
    void textsThatAreNotNumbersAreRefused() {
        assertThat(NO_NUMBERS)
                .extracting(NumberReader::read)
                .containsOnly(new NumberParseResult.Refused(NumberProblem.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 25",
                "12 34",
                "1 2345",
                "1234 567",
                "1 234\u00A0567",
                "1,234 567",
                "1  234"
            })
    void spacesThatDoNotGroupInThreesAreRefused(String typed) {
        assertThat(NumberReader.read(typed))
                .isEqualTo(new NumberParseResult.Refused(NumberProblem.GROUPING));
    }

    @Test
    void numbersOfTooManyDigitsAreRefused() {
        var tooLong = new NumberParseResult.Refused(NumberProblem.TOO_LONG);
        assertThat(NumberReader.read("1234567890123456")).isEqualTo(tooLong);
        assertThat(NumberReader.read("0,1234567890123456789")).isEqualTo(tooLong);
        assertThat(NumberReader.read("123456789012345,123456789"))
                .isEqualTo(new NumberParseResult.Value("123456789012345.123456789"));
    }

    /** The oracle: whatever is accepted has exactly the digits typed, in the order typed. */
    @Test
    void noRandomTextChangesItsValueSilently() {
        var random = new Random(SEED);
        String letters = "0123456789012345678901234567890,. \u00A0\u202F\u2009-\u2212+eкг";
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            String typed = text(random, letters);
            if (NumberReader.read(typed) instanceof NumberParseResult.Value(String digits)) {
                accepted++;
                String plain =
                        typed.replaceAll("[ \u00A0\u202F\u2009]", "")
                                .replace(',', '.')
                                .replace('\u2212', '-');
                assertThat(new BigDecimal(digits))
                        .as("seed %d, «%s»", SEED, typed)
                        .isEqualTo(new BigDecimal(plain));
            }
        }
        assertThat(accepted).isGreaterThan(2_000);
    }

    @Test
    void everyFormattedNumberIsReadBackUnchanged() {
        var random = new Random(SEED);
        for (Language language : Language.values()) {
            NumberFormatter formatter = NumberFormatter.in(language);
            for (int i = 0; i < 10_000; i++) {
                String digits =
                        BigDecimal.valueOf(
                                        random.nextLong() >>> 1 + random.nextInt(62),
                                        random.nextInt(4))
                                .toPlainString();
                if (digits.replaceAll("\\..*", "").length() <= 15) {
                    assertThat(NumberReader.read(formatter.decimal(digits)))
                            .as("seed %d, %s, %s", SEED, language, digits)
                            .isEqualTo(new NumberParseResult.Value(digits));
                }
            }
        }
    }

    private static String text(Random random, String letters) {
        int length = 1 + random.nextInt(9);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
