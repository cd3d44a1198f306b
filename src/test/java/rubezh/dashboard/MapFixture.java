package rubezh.dashboard;

import module java.base;

import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.PostFigures;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.register.TotalsRow;

/** Figures of a map, made without a register. */
public final class MapFixture {
    private MapFixture() {}

    /** Returns a post with cases that have no coordinates of their own. */
    public static PostFigures post(String code, long cases) {
        return post(code, cases, Map.of());
    }

    /** Returns a post with cases at it and at coordinates of their own. */
    public static PostFigures post(String code, long cases, Map<Coordinates, Amounts> points) {
        var at = new Amounts(cases, Totals.NONE, new TreeMap<>());
        var sorted =
                new TreeMap<Coordinates, Amounts>(
                        Comparator.comparing(Coordinates::latitude)
                                .thenComparing(Coordinates::longitude));
        sorted.putAll(points);
        Amounts all = sorted.values().stream().reduce(at, Amounts::plus);
        return new PostFigures(code, at, sorted, all);
    }

    /** Returns figures of the year 2026. */
    public static MapFigures figures(List<PostFigures> posts, List<RouteFigures> routes) {
        var clock = new StationClock(ZoneOffset.UTC, LocalTime.MIDNIGHT);
        var period =
                SummaryPeriod.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), clock);
        long cases = posts.stream().mapToLong(post -> post.all().cases()).sum();
        return new MapFigures(
                new AnalysisRequest(AnalysisAxis.POST, AnalysisAxis.ROUTE, period, null, Map.of()),
                posts,
                routes,
                new TotalsRow(List.of(), cases, Totals.NONE, cases),
                List.of(),
                List.of(),
                ImpreciseCases.NONE,
                Coverage.NONE);
    }
}
