package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class DateFormatterTest {
    private final DateFormatter ru = DateFormatter.in(Language.RU);
    private final DateFormatter en = DateFormatter.in(Language.EN);
    private final LocalDate day = LocalDate.of(2026, 11, 24);

    @Test
    void datesAndTimesAreWrittenTheWayOfEachLanguage() {
        LocalDateTime time = day.atTime(9, 5);
        assertThat(ru.dateTime(time)).isEqualTo("24.11.2026 09:05");
        assertThat(en.dateTime(time)).isEqualTo("24 Nov 2026 09:05");
        assertThat(ru.longDate(day)).isEqualTo("24 ноября 2026\u00A0г.");
        assertThat(en.longDate(day)).isEqualTo("24 November 2026");
        assertThat(en.date(LocalDate.of(2026, 9, 3))).isEqualTo("3 Sep 2026");
    }

    @Test
    void rangesRepeatNoPartOfADate() {
        LocalDate to = LocalDate.of(2026, 11, 28);
        assertThat(ru.range(day, to)).isEqualTo("24–28 ноября 2026\u00A0г.");
        assertThat(en.range(day, to)).isEqualTo("24–28 November 2026");
        assertThat(ru.range(day, LocalDate.of(2026, 12, 3)))
                .isEqualTo("24 ноября – 3 декабря 2026\u00A0г.");
        assertThat(en.range(day, LocalDate.of(2027, 1, 3)))
                .isEqualTo("24 November 2026 – 3 January 2027");
        assertThat(ru.range(day, day)).isEqualTo("24 ноября 2026\u00A0г.");
    }

    @Test
    void monthsStandInTheNominative() {
        YearMonth august = YearMonth.of(2009, 8);
        assertThat(ru.months(august, YearMonth.of(2009, 9)))
                .isEqualTo("август–сентябрь 2009\u00A0г.");
        assertThat(en.months(august, YearMonth.of(2009, 9))).isEqualTo("August–September 2009");
        assertThat(ru.months(august, august)).isEqualTo("август 2009\u00A0г.");
    }

    @Test
    void offsetsOfWholeHoursAreShort() {
        assertThat(ru.offset(ZoneOffset.ofHours(6))).isEqualTo("UTC+6");
        assertThat(ru.offset(ZoneOffset.ofHoursMinutes(4, 30))).isEqualTo("UTC+4:30");
        assertThat(ru.offset(ZoneOffset.UTC)).isEqualTo("UTC");
        assertThat(ru.offset(ZoneOffset.ofHours(-3))).isEqualTo("UTC\u22123");
    }
}
