package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordCount;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.store.file.Connections;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SummaryCondition;
import rubezh.store.projection.TextIndex;

/** Query of totals over the selected seizures that count. Each case counts once per group. */
final class TotalsQuery {
    private static final String STATION =
            ProjectionColumns.quoted(SeizureFields.HEADER_STATION.path());

    /** Reasons that are kinds of records that are no seizures. */
    static final int OTHER_KINDS =
            ExclusionCodec.of(Set.of(ExclusionReason.NEGATIVE, ExclusionReason.MESSAGE));

    private static final String ITEM_LINES =
            " LEFT JOIN items i ON i.seizure = s.rowid AND " + LineSums.counted("i");

    private final Connection connection;
    private final TextIndex texts;
    private final Query query;
    private final GroupKeys groups;
    private final List<String> keys;

    TotalsQuery(Connection connection, TextIndex texts, Query query, List<String> by)
            throws SQLException {
        this.connection = connection;
        this.texts = texts;
        this.query = query;
        this.groups = new GroupKeys(query, ProjectionSchema.spill(connection));
        this.keys = groups.columns();
        by.forEach(groups::add);
    }

    /** Returns the numbers of all selected records, by station and whether they count. */
    static List<RecordCount> records(Connection connection, TextIndex texts, Query query)
            throws SQLException {
        SqlCondition condition = new SearchQuery(connection, query, texts).condition();
        return Connections.query(
                connection,
                "SELECT coalesce(s.%1$s, ''), %2$s, s.exclusions & %3$d = 0, count(*) FROM seizure s"
                                .formatted(STATION, ExclusionCodec.strongest(query), OTHER_KINDS)
                        + " WHERE %s GROUP BY 1, 2, 3 ORDER BY 1, 2, 3".formatted(condition.sql()),
                row ->
                        new RecordCount(
                                row.getString(1),
                                ExclusionCodec.reasons(row.getInt(2)).stream()
                                        .findFirst()
                                        .orElse(null),
                                row.getBoolean(3),
                                row.getLong(4)),
                condition.values().toArray());
    }

    /** Returns when a record was last decided on; empty without a decision. */
    static Optional<Instant> lastDecision(Connection connection) throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT decided_at FROM seizure WHERE decided_at > 0"
                                + " ORDER BY decided_at DESC LIMIT 1",
                        row -> Instant.ofEpochSecond(row.getLong(1)))
                .stream()
                .findFirst();
    }

    /**
     * Number of cases of a group.
     *
     * @param cases number of cases
     * @param records number of the records that they are in
     */
    record Count(long cases, long records) {
        private Count plus(Count other) {
            return new Count(cases + other.cases, records + other.records);
        }
    }

    /** Returns the numbers of cases of the groups, without their amounts. */
    SortedMap<List<String>, Count> cases() throws SQLException {
        SortedMap<List<String>, Count> cases = new TreeMap<>(TotalsQuery::compare);
        SqlCondition condition = condition();
        Connections.query(
                connection,
                casesSql(condition),
                row -> {
                    int first = keys.size() + 1;
                    var count = new Count(row.getLong(first), row.getLong(first + 1));
                    return cases.merge(keys(row), count, Count::plus);
                },
                condition.values().toArray());
        return cases;
    }

    /** Only groups by items have several rows of a case. */
    private String casesSql(SqlCondition condition) {
        boolean byItems = groups.ofItems();
        var columns = new StringBuilder(byItems ? "SELECT DISTINCT s.rowid" : "SELECT s.rowid");
        var groups = new StringJoiner(", ");
        for (int i = 0; i < keys.size(); i++) {
            columns.append(", ").append(keys.get(i)).append(" AS k").append(i);
            groups.add("k" + i);
        }
        String from =
                ", "
                        + SummaryCondition.CASES
                        + " AS cases"
                        + from(byItems ? ITEM_LINES : "", condition);
        return "SELECT %ssum(cases), count(*) FROM (%s%s) counted%s"
                .formatted(
                        keys.isEmpty() ? "" : groups + ", ",
                        columns,
                        from,
                        keys.isEmpty() ? "" : " GROUP BY " + groups);
    }

    private SqlCondition condition() throws SQLException {
        SqlCondition condition = new SearchQuery(connection, query, texts).condition();
        condition.and(ExclusionCodec.counts(query));
        return condition;
    }

    private String from(String items, SqlCondition condition) {
        return " FROM seizure s" + items + groups.joins() + " WHERE " + condition.sql();
    }

    List<TotalsRow> read() throws SQLException {
        SortedMap<List<String>, Count> cases = cases();
        SortedMap<List<String>, Totals> sums = new TreeMap<>(TotalsQuery::compare);
        lines(row -> sums.merge(keys(row), LineSums.totals(row, keys.size() + 1), Totals::plus));
        return cases.entrySet().stream()
                .map(e ->
                        new TotalsRow(
                                e.getKey(),
                                e.getValue().cases(),
                                sums.getOrDefault(e.getKey(), Totals.NONE),
                                e.getValue().records()))
                .toList();
    }

    /** Compares keys one after another. */
    static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Reads the sums of the lines of the groups: their keys, then the columns. */
    private void lines(Connections.RowReader<?> reader) throws SQLException {
        SqlCondition condition = condition();
        String sql =
                "SELECT %s%s%s GROUP BY %s"
                        .formatted(
                                String.join("", keys.stream().map(k -> k + ", ").toList()),
                                LineSums.COLUMNS,
                                from(ITEM_LINES, condition),
                                Stream.concat(keys.stream(), LineSums.GROUPS.stream())
                                        .collect(Collectors.joining(", ")));
        Connections.query(connection, sql, reader, condition.values().toArray());
    }

    private List<String> keys(ResultSet row) throws SQLException {
        var values = new ArrayList<String>(keys.size());
        for (int i = 1; i <= keys.size(); i++) {
            values.add(text(row.getString(i)));
        }
        return values;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
