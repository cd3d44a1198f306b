package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RowIds;

/**
 * Execution of one {@link Query} over the projection. Full text is searched partition by partition
 * from the newest until the page is full, so that the time does not grow with the register.
 */
final class SearchQuery {
    private final Connection connection;
    private final Query query;
    private final TextQuery text;
    private final long spill;

    SearchQuery(Connection connection, Query query) throws SQLException {
        this.connection = connection;
        this.query = query;
        this.spill = ProjectionSchema.spill(connection);
        this.text = TextQuery.parse(query.text());
    }

    /** Returns the row ids of the newest matches. */
    List<Long> newest(int offset, int limit) throws SQLException {
        var found = new ArrayList<Long>();
        for (long partition : ProjectionSchema.partitions(connection).descendingSet()) {
            int missing = offset + limit - found.size();
            found.addAll(
                    select(
                            "s.rowid",
                            partition,
                            " ORDER BY s.rowid DESC LIMIT " + missing,
                            row -> row.getLong(1)));
            if (found.size() >= offset + limit) {
                break;
            }
        }
        return found.subList(Math.min(offset, found.size()), found.size());
    }

    /** Returns row ids in the requested order, over all partitions. */
    List<Long> sorted(int offset, int limit) throws SQLException {
        if (!text.isEmpty()) {
            return sortedMatches(offset, limit);
        }
        var condition = new SqlCondition(query, spill);
        return Connections.query(
                connection,
                "SELECT s.rowid FROM seizure s WHERE %s%s LIMIT %d OFFSET %d"
                        .formatted(condition.sql(), order(), limit, offset),
                row -> row.getLong(1),
                condition.values().toArray());
    }

