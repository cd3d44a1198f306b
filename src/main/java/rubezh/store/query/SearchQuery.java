package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.register.Query;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RowIds;
import rubezh.store.projection.ServerText;
import rubezh.store.projection.TextIndex;
import rubezh.store.projection.TextIndex.Partition;
import rubezh.store.query.ServerMatches.Part;

/**
 * Execution of one {@link Query} over the projection. Full text is searched partition by partition
 * from the newest until the page is full, so that the time does not grow with the register.
 */
final class SearchQuery {
    private static final String IN_MARKS =
            "s.rowid IN (SELECT m.rowid FROM marks m WHERE %s AND m.rowid BETWEEN ? AND ?)";

    /** Last row of a page up to which all rows before it are read with it. */
    private static final int NEAR = 10_000;

    private final Connection connection;
    private final Query query;
    private final TextIndex index;
    private final String inMarks;
    private final TextQuery text;
    private final long spill;

    SearchQuery(Connection connection, Query query, TextIndex index) throws SQLException {
        this.connection = connection;
        this.query = query;
        this.index = index;
        this.inMarks = IN_MARKS.formatted(index.matchesMark("m"));
        this.spill = ProjectionSchema.spill(connection);
        this.text = TextQuery.parse(query.text());
    }

    Query query() {
        return query;
    }

    /** Returns whether a server finds the rows, which plans a statement as a whole. */
    boolean isOnServer() {
        return index.server().isPresent();
    }

