package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.DateParseResult.DateProblem;

class DateReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final long SEED = 24112026;

    @ParameterizedTest
    @CsvSource({
        "14, 2026-11-14",
        "3, 2026-11-03",
        "1403, 2026-03-14",
        "14.03, 2026-03-14",
        "14.3, 2026-03-14",
        "14/03/26, 2026-03-14",
        "140326, 2026-03-14",
        "14.03.26, 2026-03-14",
        "14032026, 2026-03-14",
        "14.03.2026, 2026-03-14",
        "2026-03-14, 2026-03-14",
        "010185, 1985-01-01",
        "., 2026-11-24",
        "+1, 2026-11-25",
        "-1, 2026-11-23",
        "29.02.2028, 2028-02-29"
    })
    void datesAreReadAsTheyAreTyped(String typed, LocalDate date) {
        assertThat(DateReader.date(typed, TODAY)).isEqualTo(new DateParseResult.Value(date));
    }

    /** The century of a birth is the last one not in the future. */
    @ParameterizedTest
    @CsvSource({
        "150365, 1965-03-15",
        "15.03.65, 1965-03-15",
        "241126, 2026-11-24",
        "251126, 1926-11-25",
        "010101, 2001-01-01",
        "15032065, 2065-03-15",
        "15031965, 1965-03-15",
        "290224, 2024-02-29",
        "2511, 2025-11-25",
        "25, 2025-11-25",
        "-1, 2026-11-23"
    })
    void anAbbreviatedPastDateIsNeverInTheFuture(String typed, LocalDate date) {
        assertThat(DateReader.pastDate(typed, TODAY)).isEqualTo(new DateParseResult.Value(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "32", "0", "3102", "29.02.2026", "14.13.2026", "2026-13-01"})
    void daysTheCalendarLacksAreRefused(String typed) {
        assertThat(DateReader.date(typed, TODAY))
                .isEqualTo(new DateParseResult.Refused(DateProblem.NO_SUCH_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "143",
                "14032",
                "1.2.3",
                "14 03",
                "завтра",
                "14.03.026",
                "1e3",
                "..",
                "14-03"
            })
    void textsThatAreNotDatesAreRefused(String typed) {
        assertThat(DateReader.date(typed, TODAY))
                .isEqualTo(new DateParseResult.Refused(DateProblem.NOT_A_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "1430, 14:30",
        "930, 09:30",
        "14:30, 14:30",
        "9:05, 09:05",
        "9, 09:00",
        "14, 14:00",
        "14.30, 14:30",
        "0, 00:00",
        "0000, 00:00",
        "2359, 23:59"
    })
    void timesAreReadAsTheyAreTyped(String typed, LocalTime time) {
        assertThat(DateReader.time(typed)).isEqualTo(new TimeParseResult.Value(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24:00", "2400", "25", "960", "14:3", "14:60", "1:2:3", "полдень", "12345"})
    void textsThatAreNotTimesAreRefused(String typed) {
        assertThat(DateReader.time(typed))
                .isEqualTo(new TimeParseResult.Refused(DateProblem.NOT_A_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F", "\u2007", "\uFEFF"})
    void blanksAroundADateOrATimeAreIgnored(String blank) {
        assertThat(DateReader.date(blank + "14.11.2026" + blank, TODAY))
                .isEqualTo(new DateParseResult.Value(LocalDate.of(2026, 11, 14)));
        assertThat(DateReader.time(blank + "14:30" + blank))
                .isEqualTo(new TimeParseResult.Value(LocalTime.of(14, 30)));
        assertThat(DateFormatter.in(Language.EN).parse(blank + "14 Nov 2026" + blank)).isPresent();
        assertThat(NumberReader.read(blank + "12" + blank))
                .isEqualTo(new NumberParseResult.Value("12"));
    }

    @Test
    void everyDateWrittenInRussianIsReadBackUnchanged() {
        var random = new Random(SEED);
        DateFormatter formatter = DateFormatter.in(Language.RU);
        for (int i = 0; i < 10_000; i++) {
            LocalDate date = LocalDate.ofEpochDay(random.nextInt(40_000));
            assertThat(DateReader.date(formatter.date(date), TODAY))
                    .as("seed %d", SEED)
                    .isEqualTo(new DateParseResult.Value(date));
        }
    }

    /** Digits accepted as a date must be the digits of that date. */
    @Test
    void noRandomDigitsBecomeAnotherDate() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            int length = 4 + 2 * random.nextInt(3);
            String typed =
                    String.format(
                            "%0" + length + "d",
                            Math.floorMod(random.nextLong(), (long) Math.pow(10, length)));
            if (DateReader.date(typed, TODAY) instanceof DateParseResult.Value(LocalDate date)) {
                String written = DateFormatter.in(Language.RU).date(date).replace(".", "");
                assertThat(written)
                        .as("seed %d, %s", SEED, typed)
                        .startsWith(typed.substring(0, 4));
                assertThat(written)
                        .endsWith(
                                typed.length() == 4 ? "2026" : typed.substring(typed.length() - 2));
            }
        }
    }
}
