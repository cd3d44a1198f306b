package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_CASES;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;
import rubezh.store.projection.TextIndex;
import rubezh.store.query.FigureSums.Figure;

/**
 * Query of what the figures of one period are made of, from its cases, by the totals that lists and
 * {@code totals} use too.
 */
final class PeriodQuery {
    /** Columns of the main table that are read. */
    static final String COLUMNS =
            Stream.concat(
                            Stream.of("rowid", "moment", "exclusions"),
                            Stream.of(
                                            HEADER_STATION,
                                            EVENT_START,
                                            EVENT_PRECISION,
                                            EVENT_CASES,
                                            PLACE_POST,
                                            CONCEALMENT_PLACE,
                                            DETECTION_MEANS,
                                            ROUTE_DEPARTURE,
                                            ROUTE_DESTINATION)
                                    .map(field -> ProjectionColumns.quoted(field.path())))
                    .collect(Collectors.joining(", "));

    private final Connection connection;
    private final TextIndex texts;
    private final SummaryPeriod period;
    private final Query query;
    private final FigureSums sums;

    /**
     * @param sums receives the numbers
     */
    PeriodQuery(Connection connection, TextIndex texts, SummaryPeriod period, FigureSums sums) {
        this(connection, texts, period, Query.ALL.of(SummarySelection.of(period)), sums);
    }

    private PeriodQuery(
            Connection connection,
            TextIndex texts,
            SummaryPeriod period,
            Query query,
            FigureSums sums) {
        this.connection = connection;
        this.texts = texts;
        this.period = period;
        this.query = query;
        this.sums = sums;
    }

    /**
     * Returns the query of the cases of a period that are in no month of it; those without any time
     * are in the month of their entry.
     */
    PeriodQuery withoutMonth() {
        Query years =
                query.between(period.span().from(), period.span().to())
                        .where(EVENT_PRECISION, Set.of(SeizureEvent.YEAR.code()));
        return new PeriodQuery(connection, texts, period, years, sums);
    }

    /** Adds the numbers of the period. */
    void read() throws SQLException {
        count(Figure.CASES);
        TotalsQuery.records(connection, texts, query)
                .forEach(count -> sums.add(Figure.RECORDS, FigureSums.keys(count), count.number()));
        addGoods();
        count(Figure.SUBSTANCES, ITEMS_SUBSTANCE);
        addTimes();
        count(Figure.POSTS, PLACE_POST);
        count(Figure.CONCEALMENT, CONCEALMENT_PLACE);
        count(Figure.MEANS, DETECTION_MEANS);
        count(Figure.ROUTES, ROUTE_DEPARTURE, PLACE_POST, ROUTE_DESTINATION);
    }

    /** Adds the numbers of cases that may lie in the period. */
    void readImprecise() throws SQLException {
        new TotalsQuery(connection, texts, query.ofImpreciseTime(), List.of(EVENT_PRECISION.path()))
                .cases()
                .forEach((keys, all) -> sums.add(Figure.IMPRECISE, keys, all.cases()));
    }

    private TotalsQuery totals(FieldPath... by) throws SQLException {
        return new TotalsQuery(
                connection, texts, query, List.of(by).stream().map(FieldPath::path).toList());
    }

    private void count(Figure figure, FieldPath... by) throws SQLException {
        totals(by).cases().forEach((keys, all) -> sums.add(figure, keys, all.cases()));
    }

    private void addGoods() throws SQLException {
        for (TotalsRow row : totals(ITEMS_SUBSTANCE, ITEMS_CATEGORY).read()) {
            sums.add(Figure.GOODS, row.keys(), row.cases());
            addAmounts(Figure.AMOUNTS, row.keys(), row.totals().byDimension());
            addAmounts(Figure.MEASURED_COUNTS, row.keys(), row.totals().weighed());
        }
    }

    private void addAmounts(Figure figure, List<String> article, Map<Dimension, Long> amounts) {
        amounts.forEach((dimension, base) -> {
            var keys = new ArrayList<>(article);
            keys.add(dimension.toString());
            sums.add(figure, keys, base);
        });
    }

    /** Reads the cases by quarters of an hour and by dates, which days and hours are made of. */
    private void addTimes() throws SQLException {
        SqlCondition condition = new SqlCondition(query.of(SummarySelection.counted(period)));
        String sql =
                "SELECT s.moment / %d, %s, %s, sum(%s) FROM seizure s WHERE %s AND %s GROUP BY 1, 2, 3"
                        .formatted(
                                SummaryCondition.QUARTER,
                                SummaryCondition.DATE,
                                SummaryCondition.HOUR_KNOWN,
                                SummaryCondition.CASES,
                                SummaryCondition.DAY_KNOWN,
                                condition.sql());
        Connections.query(
                connection,
                sql,
                row -> {
                    addTime(row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4));
                    return true;
                },
                condition.values().toArray());
    }

    private void addTime(long quarter, String date, boolean hourKnown, long cases) {
        LocalDate day =
                hourKnown && period.kind() != Kind.OPERATION
                        ? period.clock()
                                .dayOf(Instant.ofEpochSecond(quarter * SummaryCondition.QUARTER))
                        : LocalDate.parse(date);
        sums.add(Figure.DAYS, List.of(day.toString()), cases);
        if (hourKnown) {
            var hour = SummaryCondition.hourOf(quarter, period);
            sums.add(Figure.HOURS, FigureSums.keys(hour), cases);
        }
    }
}
