package rubezh.store;

import module java.base;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import rubezh.dashboard.AnalysisAxis;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.limit.Turns;
import rubezh.register.CaseGrouping;
import rubezh.register.CaseGrouping.OfField;
import rubezh.register.CaseGrouping.OfPlace;
import rubezh.register.CaseGrouping.OfRoute;
import rubezh.register.CaseGrouping.OfSubstanceGroup;
import rubezh.register.CaseGrouping.OfTime;
import rubezh.register.CaseGrouping.TimePart;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.query.SqliteCatalogue;

/**
 * Reads analyses of a year over a register that {@link StoreMeasurement} has filled, in turns with
 * plain SQL that makes the same table of the same rows without the rules of what belongs to the
 * period and what counts. {@code AnalysisMeasurement folder}
 */
public final class AnalysisMeasurement {
    private static final int PAIRS = 15;
    private static final StationClock CLOCK =
            new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));

    private static final String MONTH = "substr(\"event.start\", 1, 7)";
    private static final String PLACE =
            "ifnull(\"place.post\", '') || ifnull('@' || \"place.coordinates\", '')";
    private static final String ROUTE =
            "ifnull(\"route.departure\", '') || '>' || ifnull(\"route.destination\", '')";
    private static final String ITEMS = " JOIN items i ON i.seizure = s.rowid";

    private final SqliteCatalogue catalogue;

    /**
     * An axis as it is asked for, and in plain SQL.
     *
     * @param join what it needs besides the main table
     */
    private record Axis(CaseGrouping grouping, String column, String join) {}

    private AnalysisMeasurement(SqliteCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] args) throws Exception {
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            var measurement = new AnalysisMeasurement((SqliteCatalogue) station.catalogue());
            SummaryPeriod year = SummaryPeriod.of(Kind.YEAR, LocalDate.of(2020, 6, 1), CLOCK);
            SummaryPeriod all =
                    SummaryPeriod.days(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 12, 31), CLOCK);
            Axis substance = new Axis(field(AnalysisAxis.SUBSTANCE), "\"items.substance\"", ITEMS);
            Axis month = new Axis(new OfTime(TimePart.MONTH), MONTH, "");
            Axis post = new Axis(field(AnalysisAxis.POST), "\"place.post\"", "");
            Axis concealment =
                    new Axis(field(AnalysisAxis.CONCEALMENT), "\"concealment.place\"", "");
            Axis weekday =
                    new Axis(
                            new OfTime(TimePart.WEEKDAY),
                            "((moment + 21600) / 86400 + 3) % 7 + 1",
                            "");
            Axis hour = new Axis(new OfTime(TimePart.HOUR), "(moment + 21600) / 3600 % 24", "");
            Axis place = new Axis(new OfPlace(), PLACE, "");
            Axis route = new Axis(new OfRoute(), ROUTE, "");
            Axis group = new Axis(new OfSubstanceGroup(), "\"items.substance\"", ITEMS);
            for (SummaryPeriod period : List.of(year, all)) {
                measurement.compare("substance by month", period, substance, month);
                measurement.compare("post by concealment", period, post, concealment);
                measurement.compare("weekday by hour", period, weekday, hour);
                measurement.compare("place by route", period, place, route);
                measurement.compare("place by group", period, place, group);
            }
        }
    }

    private static CaseGrouping field(AnalysisAxis axis) {
        return new OfField(axis.field().orElseThrow());
    }

    private void compare(String what, SummaryPeriod period, Axis rows, Axis columns)
            throws Exception {
        Query query = Query.ALL.of(SummarySelection.of(period));
        long cases =
                catalogue
                        .cross(List.of(query), rows.grouping(), columns.grouping())
                        .getFirst()
                        .all()
                        .cases();
        List<String> plain = plain(period, rows, columns);
        var measured =
                new Turns(PAIRS)
                        .measure(
                                () -> millis(() -> catalogue.database().read(c -> run(c, plain))),
                                () ->
                                        millis(() ->
                                                catalogue.cross(
                                                        List.of(query),
                                                        rows.grouping(),
                                                        columns.grouping())));
        double[] ratios = measured.ratios(value -> value);
        System.out.printf(
                Locale.ROOT,
                "%s, %s to %s, %d cases that count: %.0f ms, plain SQL %.0f ms, ratio %.2f (%.2f to %.2f)%n",
                what,
                period.first(),
                period.last(),
                cases,
                Turns.median(measured.took(), value -> value),
                Turns.median(measured.limits(), value -> value),
                ratios[PAIRS / 2],
                ratios[0],
                ratios[PAIRS - 1]);
    }

    /** Returns amounts and cases of the cells, then the cases of rows, columns and all. */
    private static List<String> plain(SummaryPeriod period, Axis rows, Axis columns) {
        String where =
                " WHERE moment >= %d AND moment < %d AND exclusions = 0"
                        .formatted(
                                period.span().from().toEpochSecond(),
                                period.span().to().toEpochSecond());
        String joins = rows.join() + columns.join();
        String both = rows.column() + ", " + columns.column();
        return List.of(
                "SELECT "
                        + both
                        + ", \"items.amount:dimension\", sum(\"items.amount:base\")"
                        + " FROM seizure s"
                        + ITEMS
                        + where
                        + " GROUP BY 1, 2, 3",
                "SELECT "
                        + both
                        + ", count(DISTINCT s.rowid) FROM seizure s"
                        + joins
                        + where
                        + " GROUP BY 1, 2",
                "SELECT "
                        + rows.column()
                        + ", count(DISTINCT s.rowid) FROM seizure s"
                        + rows.join()
                        + where
                        + " GROUP BY 1",
                "SELECT " + columns.column() + ", count(*) FROM seizure s" + where + " GROUP BY 1",
                "SELECT count(*) FROM seizure s" + where);
    }

    private static long run(Connection connection, List<String> queries) throws SQLException {
        long rows = 0;
        for (String sql : queries) {
            rows += Connections.query(connection, sql, row -> row.getString(1)).size();
        }
        return rows;
    }

    /** Returns processor time, which other work on the machine changes least. */
    private static double millis(Callable<?> action) throws Exception {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        var _ = action.call();
        return (thread.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
