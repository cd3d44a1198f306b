package rubezh.store.query;

import static java.util.Comparator.comparingLong;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.PeriodFigures.Route;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.Tally;
import rubezh.domain.summary.WeekHour;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.projection.SummaryCondition;

/** Query of the figures of one period, by the totals that lists and {@code totals} use too. */
final class PeriodQuery {
    private final Connection connection;
    private final SummaryPeriod period;
    private final Query query;
    private final SortedMap<LocalDate, Long> days = new TreeMap<>();
    private final SortedMap<WeekHour, Long> hours = new TreeMap<>();

    private PeriodQuery(Connection connection, SummaryPeriod period) {
        this.connection = connection;
        this.period = period;
        this.query = Query.ALL.of(SummarySelection.of(period));
    }

    static List<PeriodFigures> read(Connection connection, List<SummaryPeriod> periods)
            throws SQLException {
        var figures = new ArrayList<PeriodFigures>();
        for (SummaryPeriod period : periods) {
            figures.add(new PeriodQuery(connection, period).read());
        }
        return figures;
    }

    private PeriodFigures read() throws SQLException {
        readTimes();
        return new PeriodFigures(
                totals().cases().values().stream().mapToLong(Long::longValue).sum(),
                TotalsQuery.excluded(connection, query),
                goods(),
                counts(List::getFirst, ITEMS_SUBSTANCE),
                days,
                hours,
                counts(List::getFirst, PLACE_POST),
                stated(counts(List::getFirst, CONCEALMENT_PLACE)),
                stated(counts(List::getFirst, DETECTION_MEANS)),
                counts(
                        keys -> new Route(keys.get(0), keys.get(1), keys.get(2)),
                        ROUTE_DEPARTURE,
                        PLACE_POST,
                        ROUTE_DESTINATION));
    }

    private TotalsQuery totals(FieldPath... by) {
        return new TotalsQuery(
                connection, query, List.of(by).stream().map(FieldPath::path).toList());
    }

    private List<Tally<GoodsKey>> goods() throws SQLException {
        return totals(ITEMS_SUBSTANCE, ITEMS_CATEGORY).read().stream()
                .filter(row -> !row.totals().isEmpty())
                .map(row ->
                        new Tally<>(
                                new GoodsKey(row.keys().getFirst(), row.keys().getLast()),
                                Math.toIntExact(row.cases()),
                                row.totals()))
                .toList();
    }

    /** Returns the numbers of cases by the values of fields, the most frequent first. */
    private <K> List<CaseCount<K>> counts(Function<List<String>, K> key, FieldPath... by)
            throws SQLException {
        return totals(by).cases().entrySet().stream()
                .map(e -> new CaseCount<>(key.apply(e.getKey()), e.getValue()))
                .sorted(
                        comparingLong((CaseCount<K> count) -> -count.cases())
                                .thenComparing(count -> count.key().toString()))
                .toList();
    }

    /** Leaves out the cases without a value, which papers do not name either. */
    private static List<CaseCount<String>> stated(List<CaseCount<String>> counts) {
        return counts.stream().filter(count -> !count.key().isEmpty()).toList();
    }

    /** Reads the cases by quarters of an hour and by dates, which days and hours are made of. */
    private void readTimes() throws SQLException {
        SqlCondition condition = new SqlCondition(Query.ALL.of(SummarySelection.counted(period)));
        String sql =
                "SELECT s.moment / %d, %s, %s, count(*) FROM seizure s WHERE %s AND %s GROUP BY 1, 2, 3"
                        .formatted(
                                SummaryCondition.QUARTER,
                                SummaryCondition.DATE,
                                SummaryCondition.HOUR_KNOWN,
                                SummaryCondition.DAY_KNOWN,
                                condition.sql());
        Connections.query(
                connection,
                sql,
                row -> {
                    add(row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4));
                    return true;
                },
                condition.values().toArray());
    }

    private void add(long quarter, String date, boolean hourKnown, long cases) {
        LocalDate day =
                hourKnown && period.kind() != Kind.OPERATION
                        ? period.clock()
                                .dayOf(Instant.ofEpochSecond(quarter * SummaryCondition.QUARTER))
                        : LocalDate.parse(date);
        days.merge(day, cases, Long::sum);
        if (hourKnown) {
            hours.merge(SummaryCondition.hourOf(quarter, period), cases, Long::sum);
        }
    }
}
