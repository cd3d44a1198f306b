package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SummaryCondition;
import rubezh.store.projection.TextIndex;
import rubezh.store.query.FigureSums.Figure;

/**
 * Figures of periods, of which whole months are kept in the projection, so that a year need not
 * read its cases (decision 0361). Table {@code months} names the months that are kept by the clock
 * of a station; a change of a case removes those it may lie in, and they are read again when they
 * are asked for.
 */
final class MonthFigures {
    private static final String SUMS =
            """
            SELECT figure, k1, k2, k3, sum(number / %1$d), sum(number %% %1$d)
            FROM month_figures WHERE month BETWEEN ? AND ? GROUP BY 1, 2, 3, 4\
            """
                    .formatted(LineSums.PART);

    /**
     * A server reads the cases of a month once for all figures: tables of this transaction stand
     * before those of all cases. They have no index, so where the server expected one row and there
     * are many, it would read the lines of all for each of them.
     */
    private static final String COPY =
            """
            CREATE TEMPORARY TABLE seizure ON COMMIT DROP AS SELECT %s FROM seizure WHERE %s;
            CREATE TEMPORARY TABLE items ON COMMIT DROP AS SELECT * FROM items WHERE %s;
            ANALYZE seizure, items(seizure);
            SET LOCAL enable_nestloop = off\
            """;

    private static final String DROP = "DROP TABLE pg_temp.seizure, pg_temp.items";

    private final Connection connection;
    private final TextIndex texts;

    private MonthFigures(Connection connection, TextIndex texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * Returns the figures of periods, all of one state of the register. Months that are not kept
     * are read before, each on its own, so that a search need not wait for all of them.
     */
    static List<PeriodFigures> read(ProjectionDatabase database, List<SummaryPeriod> periods) {
        for (SummaryPeriod period : periods) {
            keep(database, months(period), period.clock());
        }
        return database.read(connection -> {
            var figures = new ArrayList<PeriodFigures>();
            for (SummaryPeriod period : periods) {
                figures.add(new MonthFigures(connection, database.texts()).read(period));
            }
            return figures;
        });
    }

    private static void keep(
            ProjectionDatabase database, List<YearMonth> months, StationClock clock) {
        for (YearMonth month : months) {
            if (!database.read(c -> new MonthFigures(c, database.texts()).isKept(month, clock))) {
                database.update(connection ->
                        new MonthFigures(connection, database.texts()).keep(month, clock));
            }
        }
    }

    private boolean isKept(YearMonth month, StationClock clock) throws SQLException {
        return !Connections.query(
                        connection,
                        "SELECT 1 FROM months WHERE month = ? AND clock = ?",
                        row -> row.getInt(1),
                        month.toString(),
                        clock.toString())
                .isEmpty();
    }

    /** Returns the whole months of a period of station days; empty for other kinds. */
    private static List<YearMonth> months(SummaryPeriod period) {
        return switch (period.kind()) {
            case MONTH, YEAR -> {
                YearMonth first = YearMonth.from(period.first().plusMonths(1).minusDays(1));
                YearMonth end = YearMonth.from(period.last().plusDays(1));
                yield Stream.iterate(first, end::isAfter, month -> month.plusMonths(1)).toList();
            }
            case SHIFT, DAY, WEEK, OPERATION -> List.of();
        };
    }

    /** Keeps the figures of a month unless they are kept already. */
    private void keep(YearMonth month, StationClock clock) throws SQLException {
        run("DELETE FROM months WHERE clock <> ?", clock.toString());
        if (!isKept(month, clock)) {
            var period = SummaryPeriod.of(Kind.MONTH, month.atDay(1), clock);
            write(month, period, texts.server().isPresent() ? ofCopy(period) : sums(period));
        }
    }

    private FigureSums ofCopy(SummaryPeriod period) throws SQLException {
        Query cases = Query.ALL.of(SummarySelection.of(period));
        long spill = ProjectionSchema.spill(connection);
        run(
                COPY.formatted(
                        PeriodQuery.COLUMNS,
                        SummaryCondition.nearRows(cases, "rowid", spill),
                        SummaryCondition.nearRows(cases, "seizure", spill)));
        FigureSums sums = sums(period);
        run(DROP);
        return sums;
    }

    private FigureSums sums(SummaryPeriod period) throws SQLException {
        var sums = new FigureSums();
        new PeriodQuery(connection, texts, period, sums).read();
        return sums;
    }

    /** Writes the month last, so that nothing but whole months is ever read. */
    private void write(YearMonth month, SummaryPeriod period, FigureSums sums) throws SQLException {
        run("DELETE FROM month_figures WHERE month = ?", month.toString());
        insert(month, sums);
        run(
                "INSERT INTO months VALUES (?, ?, ?, ?)",
                month.toString(),
                period.clock().toString(),
                period.span().from().toEpochSecond(),
                period.span().to().toEpochSecond());
    }

    private void insert(YearMonth month, FigureSums sums) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        sums.forEach((figure, keys, number) ->
                rows.add(
                        List.of(
                                month.toString(),
                                figure.name(),
                                keys.get(0),
                                keys.get(1),
                                keys.get(2),
                                number)));
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO month_figures VALUES (?, ?, ?, ?, ?, ?)")) {
            for (List<Object> row : rows) {
                Parameters.bind(statement, row.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, values);
            statement.executeUpdate();
        }
    }

    /** Returns the figures of a period. */
    private PeriodFigures read(SummaryPeriod period) throws SQLException {
        var sums = new FigureSums();
        var query = new PeriodQuery(connection, texts, period, sums);
        query.readImprecise();
        List<YearMonth> months = months(period);
        if (months.isEmpty()) {
            query.read();
            return sums.figures();
        }
        if (period.kind() == Kind.YEAR) {
            query.withoutMonth().read();
        }
        addMonths(months, period.clock(), sums);
        addDays(period, period.first(), months.getFirst().atDay(1), sums);
        addDays(period, months.getLast().plusMonths(1).atDay(1), period.last().plusDays(1), sums);
        return sums.figures();
    }

    /** Adds the months, from their cases if they are not kept or not any more. */
    private void addMonths(List<YearMonth> months, StationClock clock, FigureSums sums)
            throws SQLException {
        boolean all = true;
        for (YearMonth month : months) {
            all &= isKept(month, clock);
        }
        if (all) {
            addKept(months, sums);
        } else {
            for (YearMonth month : months) {
                var period = SummaryPeriod.of(Kind.MONTH, month.atDay(1), clock);
                new PeriodQuery(connection, texts, period, sums).read();
            }
        }
    }

    private void addKept(List<YearMonth> months, FigureSums sums) throws SQLException {
        Connections.query(
                connection,
                SUMS,
                row -> {
                    Figure figure = Figure.valueOf(row.getString(1));
                    var keys = List.of(row.getString(2), row.getString(3), row.getString(4));
                    long number = LineSums.number(row.getLong(5), row.getLong(6));
                    sums.add(figure, keys, number);
                    return true;
                },
                months.getFirst().toString(),
                months.getLast().toString());
    }

    /** Adds the days of a period that are no whole month, from their cases. */
    private void addDays(SummaryPeriod period, LocalDate first, LocalDate end, FigureSums sums)
            throws SQLException {
        if (first.isBefore(end)) {
            StationClock clock = period.clock();
            var span = new ReportPeriod(clock.day(first).from(), clock.day(end.minusDays(1)).to());
            new PeriodQuery(
                            connection,
                            texts,
                            new SummaryPeriod(period.kind(), span, clock, null),
                            sums)
                    .read();
        }
    }
}
