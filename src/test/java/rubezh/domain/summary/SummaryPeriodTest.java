package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;

class SummaryPeriodTest {
    private static final StationClock CLOCK =
            new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-11-24T08:00+06:00, 2026-11-25T08:00+06:00",
        "WEEK,  2026-11-23T08:00+06:00, 2026-11-30T08:00+06:00",
        "MONTH, 2026-11-01T08:00+06:00, 2026-12-01T08:00+06:00",
        "YEAR,  2026-01-01T08:00+06:00, 2027-01-01T08:00+06:00"
    })
    void consistsOfStationDays(Kind kind, String from, String to) {
        ReportPeriod span = SummaryPeriod.of(kind, TUESDAY, CLOCK).span();
        assertThat(span.from()).isEqualTo(from);
        assertThat(span.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-11-23, 2026-11-23",
        "WEEK,  2026-11-16, 2026-11-22",
        "MONTH, 2026-10-01, 2026-10-31",
        "YEAR,  2025-01-01, 2025-12-31"
    })
    void isComparedWithTheOneBefore(Kind kind, LocalDate first, LocalDate last) {
        SummaryPeriod before =
                SummaryPeriod.of(kind, TUESDAY, CLOCK).before(LONG_AFTER).orElseThrow();
        assertThat(before.first()).isEqualTo(first);
        assertThat(before.last()).isEqualTo(last);
    }

    @Test
    void isComparedWithAsManyDaysWhileItRuns() {
        Instant now = Instant.parse("2026-11-25T01:59:00Z"); // 07:59, still the 24th
        SummaryPeriod month = SummaryPeriod.of(Kind.MONTH, TUESDAY, CLOCK);
        assertThat(month.before(now).orElseThrow().last()).isEqualTo("2026-10-24");
        assertThat(month.daysUntil(now)).hasSize(24).last().isEqualTo(TUESDAY);
        SummaryPeriod march = SummaryPeriod.of(Kind.MONTH, LocalDate.of(2026, 3, 31), CLOCK);
        assertThat(march.before(Instant.parse("2026-03-31T12:00:00Z")).orElseThrow().last())
                .as("February has no more days")
                .isEqualTo("2026-02-28");
    }

    @Test
    void anOperationHasCalendarDaysAndNothingBefore() {
        ReportPeriod days = ReportPeriod.days(TUESDAY, TUESDAY.plusDays(3), CLOCK.zone());
        SummaryPeriod operation =
                SummaryPeriod.operation(new OperationCode("SENTINEL-2009"), days, CLOCK);
        assertThat(operation.last()).isEqualTo("2026-11-27");
        assertThat(operation.before(LONG_AFTER)).isEmpty();
    }

    @Test
    void meansAreThoseOfTheLastSevenDays() {
        var random = new Random(7);
        Map<LocalDate, Long> cases = new TreeMap<>();
        SummaryPeriod month = SummaryPeriod.of(Kind.MONTH, TUESDAY, CLOCK);
        month.daysUntil(LONG_AFTER)
                .filter(_ -> random.nextBoolean())
                .forEach(day -> cases.put(day, random.nextLong(9)));
        List<DayCount> days = DayCount.of(month, LONG_AFTER, cases);
        assertThat(days).hasSize(30);
        days.forEach(day -> assertThat(day).as("seed 7").isEqualTo(mean(day.date(), cases)));
    }

    private static DayCount mean(LocalDate day, Map<LocalDate, Long> cases) {
        List<LocalDate> last =
                day.withDayOfMonth(1)
                        .datesUntil(day.plusDays(1))
                        .filter(date -> date.isAfter(day.minusDays(7)))
                        .toList();
        long sum = last.stream().mapToLong(date -> cases.getOrDefault(date, 0L)).sum();
        return new DayCount(day, cases.getOrDefault(day, 0L), sum, last.size());
    }

    @ParameterizedTest
    @CsvSource({"13, 7, 19", "1, 4, 3", "1, 3, 3", "2, 3, 7", "0, 7, 0", "1, 20, 1"})
    void roundsAMeanHalfUp(long sum, int days, long tenths) {
        assertThat(new DayCount(TUESDAY, 0, sum, days).meanInTenths()).isEqualTo(tenths);
    }
}
