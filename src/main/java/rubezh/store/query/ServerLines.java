package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SUBSTANCES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SUBSTANCES_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SummaryCondition;
import rubezh.text.BlankCharacters;

/**
 * Newest cases with some substances on a server (decision 0592). An index has the lines of a
 * substance by the ids of their cases, so the newest are read first; asked as a condition of cases,
 * the server would collect all lines of it before.
 */
final class ServerLines implements ServerRows {
    private static final String NEWEST =
            """
            (SELECT DISTINCT ON (l.seizure) %s FROM %s l CROSS JOIN seizure s
            WHERE s.rowid = l.seizure AND l.%s = ? AND %s AND %s ORDER BY l.seizure DESC LIMIT %d)\
            """;

    private static final String OF_ALL =
            "SELECT DISTINCT ON (s.rowid) %s FROM (%s) s ORDER BY s.rowid DESC LIMIT %d";

    private static final String BETWEEN =
            "SELECT %s FROM seizure s WHERE s.rowid BETWEEN %d AND %d AND %s ORDER BY s.rowid DESC";

    private final Connection connection;
    private final Query query;
    private final Set<String> substances;

    private ServerLines(Connection connection, Query query, Set<String> substances) {
        this.connection = connection;
        this.query = query;
        this.substances = new TreeSet<>(substances);
    }

    /**
     * Returns the rows of a query for substances; empty of others, and of lines that are summed.
     */
    static Optional<ServerLines> of(Connection connection, Query query) {
        Set<String> substances = query.equal().getOrDefault(ITEMS_SUBSTANCE.path(), Set.of());
        return substances.isEmpty()
                        || query.summary() != null
                        || !BlankCharacters.isBlank(query.text())
                ? Optional.empty()
                : Optional.of(new ServerLines(connection, query, substances));
    }

    @Override
    public List<OrderedRow> newest(int wanted) throws SQLException {
        var condition = new SqlCondition(query.without(ITEMS_SUBSTANCE));
        String near =
                SummaryCondition.nearRows(query, "l.seizure", ProjectionSchema.spill(connection));
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (String substance : substances) {
            for (var table :
                    List.of(
                            Map.entry(ITEMS, ITEMS_SUBSTANCE),
                            Map.entry(EVIDENCE_SUBSTANCES, EVIDENCE_SUBSTANCES_SUBSTANCE))) {
                parts.add(
                        NEWEST.formatted(
                                OrderedRow.COLUMNS,
                                ProjectionColumns.quoted(table.getKey().path()),
                                ProjectionColumns.quoted(table.getValue().path()),
                                near,
                                condition.sql(),
                                wanted));
                values.add(substance);
                values.addAll(condition.values());
            }
        }
        return read(
                OF_ALL.formatted(OrderedRow.COLUMNS, String.join(" UNION ALL ", parts), wanted),
                values);
    }

    @Override
    public List<OrderedRow> between(long first, long last) throws SQLException {
        var condition = new SqlCondition(query);
        return read(
                BETWEEN.formatted(OrderedRow.COLUMNS, first, last, condition.sql()),
                condition.values());
    }

    private List<OrderedRow> read(String sql, List<Object> values) throws SQLException {
        return Connections.query(connection, sql, OrderedRow::read, values.toArray());
    }
}
