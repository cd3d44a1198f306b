package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.register.CaseGrouping;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.register.Query;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SummaryCondition;
import rubezh.store.projection.TextIndex;

/**
 * Query of totals by two groupings. The cases are read once, with the expressions that {@link
 * TotalsQuery} groups by, and added up as they come: sorting them for cells, rows and columns one
 * after the other takes longer than reading them.
 */
final class CrossQuery {
    /** Rows between two looks at whether the work is cancelled. */
    private static final int STEP = 1_000;

    private static final String LINES =
            " LEFT JOIN items i ON i.seizure = s.rowid AND " + LineSums.counted("i");

    private final Connection connection;
    private final TextIndex texts;
    private final Query query;
    private final ReferenceData reference;
    private final long spill;

    CrossQuery(Connection connection, TextIndex texts, Query query, ReferenceData reference)
            throws SQLException {
        this.connection = connection;
        this.texts = texts;
        this.query = query;
        this.reference = reference;
        this.spill = ProjectionSchema.spill(connection);
    }

    /**
     * Returns the columns that {@link CrossSums} reads: the record, how many cases it stands for,
     * why it does not count, whether it is a seizure, its station, the number of the line, whether
     * that is a drug, its amount and its count.
     */
    private String columns() {
        return "s.rowid, %s, %s, s.exclusions & %d = 0, %s, i.n, %s, %s, %s, %s, %s, %s"
                .formatted(
                        SummaryCondition.CASES,
                        ExclusionCodec.reasons(query),
                        TotalsQuery.OTHER_KINDS,
                        column(HEADER_STATION.path()),
                        new DrugLines(reference).condition(),
                        LineSums.DIMENSION,
                        LineSums.BASE,
                        LineSums.COUNT,
                        LineSums.COUNT_DIMENSION,
                        LineSums.MEASURED);
    }

    private static String column(String path) {
        return "s." + ProjectionColumns.quoted(path);
    }

    CrossTotals read(CaseGrouping rows, CaseGrouping columns) throws SQLException {
        var keys = new GroupKeys(query, spill);
        keys.add(rows, reference);
        keys.add(columns, reference);
        SqlCondition condition = new SearchQuery(connection, query, texts).condition();
        String sql =
                "SELECT %s, %s FROM seizure s%s%s WHERE %s"
                        .formatted(
                                columns(),
                                String.join(", ", keys.columns()),
                                LINES,
                                keys.joins(),
                                condition.sql());
        var sums = new CrossSums();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, condition.values().toArray());
            try (ResultSet found = statement.executeQuery()) {
                add(found, sums);
            }
        }
        return sums.totals(imprecise());
    }

    private static void add(ResultSet found, CrossSums sums) throws SQLException {
        for (int i = 0; found.next(); i++) {
            if (i % STEP == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            sums.add(found);
        }
    }

    private ImpreciseCases imprecise() throws SQLException {
        var byPrecision = new HashMap<String, Long>();
        new TotalsQuery(connection, texts, query.ofImpreciseTime(), List.of(EVENT_PRECISION.path()))
                .cases()
                .forEach((keys, count) -> byPrecision.put(keys.getFirst(), count.cases()));
        return ImpreciseCases.of(byPrecision);
    }

    /** Returns the records behind a figure, the newest first. */
    List<FigureRow> behind(Map<CaseGrouping, String> figure) throws SQLException {
        var keys = new GroupKeys(query, spill);
        SqlCondition condition = new SearchQuery(connection, query, texts).condition();
        condition.and(ExclusionCodec.counts(query));
        for (var key : figure.entrySet()) {
            keys.add(key.getKey(), reference);
            condition.and(
                    "coalesce(CAST(" + keys.columns().getLast() + " AS TEXT), '') = ?",
                    key.getValue());
        }
        Map<UUID, Totals> sums = sums(keys, condition);
        String sql =
                "SELECT DISTINCT s.record_id, %s, %s, %s, s.moment FROM seizure s%s%s WHERE %s"
                        .formatted(
                                column(HEADER_NUMBER.path()),
                                SummaryCondition.calendarKey("day"),
                                SummaryCondition.CASES,
                                keys.ofItems() ? LINES : "",
                                keys.joins(),
                                condition.sql());
        return Connections.query(
                connection,
                sql + " ORDER BY s.moment DESC, 2 DESC NULLS LAST, 1",
                row -> {
                    UUID id = Bytes.uuid(row.getBytes(1));
                    return new FigureRow(
                            id,
                            text(row.getString(2)),
                            text(row.getString(3)),
                            row.getLong(4),
                            sums.getOrDefault(id, Totals.NONE));
                },
                condition.values().toArray());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Returns what the drugs and precursors of the records of a figure add to it. */
    private Map<UUID, Totals> sums(GroupKeys keys, SqlCondition condition) throws SQLException {
        String sql =
                "SELECT s.record_id, %s FROM seizure s%s AND %s%s WHERE %s GROUP BY s.rowid, %s"
                        .formatted(
                                LineSums.COLUMNS,
                                LINES,
                                new DrugLines(reference).condition(),
                                keys.joins(),
                                condition.sql(),
                                String.join(", ", LineSums.GROUPS));
        var sums = new HashMap<UUID, Totals>();
        Connections.query(
                connection,
                sql,
                row ->
                        sums.merge(
                                Bytes.uuid(row.getBytes(1)), LineSums.totals(row, 2), Totals::plus),
                condition.values().toArray());
        return sums;
    }
}
