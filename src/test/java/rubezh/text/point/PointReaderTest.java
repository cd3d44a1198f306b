package rubezh.text.point;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.point.PointParseResult.PointProblem;

class PointReaderTest {
    private static final long SEED = 20_261_125L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40.52341 72.79876",
                "40,52341 72,79876",
                "40.52341, 72.79876",
                "40.52341,72.79876",
                "40,52341; 72,79876",
                "40,52341;72,79876",
                "40,52341, 72,79876",
                "40,52341 / 72,79876",
                "  40.52341\u00A072.79876 ",
                "\u200E40.52341\u202F72.79876",
                "+40.52341 +72.79876",
                "40.52341° 72.79876°",
                "40.52341°N 72.79876°E",
                "40.52341 N, 72.79876 E",
                "N40.52341 E72.79876",
                "n 40.52341 e 72.79876",
                "E 72.79876, N 40.52341",
                "72.79876E 40.52341N",
                "40,52341 с.ш. 72,79876 в.д.",
                "40,52341° с. ш., 72,79876° в. д.",
                "72,79876 в.д. 40,52341 с.ш.",
                "с.ш. 40,52341, в.д. 72,79876",
                "40,52341 СШ 72,79876 ВД",
                "40,52341 С 72,79876 В",
                "40,52341 Т 72,79876 У",
                "Е72,79876 Т40,52341",
                "40,52341 северной широты 72,79876 восточной долготы",
                "Широта: 40,52341, долгота: 72,79876",
                "lat=40.52341 lon=72.79876",
                "lon 72.79876 lat 40.52341",
                "40°31′24,276″ с. ш., 72°47′55,536″ в. д.",
                "40°31'24.276\"N 72°47'55.536\"E",
                "40º31’24,276” 72º47’55,536”",
                "40° 31' 24.276'' N 72° 47' 55.536'' E",
                "N 40 31 24.276 E 72 47 55.536",
                "40 31 24,276 72 47 55,536",
                "40°31'24.276\"; 72°47'55.536\"",
                "N 40 31.4046 E 072 47.9256",
                "40 31.4046 72 47.9256",
                "40°31.4046′ 72°47.9256′",
                "40°31,4046' с.ш. 72°47,9256' в.д.",
            })
    void aPointIsReadInEveryNotation(String typed) {
        assertThat(PointReader.read(typed))
                .isEqualTo(new PointParseResult.Value(4_052_341, 7_279_876));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-33.45 -70.66667|-3345000|-7066667",
                "33,45 ю.ш. 70,66667 з.д.|-3345000|-7066667",
                "S 33.45 W 70.66667|-3345000|-7066667",
                "33,45 Ы 70,66667 Ц|-3345000|-7066667",
                "33°27′ю. ш. 70°40′з. д.|-3345000|-7066667",
                "lat -33.45 lon -70.66667|-3345000|-7066667",
                "0.0 -0.00001|0|-1",
                "90.0 180.0|9000000|18000000",
                "40° 72°|4000000|7200000",
                "N 40 E 72|4000000|7200000",
                // A fraction finer than the unit is rounded, half to even.
                "40.523405 72.798755|4052340|7279876",
                "40.52340500001 72.7987549999|4052341|7279875",
            })
    void anglesAreExact(String typed, int latitude, int longitude) {
        assertThat(PointReader.read(typed))
                .isEqualTo(new PointParseResult.Value(latitude, longitude));
    }

    /**
     * The first is the example of the article on the grid in the encyclopaedia (south-western
     * corner, 21°24′35.43″ N 157°54′57.89″ W for 12345 67895), the second of the tests of
     * OpenSphere (39.7195959962 -104.7999483247). The rest follow from the library.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4Q FJ 12345 67895|2140984|-15791608",
                "04QFJ1234567895|2140984|-15791608",
                "4QFJ12346789|2140980|-15791613",
                "13SED1714696655|3971960|-10479995",
                "43TCE 13538 88181|4052341|7279876",
                "43TCE1353888181|4052341|7279876",
                "43t ce 13538 88181|4052341|7279876",
                "43 T C E 13538 88181|4052341|7279876",
                "43ЕСУ 13538 88181|4052341|7279876",
                "43есу1353888181|4052341|7279876",
                "43ТСЕ 13538 88181|4052341|7279876",
                "43TСE 13538 88181|4052341|7279876",
            })
    void aSquareIsItsSouthWesternCorner(String typed, int latitude, int longitude) {
        assertThat(PointReader.read(typed))
                .isEqualTo(new PointParseResult.Value(latitude, longitude));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "здесь|NOT_A_POINT",
                "''|NOT_A_POINT",
                "40.5 X 72.8 Y|NOT_A_POINT",
                "40.5.1 72.8|NOT_A_POINT",
                "-40.5 S 72.8 E|NOT_A_POINT",
                "40'31° 72'47°|NOT_A_POINT",
                "40.5°31' 72.8°47'|NOT_A_POINT",
                "40.5 N 72.8 E 12 N|NOT_A_POINT",
                "1040.5 72.8|NOT_A_POINT",
                "40.52341|ONE_ONLY",
                "40,72|ONE_ONLY",
                "N 40.52341|ONE_ONLY",
                "40 72|UNCLEAR",
                "40.5 72|UNCLEAR",
                "40 52 72 39|UNCLEAR",
                "40,5,72,8|UNCLEAR",
                "40,52341,72,79876|UNCLEAR",
                "40 31 24 72 47|UNCLEAR",
                "40.5; 72.8; 12.1|UNCLEAR",
                "40.5-72.8|NOT_A_POINT",
                "40.5 - 72.8|NOT_A_POINT",
                "N 40.5 72.8|LETTERS",
                "40.5 72.8 E|LETTERS",
                "N 40.5 S 72.8|LETTERS",
                "40°72′ 72°47′|SIXTY",
                "40°31′60″ 72°47′56″|SIXTY",
                "91.0 72.8|BEYOND",
                "172.8 40.5|BEYOND",
                "40.5 180.00001|BEYOND",
                "90°00′01″ 72°47′56″|BEYOND",
                "43TCE 12345 6789|SQUARE_DIGITS",
                "43TCE 123456789|SQUARE_DIGITS",
                "43TCE 123456 123456|SQUARE_DIGITS",
                "43TCE|SQUARE_COARSE",
                "43TCE 12 67|SQUARE_COARSE",
                "43TZE 12345 67890|SQUARE_NONE",
                "61TCE 12345 67890|SQUARE_NONE",
                "43ICE 12345 67890|SQUARE_NONE",
                "43YCE 12345 67890|SQUARE_NONE",
                "32XCE 12345 67890|SQUARE_NONE",
            })
    void ambiguousAndMalformedPointsAreRefused(String typed, PointProblem problem) {
        assertThat(PointReader.read(typed)).isEqualTo(PointParseResult.Refused.of(problem));
    }

    /** By shape the letters are TCP, by keys NCH; the grid has both. */
    @Test
    void cyrillicLettersThatMeanTwoSquaresAreRefusedWithBoth() {
        assertThat(PointReader.read("40ТСР 12345 67890"))
                .isEqualTo(
                        new PointParseResult.Refused(
                                PointProblem.SQUARE_EITHER, List.of("40TCP", "40NCH")));
    }

    @ParameterizedTest
    @EnumSource(PointProblem.class)
    void eachProblemHasASentence(PointProblem problem) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text(problem.key(), "43TCE", "43NCT"))
                    .hasSizeGreaterThan(40);
        }
    }

    static Stream<String> examples() {
        return Stream.of(Language.values())
                .flatMap(language ->
                        Messages.in(language).text("example.place.coordinates").lines());
    }

    /** The three notations of the example are the same point, to a metre. */
    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheFieldAreRead(String example) {
        var value = (PointParseResult.Value) PointReader.read(example);
        assertThat(Math.abs(value.latitude() - 4_052_341)).isLessThanOrEqualTo(15);
        assertThat(Math.abs(value.longitude() - 7_279_876)).isLessThanOrEqualTo(15);
    }

    /**
     * Random texts of the characters of points: a point that is read has the typed digits, and is
     * read again from each notation it is formatted in.
     */
    @Test
    void noTextCausesAnExceptionOrChangesItsValue() {
        String characters =
                "0123456789012345678901234567890...,,,;;/--+   °°°''\"\"NSEWTCсшвдюзТУЫЦЕ:=\u00A0х";
        var random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(24);
            while (text.length() < length) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            if (PointReader.read(text.toString()) instanceof PointParseResult.Value value) {
                read++;
                String again =
                        PointFormatter.in(Language.RU).degrees(value.latitude(), value.longitude());
                assertThat(PointReader.read(again)).as("seed %d: %s", SEED, text).isEqualTo(value);
                assertThat(wholeDegrees(text.toString()))
                        .as("seed %d: %s", SEED, text)
                        .contains(Math.abs(value.latitude()) / 100_000);
            }
        }
        assertThat(read).as("seed %d: some are points", SEED).isPositive();
    }

    private static List<Integer> wholeDegrees(String text) {
        return Stream.of(text.split("[^0-9]+"))
                .filter(digits -> !digits.isEmpty() && digits.length() < 4)
                .map(Integer::valueOf)
                .flatMap(degrees -> Stream.of(degrees, degrees + 1))
                .toList();
    }
}
