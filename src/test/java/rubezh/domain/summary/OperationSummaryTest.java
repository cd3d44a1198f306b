package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;

/** Which cases an operation counts: those marked with it and dated within it. */
class OperationSummaryTest {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final LocalDate FIRST = LocalDate.of(2009, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2009, 9, 30);

    @Test
    void aCaseOutsideTheDatesIsNamedAndNotCounted() {
        CaseSelection selection =
                summary(
                        "Europe/Moscow",
                        recorded("2009-07-31T23:59:00+06:00", Status.APPROVED),
                        recorded("2009-08-01T00:00:00+06:00", Status.APPROVED),
                        recorded("2009-09-30T23:59:00+02:00", Status.SUBMITTED),
                        recorded("2026-11-24T13:41:00+06:00", Status.SUBMITTED),
                        recorded("2026-11-24T13:41:00+06:00", Status.DRAFT));
        assertThat(selection.cases()).hasSize(2);
        assertThat(selection.excludedByReason().get(ExclusionReason.OUTSIDE_OPERATION)).hasSize(2);
        assertThat(selection.excludedByReason().get(ExclusionReason.DRAFT))
                .as("what does not count anyway keeps its own reason")
                .hasSize(1);
    }

    /** The date is that of the place of the case, so stations in any zone count the same. */
    @Test
    void stationsInDifferentZonesCountTheSame() {
        SeizureSnapshot firstMinute = recorded("2009-08-01T00:00:00+06:00", Status.APPROVED);
        SeizureSnapshot lastMinute = recorded("2009-09-30T23:59:00+02:00", Status.APPROVED);
        SeizureSnapshot tooLate = recorded("2009-10-01T00:01:00+06:00", Status.APPROVED);
        assertThat(Stream.of("Europe/Kyiv", "Asia/Bishkek", "Asia/Kamchatka"))
                .allSatisfy(zone -> {
                    CaseSelection selection = summary(zone, firstMinute, lastMinute, tooLate);
                    assertThat(selection.cases()).containsExactly(firstMinute, lastMinute);
                });
    }

    private static CaseSelection summary(String zone, SeizureSnapshot... records) {
        var period = ReportPeriod.days(FIRST, LAST, ZoneId.of(zone));
        var asOf = OffsetDateTime.parse("2026-11-24T14:00:00+06:00");
        return OperationSummary.of(OPERATION, period, asOf, List.of(records), Coverage.Sources.NONE)
                .selection();
    }

    private static SeizureSnapshot recorded(String start, Status status) {
        Seizure seizure = Seizures.complete();
        seizure = SeizureShape.SHAPE.with(seizure, "/header/operation", OPERATION);
        seizure = SeizureShape.SHAPE.with(seizure, "/header/status", status);
        seizure = SeizureShape.SHAPE.with(seizure, "/event/start", OffsetDateTime.parse(start));
        return SeizureSnapshot.of(seizure, "r" + start);
    }
}