    private List<Long> sortedMatches(int offset, int limit) throws SQLException {
        String select = "SELECT s.rowid AS r, " + orderColumn() + " AS o";
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (long partition : ProjectionSchema.partitions(connection)) {
            SqlCondition condition = conditionIn(partition);
            parts.add(select + fromClause(partition) + condition.sql());
            values.addAll(condition.values());
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        String sql =
                "SELECT r FROM (%1$s) ORDER BY o%2$s, r%2$s LIMIT %3$d OFFSET %4$d"
                        .formatted(String.join(" UNION ALL ", parts), direction(), limit, offset);
        return Connections.query(connection, sql, row -> row.getLong(1), values.toArray());
    }

    private String order() {
        return query.order() == null
                ? " ORDER BY s.rowid" + direction()
                : " ORDER BY " + orderColumn() + direction() + ", s.rowid" + direction();
    }

    private String direction() {
        return query.descending() ? " DESC" : "";
    }

    private String orderColumn() {
        String path = query.order();
        if (path == null || path.equals(EVENT_START.path())) {
            return "s.rowid";
        }
        return path.startsWith(ITEMS.path())
                ? "s.items"
                : "s." + ProjectionColumns.quoted(SqlCondition.field(path).path());
    }

    long count(long partition) throws SQLException {
        return select("count(*)", partition, "", row -> row.getLong(1)).getFirst();
    }

    List<UUID> ids(long partition) throws SQLException {
        return select(
                "s.record_id", partition, " ORDER BY s.rowid", row -> Bytes.uuid(row.getBytes(1)));
    }

    private <T> List<T> select(
            String columns, long partition, String order, Connections.RowReader<T> reader)
            throws SQLException {
        SqlCondition condition = conditionIn(partition);
        return Connections.query(
                connection,
                "SELECT "
                        + columns
                        + fromClause(partition)
                        + condition.sql()
                        + order.replace("s.rowid", rowId()),
                reader,
                condition.values().toArray());
    }

    /**
     * Returns the row id column to sort by; the one of the full-text index, if used, is sorted
     * already.
     */
    private String rowId() {
        return text.match().isEmpty() ? "s.rowid" : "w.rowid";
    }

    String fromClause(long partition) {
        return text.match().isEmpty()
                ? " FROM seizure s WHERE "
                : " FROM "
                        + ProjectionSchema.partitionTable(partition)
                        + " w CROSS JOIN seizure s ON s.rowid = w.rowid WHERE ";
    }

    /** Returns the condition within one partition, full text included. */
    SqlCondition conditionIn(long partition) {
        var condition = new SqlCondition(query, spill);
        String words = ProjectionSchema.partitionTable(partition);
        if (text.match().isEmpty()) {
            condition.and(
                    "s.rowid BETWEEN ? AND ?",
                    RowIds.firstOfPartition(partition),
                    RowIds.firstOfPartition(partition + 1) - 1);
        } else {
            condition.and("w." + words + " MATCH ?", text.match());
        }
        text.plates().forEach(part -> addPlateCondition(condition, part, partition));
        text.excluded().forEach(e -> condition.and("s.rowid NOT IN " + matching(words), e));
        return condition;
    }

    private static void addPlateCondition(
            SqlCondition condition, TextQuery.Part part, long partition) {
        long first = RowIds.firstOfPartition(partition);
        long last = RowIds.firstOfPartition(partition + 1) - 1;
        String inMarks =
                "s.rowid IN (SELECT rowid FROM marks WHERE marks MATCH ? AND rowid BETWEEN ? AND"
                        + " ?)";
        if (part.match().isEmpty()) {
            condition.and(inMarks, part.plate(), first, last);
        } else {
            condition.and(
                    "("
                            + inMarks
                            + " OR s.rowid IN "
                            + matching(ProjectionSchema.partitionTable(partition))
                            + ")",
                    part.plate(),
                    first,
                    last,
                    part.match());
        }
    }

    private static String matching(String words) {
        return "(SELECT rowid FROM " + words + " WHERE " + words + " MATCH ?)";
    }

    /** Reads rows by id, in the given order. */
    List<SeizureRow> rows(List<Long> rowIds) throws SQLException {
        var rows = new ArrayList<SeizureRow>(rowIds.size());
        try (var statement = connection.prepareStatement("SELECT * FROM seizure WHERE rowid = ?")) {
            for (long rowId : rowIds) {
                statement.setLong(1, rowId);
                try (ResultSet found = statement.executeQuery()) {
                    found.next();
                    rows.add(read(found));
                }
            }
        }
        return rows;
    }

    private static SeizureRow read(ResultSet found) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int column = 14;
        for (Field field : ProjectionColumns.MAIN) {
            Object plain = found.getObject(column++);
            if (plain != null) {
                values.put(field.path(), value(field, plain));
            }
        }
        var indicators =
                new SeizureRow.Indicators(
                        found.getBoolean("voided"),
                        found.getBoolean("conflict"),
                        found.getBoolean("incomplete"),
                        found.getInt("stops"),
                        found.getInt("questions"));
        return new SeizureRow(
                Bytes.uuid(found.getBytes("record_id")),
                values,
                items(found.getString("items")),
                indicators);
    }

    private static Object value(Field field, Object plain) {
        if (field.list()) {
            var list = new ArrayList<Object>();
            for (String one : plain.toString().split(" ")) {
                list.add(LeafCodec.fromPlain(field.type(), one));
            }
            return list;
        }
        if (field.type() == Boolean.class) {
            return !"0".equals(plain.toString());
        }
        return LeafCodec.fromPlain(
                field.type(), plain instanceof Number number ? (Object) number.longValue() : plain);
    }

    /** Parses the items column of a row: {@code substance|amount} separated by semicolons. */
    static List<SeizureRow.Item> items(String text) {
        var items = new ArrayList<SeizureRow.Item>();
        for (String item : text.isEmpty() ? new String[0] : text.split(";")) {
            int bar = item.indexOf('|');
            String substance = item.substring(0, bar);
            String amount = item.substring(bar + 1);
            items.add(
                    new SeizureRow.Item(
                            substance.isEmpty() ? null : new Substance(substance),
                            amount.isEmpty() ? null : Amount.of(amount)));
        }
        return items;
    }
}