    /** Returns the matches of a text on a server; empty without a text or a server. */
    private Optional<ServerMatches> matches() throws SQLException {
        ServerText server = index.server().orElse(null);
        return server == null || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServerMatches(connection, query, index, server, text));
    }

    /** Returns whether the newest rows are found before all others of the query. */
    boolean findsNewest(int offset, int limit) {
        return query.order() == null
                && query.descending()
                && (!text.isEmpty()
                        || isOnServer()
                                && offset + limit < NEAR
                                && ServerLines.of(connection, query).isPresent());
    }

    /** Returns the row ids of the newest rows, see {@link #findsNewest}. */
    List<Long> newest(int offset, int limit) throws SQLException {
        int wanted = offset + limit;
        var found = new ArrayList<OrderedRow>();
        Optional<ServerMatches> matches = matches();
        if (matches.isPresent()) {
            addNewest(new ServerSearch(connection, query, matches.get()), wanted, found);
        } else if (isOnServer()) {
            addNewest(ServerLines.of(connection, query).orElseThrow(), wanted, found);
        } else {
            addNewest(wanted, found);
        }
        found.sort(OrderedRow.OLDEST_FIRST.reversed());
        return found.stream().skip(offset).limit(limit).map(OrderedRow::rowId).toList();
    }

    private void addNewest(int wanted, List<OrderedRow> found) throws SQLException {
        for (Partition partition : index.partitions(connection).reversed()) {
            if (isComplete(found, wanted, partition.last())
                    || addNewest(partition, wanted, found)) {
                break;
            }
        }
    }

    /** Adds the newest rows that a server finds, and those that may come before the last one. */
    private void addNewest(ServerRows rows, int wanted, List<OrderedRow> found)
            throws SQLException {
        found.addAll(rows.newest(wanted));
        if (wanted > 0 && found.size() == wanted) {
            long last = found.getLast().rowId();
            found.addAll(rows.between(RowIds.minuteOf(last - spill), last - 1));
        }
    }

    /** Adds matches of a partition, the newest first, until no further one can be wanted. */
    private boolean addNewest(Partition partition, int wanted, List<OrderedRow> found)
            throws SQLException {
        SqlCondition condition = conditionIn(partition);
        String sql = sql(OrderedRow.COLUMNS, partition, condition, " ORDER BY s.rowid DESC");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, condition.values().toArray());
            try (ResultSet rows = statement.executeQuery()) {
                boolean complete = false;
                while (!complete && rows.next()) {
                    OrderedRow row = OrderedRow.read(rows);
                    complete = isComplete(found, wanted, row.rowId());
                    found.add(row);
                }
                return complete;
            }
        }
    }

    /**
     * Returns whether all rows are found that may be among the wanted ones, given the next id, as
     * they descend. Row ids follow the minute, but within it the order of arrival, and in a crowded
     * minute they run into the next; so some more are read than are wanted, and sorted by content.
     */
    private boolean isComplete(List<OrderedRow> found, int wanted, long next) {
        return found.size() >= wanted
                && (wanted == 0 || next < RowIds.minuteOf(found.get(wanted - 1).rowId() - spill));
    }

    /** Returns the ids of all matches, the oldest first. */
    List<UUID> ids() throws SQLException {
        SqlCondition condition = condition();
        return Connections.query(
                connection,
                "SELECT s.record_id FROM seizure s WHERE "
                        + condition.sql()
                        + SortedQuery.order(List.of(), false),
                row -> Bytes.uuid(row.getBytes(1)),
                condition.values().toArray());
    }

    /** Returns the condition over all partitions, full text included. */
    SqlCondition condition() throws SQLException {
        var condition = new SqlCondition(query);
        Optional<ServerMatches> onServer = matches();
        if (onServer.isPresent()) {
            Part select = onServer.get().select("s.rowid");
            condition.and("s.rowid IN (" + select.sql() + ")", select.values().toArray());
        } else if (!text.isEmpty()) {
            var matches = new ArrayList<String>();
            var values = new ArrayList<Object>();
            for (Partition partition : index.partitions(connection)) {
                SqlCondition inPartition = conditionIn(partition);
                matches.add("SELECT s.rowid" + fromClause(partition) + inPartition.sql());
                values.addAll(inPartition.values());
            }
            condition.and(
                    "s.rowid IN (" + String.join(" UNION ALL ", matches) + ")", values.toArray());
        }
        return condition;
    }

    /** Counts partition by partition, so that a search need not wait for a long count. */
    static long count(ProjectionDatabase database, Query query) {
        long count = 0;
        TextIndex index = database.texts();
        for (Partition partition : database.read(index::partitions)) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            count += database.read(c -> new SearchQuery(c, query, index).count(partition));
        }
        return count;
    }

    long count(Partition partition) throws SQLException {
        Optional<ServerMatches> onServer = matches();
        if (onServer.isPresent()) {
            return count(onServer.get().count());
        }
        SqlCondition condition = conditionIn(partition);
        return count(new Part(sql("count(*)", partition, condition, ""), condition.values()));
    }

    private long count(Part select) throws SQLException {
        return Connections.query(
                        connection, select.sql(), row -> row.getLong(1), select.values().toArray())
                .getFirst();
    }

    private String sql(String columns, Partition partition, SqlCondition condition, String order) {
        return "SELECT "
                + columns
                + fromClause(partition)
                + condition.sql()
                + order.replace("s.rowid", rowId());
    }

    /**
     * Returns the row id column to sort by; the one of the full-text index, if used, is sorted
     * already.
     */
    private String rowId() {
        return text.joined().isEmpty() ? "s.rowid" : "w.rowid";
    }

    private String fromClause(Partition partition) {
        return text.joined().isEmpty()
                ? " FROM seizure s WHERE "
                : " FROM "
                        + partition.table()
                        + " w CROSS JOIN seizure s WHERE s.rowid = w.rowid AND ";
    }

    /** Returns the condition within one partition, full text included. */
    private SqlCondition conditionIn(Partition partition) {
        var condition = new SqlCondition(query);
        if (text.joined().isEmpty()) {
            condition.and("s.rowid BETWEEN ? AND ?", partition.first(), partition.last());
        } else {
            condition.and(index.matches("w", partition), index.all(text.match()));
        }
        if (text.whole().isEmpty()) {
            text.plates().forEach(part -> addPlateCondition(condition, part, partition));
        } else {
            addWholeCondition(condition, partition);
        }
        text.excluded()
                .forEach(words ->
                        condition.and("s.rowid NOT IN " + matching(partition), index.all(words)));
        return condition;
    }

    /** Adds that the text is one mark with blanks in it, or that all its words match. */
    private void addWholeCondition(SqlCondition condition, Partition partition) {
        var separately = new SqlCondition(Query.ALL);
        if (!text.match().isEmpty()) {
            separately.and("s.rowid IN " + matching(partition), index.all(text.match()));
        }
        text.plates().forEach(part -> addPlateCondition(separately, part, partition));
        var values = new ArrayList<Object>();
        values.add(index.mark(text.whole()));
        values.add(partition.first());
        values.add(partition.last());
        values.addAll(separately.values());
        condition.and("(" + inMarks + " OR (" + separately.sql() + "))", values.toArray());
    }

    private void addPlateCondition(
            SqlCondition condition, TextQuery.Part part, Partition partition) {
        String mark = index.mark(part.plate());
        if (part.match().isEmpty()) {
            condition.and(inMarks, mark, partition.first(), partition.last());
        } else {
            condition.and(
                    "(" + inMarks + " OR s.rowid IN " + matching(partition) + ")",
                    mark,
                    partition.first(),
                    partition.last(),
                    index.all(part.match()));
        }
    }

    private String matching(Partition partition) {
        return "(SELECT o.rowid FROM "
                + partition.table()
                + " o WHERE "
                + index.matches("o", partition)
                + ")";
    }
}
