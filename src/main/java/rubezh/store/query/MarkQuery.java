package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.json.CanonicalJson;
import rubezh.register.Query;
import rubezh.register.mark.MarkSummary;
import rubezh.register.mark.MarkedItem;
import rubezh.register.mark.MarkedItem.ImageRef;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.MarkRows;
import rubezh.store.projection.ProjectionColumns;

/** Query of the goods with marks, of the cases that are not cancelled. */
final class MarkQuery {
    /** Begins at the marks, which few cases have. */
    private static final String FROM =
            " FROM %s m CROSS JOIN seizure s WHERE s.rowid = m.seizure AND %s";

    private static final String SELECT =
            "SELECT s.record_id, s.%s, m.words, m.text, m.substance, m.amount, m.pictures"
                    + FROM
                    + " AND m.words IN (SELECT value FROM json_each(?))"
                    + " ORDER BY s.moment DESC, s.record_id, m.n";

    private static final String SUMMARIES =
            "SELECT m.words, count(DISTINCT m.seizure) cases, group_concat(DISTINCT m.substance)"
                    + FROM
                    + " GROUP BY m.words ORDER BY m.words = '', cases DESC, m.words";

    private static final SqlCondition CONDITION = new SqlCondition(Query.ALL.withCancelled(false));

    private MarkQuery() {}

    /** Returns the lines of goods with some marks, the newest first. */
    static List<MarkedItem> read(Connection connection, Collection<String> words)
            throws SQLException {
        String array = new String(CanonicalJson.write(List.copyOf(words)), UTF_8);
        return Connections.query(
                connection,
                SELECT.formatted(
                        ProjectionColumns.quoted(EVENT_START.path()),
                        MarkRows.TABLE,
                        CONDITION.sql()),
                MarkQuery::item,
                Stream.concat(CONDITION.values().stream(), Stream.of(array)).toArray());
    }

    /** Returns the different marks, those of most cases first. */
    static List<MarkSummary> summaries(Connection connection) throws SQLException {
        return Connections.query(
                connection,
                SUMMARIES.formatted(MarkRows.TABLE, CONDITION.sql()),
                MarkQuery::summary,
                CONDITION.values().toArray());
    }

    private static MarkSummary summary(ResultSet row) throws SQLException {
        String substances = row.getString(3);
        return new MarkSummary(
                row.getString(1),
                row.getInt(2),
                Stream.ofNullable(substances)
                        .flatMap(codes -> Stream.of(codes.split(",")))
                        .map(Substance::new)
                        .collect(Collectors.toSet()));
    }

    private static MarkedItem item(ResultSet row) throws SQLException {
        String start = row.getString(2);
        String substance = row.getString(5);
        String amount = row.getString(6);
        return new MarkedItem(
                Bytes.uuid(row.getBytes(1)),
                start == null ? null : OffsetDateTime.parse(start),
                row.getString(3),
                row.getString(4),
                substance == null ? null : new Substance(substance),
                amount == null ? null : Amount.of(amount),
                Stream.of(Objects.requireNonNull(row.getString(7)).split(MarkRows.SEPARATOR))
                        .filter(text -> !text.isEmpty())
                        .map(ImageRef::of)
                        .toList());
    }
}
