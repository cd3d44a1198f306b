package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.SeizureEvent;

class ReportPeriodTest {
    private static final ZoneId OSH = ZoneId.of("Asia/Bishkek");
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final ReportPeriod DAY = day(LAST);

    @Test
    void aCaseKnownToTheDayStandsInTheDayOfItsDate() {
        SeizureEvent event = event("2026-12-31T00:00:00+06:00", "DAY");
        assertThat(DAY.contains(event)).isTrue();
        assertThat(day(LAST.minusDays(1)).contains(event)).isFalse();
        assertThat(day(LAST.plusDays(1)).contains(event)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MON", "YEA", "UNK"})
    void aCaseNotKnownToTheDayStandsInNoDay(String precision) {
        assertThat(DAY.contains(event("2026-12-31T00:00:00+06:00", precision))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MON, 2026-12-01, 2026-12-31, true", "MON, 2026-12-02, 2026-12-31, false",
        "MON, 2026-12-01, 2026-12-30, false", "MON, 2026-01-01, 2026-12-31, true",
        "YEA, 2026-01-01, 2026-12-31, true", "YEA, 2026-12-01, 2026-12-31, false",
        "UNK, 2020-01-01, 2030-12-31, false"
    })
    void aMonthOrYearStandsWhereAllOfItsDaysDo(
            String precision, LocalDate first, LocalDate last, boolean stands) {
        SeizureEvent event = event("2026-12-15T00:00:00+06:00", precision);
        assertThat(ReportPeriod.days(first, last, OSH).contains(event)).isEqualTo(stands);
    }

    @Test
    void aShiftHasOnlyWhatIsKnownToTheHour() {
        var shift = new ReportPeriod(DAY.from().minusHours(8), DAY.to());
        assertThat(shift.contains(event("2026-12-31T00:00:00+06:00", "DAY"))).isFalse();
        assertThat(shift.contains(event("2026-12-31T03:00:00+06:00", "HOU"))).isTrue();
    }

    @Test
    void theDateIsThatOfThePlace() {
        assertThat(DAY.contains(event("2026-12-31T23:00:00-03:00", "DAY"))).isTrue();
        assertThat(DAY.contains(event("2027-01-01T00:00:00+14:00", "DAY"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MIN", "HOU", ","})
    void aCaseKnownToTheHourStandsInTheDayOfItsTime(String precision) {
        SeizureEvent night = event("2027-01-01T07:00:00+06:00", precision);
        assertThat(DAY.contains(night)).isTrue();
        assertThat(day(LAST.plusDays(1)).contains(night)).isFalse();
    }

    @Test
    void anOperationHasTheCasesOfItsLastDate() {
        var operation = ReportPeriod.days(LAST.minusDays(30), LAST, OSH);
        assertThat(operation.contains(event("2026-12-31T00:00:00+06:00", "DAY"))).isTrue();
        assertThat(operation.contains(event("2027-01-01T00:00:00+06:00", "DAY"))).isFalse();
    }

    @Test
    void aCaseWithoutATimeStandsInNoPeriod() {
        assertThat(DAY.contains(new SeizureEvent(null, null, null, null, null, null, null)))
                .isFalse();
    }

    private static ReportPeriod day(LocalDate begins) {
        return ReportPeriod.stationDay(begins, LocalTime.of(8, 0), OSH);
    }

    private static SeizureEvent event(String start, String precision) {
        var code = precision == null ? null : new TimePrecision(precision);
        return new SeizureEvent(OffsetDateTime.parse(start), null, null, code, null, null, null);
    }
}
