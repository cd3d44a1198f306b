package rubezh.store;

import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.query.SqliteCatalogue;

/**
 * Reads the figures of a dashboard over a register that {@link StoreMeasurement} has filled, of a
 * year and of all years, and totals over all of it, each in turns with plain SQL that adds up the
 * same tables. {@code DashboardMeasurement folder}
 */
public final class DashboardMeasurement {
    private static final int TIMES = 7;
    private static final StationClock CLOCK =
            new StationClock(ZoneId.of("Asia/Bishkek"), LocalTime.of(8, 0));

    /** The same groups without the rules of what belongs to a period and what counts. */
    private static final List<String> PLAIN =
            List.of(
                    "SELECT count(*) FROM seizure WHERE %s",
                    "SELECT exclusions, count(*) FROM seizure WHERE %s GROUP BY 1",
                    "SELECT \"items.substance\", \"items.category\", \"items.amount:dimension\","
                            + " sum(\"items.amount:base\") FROM seizure s JOIN items i"
                            + " ON i.seizure = s.rowid WHERE %s GROUP BY 1, 2, 3",
                    "SELECT \"items.substance\", count(DISTINCT s.rowid) FROM seizure s JOIN items i"
                            + " ON i.seizure = s.rowid WHERE %s GROUP BY 1",
                    "SELECT moment / 900, count(*) FROM seizure WHERE %s GROUP BY 1",
                    "SELECT \"place.post\", count(*) FROM seizure WHERE %s GROUP BY 1",
                    "SELECT \"concealment.place\", count(*) FROM seizure WHERE %s GROUP BY 1",
                    "SELECT value, count(*) FROM seizure s JOIN \"detection.means\" m"
                            + " ON m.seizure = s.rowid WHERE %s GROUP BY 1",
                    "SELECT \"route.departure\", \"place.post\", \"route.destination\", count(*)"
                            + " FROM seizure WHERE %s GROUP BY 1, 2, 3");

    /** Cases and amounts by a column, as {@code totals} adds them up. */
    private static final List<String> TOTALS =
            List.of(
                    "SELECT %1$s, count(%2$s) FROM seizure s %3$s WHERE exclusions = 0 GROUP BY 1",
                    "SELECT %1$s, \"items.amount:dimension\", sum(\"items.amount:base\") FROM seizure s"
                            + " LEFT JOIN items i ON i.seizure = s.rowid WHERE exclusions = 0"
                            + " GROUP BY 1, 2");

    private final SqliteCatalogue catalogue;

    private DashboardMeasurement(SqliteCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] args) throws IOException {
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            var measurement = new DashboardMeasurement((SqliteCatalogue) station.catalogue());
            LocalDate middle = LocalDate.of(2020, 6, 1);
            SummaryPeriod year = SummaryPeriod.of(Kind.YEAR, middle, CLOCK);
            measurement.compare("a year", year);
            measurement.compareWithBefore(year);
            var all =
                    new ReportPeriod(
                            CLOCK.day(middle.minusYears(20)).from(),
                            CLOCK.day(middle.plusYears(20)).to());
            measurement.compare("all years", new SummaryPeriod(Kind.YEAR, all, CLOCK, null));
            measurement.compareTotals(ITEMS_SUBSTANCE.path(), true);
            measurement.compareTotals(PLACE_POST.path(), false);
            measurement.compareTotals(PLACE_COUNTRY.path(), false);
        }
    }

    private void compare(String what, SummaryPeriod period) {
        long cases = catalogue.figures(List.of(period)).getFirst().cases();
        String range =
                "moment >= %d AND moment < %d"
                        .formatted(
                                period.span().from().toEpochSecond(),
                                period.span().to().toEpochSecond());
        compare(
                "%s, %d cases that count".formatted(what, cases),
                () -> catalogue.figures(List.of(period)),
                () -> catalogue.database().read(c -> plain(c, PLAIN, range)));
    }

    /** Compares the dashboard as it is read, with the year before, after a change in the year. */
    private void compareWithBefore(SummaryPeriod year) {
        List<SummaryPeriod> both = List.of(year, year.shifted(-1));
        compare(
                "a year with the one before / with one month to be counted anew",
                () -> catalogue.figures(both),
                () -> {
                    catalogue.database().read(this::forgetAMonth);
                    return catalogue.figures(both);
                });
    }

    private int forgetAMonth(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM months WHERE month = '2020-05'");
        }
    }

    private void compareTotals(String path, boolean ofItems) {
        String column = '"' + path + '"';
        String join = ofItems ? "LEFT JOIN items i ON i.seizure = s.rowid" : "";
        Object[] values = {column, ofItems ? "DISTINCT s.rowid" : "*", join};
        compare(
                "totals by " + path,
                () -> catalogue.totals(Query.ALL, List.of(path)),
                () -> catalogue.database().read(c -> plain(c, TOTALS, values)));
    }

    private static long plain(Connection connection, List<String> queries, Object... values)
            throws SQLException {
        long rows = 0;
        for (String sql : queries) {
            rows +=
                    Connections.query(connection, sql.formatted(values), row -> row.getString(1))
                            .size();
        }
        return rows;
    }

    /** Prints the medians of processor time, which other work on the machine changes least. */
    private static void compare(String what, Supplier<Object> action, Supplier<Object> plain) {
        double[][] took = new double[3][TIMES];
        for (int i = -2; i < TIMES; i++) {
            double one = millis(action);
            double other = millis(plain);
            if (i >= 0) {
                took[0][i] = one;
                took[1][i] = other;
                took[2][i] = one / other;
            }
        }
        for (double[] row : took) {
            Arrays.sort(row);
        }
        int middle = TIMES / 2;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f ms, plain SQL %.0f ms, ratio %.2f (%.2f to %.2f)%n",
                what,
                took[0][middle],
                took[1][middle],
                took[2][middle],
                took[2][0],
                took[2][TIMES - 1]);
    }

    private static double millis(Supplier<Object> action) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        var _ = action.get();
        return (thread.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
