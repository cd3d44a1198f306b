package rubezh.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.dashboard.DashboardRow;
import rubezh.dashboard.DashboardRow.FigureKind;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.kit.navigation.Filter;

class FigureCasesTest {
    private static final SummaryPeriod MONTH =
            SummaryPeriod.of(
                    Kind.MONTH,
                    LocalDate.of(2026, 11, 24),
                    new StationClock(ZoneOffset.UTC, LocalTime.of(8, 0)));
    private static final SummarySelection COUNTED = SummarySelection.counted(MONTH);

    private static Cases cases(FigureKind kind, String key) {
        return FigureCases.of(MONTH, new DashboardRow(kind, key, "", 1L, null, null, null, null));
    }

    @Test
    void aDayAndAnHourSelectByTime() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(cases(FigureKind.DAY, "2026-11-03"))
                .isEqualTo(Cases.of(new Filter.Counted(COUNTED.on(day))));
        var hour = new WeekHour(DayOfWeek.THURSDAY, 7);
        assertThat(cases(FigureKind.HOUR, "THU-07"))
                .isEqualTo(Cases.of(new Filter.Counted(COUNTED.at(hour))));
    }

    @Test
    void aRouteSelectsByAllThreeStopsAnAbsentOneToo() {
        assertThat(cases(FigureKind.ROUTE, "TJ>KG-DOS>").filters())
                .containsExactly(
                        new Filter.Counted(COUNTED),
                        new Filter.Codes(
                                ROUTE_DEPARTURE.path(), CodeListId.COUNTRIES, Set.of("TJ")),
                        new Filter.Codes(PLACE_POST.path(), CodeListId.POSTS, Set.of("KG-DOS")),
                        new Filter.Codes(
                                ROUTE_DESTINATION.path(), CodeListId.COUNTRIES, Set.of("")));
    }
}
