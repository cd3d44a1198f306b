package rubezh.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.store.file.Connections;
import rubezh.store.query.SqliteCatalogue;

/**
 * Reads the figures of a dashboard over a register that {@link StoreMeasurement} has filled, of a
 * year and of all years, beside plain SQL that adds up the same tables. {@code DashboardMeasurement
 * folder}
 */
public final class DashboardMeasurement {
    private static final int TIMES = 5;
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

    private final SqliteCatalogue catalogue;

    private DashboardMeasurement(SqliteCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] args) throws IOException {
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            var measurement = new DashboardMeasurement((SqliteCatalogue) station.catalogue());
            LocalDate middle = LocalDate.of(2020, 6, 1);
            measurement.compare("a year", SummaryPeriod.of(Kind.YEAR, middle, CLOCK));
            var all =
                    new ReportPeriod(
                            CLOCK.day(middle.minusYears(20)).from(),
                            CLOCK.day(middle.plusYears(20)).to());
            measurement.compare("all years", new SummaryPeriod(Kind.YEAR, all, CLOCK, null));
        }
    }

    private void compare(String what, SummaryPeriod period) {
        long cases = catalogue.figures(List.of(period)).getFirst().cases();
        String range =
                "moment >= %d AND moment < %d"
                        .formatted(
                                period.span().from().toEpochSecond(),
                                period.span().to().toEpochSecond());
        double raw = median(() -> catalogue.database().read(c -> plain(c, range)));
        double took = median(() -> catalogue.figures(List.of(period)));
        System.out.printf(
                Locale.ROOT,
                "%s, %d cases that count: %.0f ms, plain SQL %.0f ms, ratio %.2f%n",
                what,
                cases,
                took,
                raw,
                took / raw);
    }

    private static long plain(Connection connection, String range) throws SQLException {
        long rows = 0;
        for (String sql : PLAIN) {
            rows +=
                    Connections.query(connection, sql.formatted(range), row -> row.getString(1))
                            .size();
        }
        return rows;
    }

    /** Returns the processor time, which other work on the machine changes least. */
    private static double median(Supplier<Object> action) {
        var thread = ManagementFactory.getThreadMXBean();
        double[] took = new double[TIMES];
        for (int i = -2; i < TIMES; i++) {
            long start = thread.getCurrentThreadCpuTime();
            action.get();
            if (i >= 0) {
                took[i] = (thread.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        return took[TIMES / 2];
    }
}
