package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.seizure.FieldPath;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.projection.LabelIndex;
import rubezh.store.projection.LabelRanks;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SortColumn;
import rubezh.text.BlankCharacters;

/**
 * Pages of the rows of a condition in the order of a query. An index carries each order, so that a
 * page reads the rows up to its end and no others, unless few rows match: those are sorted.
 */
final class SortedQuery {
    /** So many rows are sorted faster than they are sought along an index. */
    private static final int FEW = 5_000;

    /** Columns whose index has the rows of each code by time. */
    private static final List<FieldPath> BY_INDEX =
            List.of(HEADER_STATUS, PLACE_POST, HEADER_STATION);

    private static final String LAST = " NULLS LAST";

    private final Connection connection;
    private final Query query;
    private final SqlCondition condition;
    private final boolean onServer;
    private final LabelIndex labels;

    /** Returns the row ids of a page; those that are found newest first need not be sorted. */
    static List<Long> page(
            Connection connection, SearchQuery search, LabelIndex labels, int offset, int limit)
            throws SQLException {
        Query query = search.query();
        if (search.findsNewest(offset, limit)) {
            return search.newest(offset, limit);
        }
        List<Query> parts = search.isOnServer() ? parts(query) : List.of();
        return parts.isEmpty()
                ? new SortedQuery(connection, search, labels).rowIds(offset, limit)
                : ofParts(connection, parts, offset, limit);
    }

    /**
     * Returns the queries that each ask for one of several codes of a column whose index carries
     * the order: a server sorts all rows of several codes. Empty where there is nothing to gain.
     */
    private static List<Query> parts(Query query) {
        return BY_INDEX.stream()
                .filter(field -> query.order() == null && BlankCharacters.isBlank(query.text()))
                .filter(field -> query.equal().getOrDefault(field.path(), Set.of()).size() > 1)
                .findFirst()
                .map(field ->
                        query.equal().getOrDefault(field.path(), Set.of()).stream()
                                .sorted()
                                .map(code -> query.where(field, Set.of(code)))
                                .toList())
                .orElse(List.of());
    }

    private static List<Long> ofParts(
            Connection connection, List<Query> parts, int offset, int limit) throws SQLException {
        String order = order(List.of(), parts.getFirst().descending());
        var sql = new StringJoiner(" UNION ALL ");
        var values = new ArrayList<Object>();
        for (Query part : parts) {
            var condition = new SqlCondition(part);
            sql.add(
                    "(SELECT %s FROM seizure s WHERE %s%s LIMIT %d)"
                            .formatted(OrderedRow.COLUMNS, condition.sql(), order, offset + limit));
            values.addAll(condition.values());
        }
        return Connections.query(
                connection,
                "SELECT s.rowid FROM (%s) s%s LIMIT %d OFFSET %d"
                        .formatted(sql, order, limit, offset),
                row -> row.getLong(1),
                values.toArray());
    }

    private SortedQuery(Connection connection, SearchQuery search, LabelIndex labels)
            throws SQLException {
        this.connection = connection;
        this.query = search.query();
        this.condition = search.condition();
        this.onServer = search.isOnServer();
        this.labels = labels;
    }

    private List<Long> rowIds(int offset, int limit) throws SQLException {
        SortColumn sort = SortColumn.of(query.order());
        labels.prepare(connection, sort);
        if (sort.labelled() != null) {
            return byLabel(sort, offset, limit);
        }
        return read(
                new LabelRanks.Table("seizure s", List.of()),
                "TRUE",
                order(terms(sort.columns()), query.descending()),
                offset,
                limit);
    }

    private List<Long> byLabel(SortColumn sort, int offset, int limit) throws SQLException {
        String column = "s." + sort.columns().getFirst();
        LabelRanks.Table table = labels.table(connection, sort, query.language());
        String ranks = table.sql() + " r";
        var from =
                new LabelRanks.Table(
                        hasFewRows()
                                ? "seizure s CROSS JOIN " + ranks
                                : ranks + " CROSS JOIN seizure s",
                        table.parameters());
        String order = order(List.of("r.rank"), query.descending());
        var rows =
                new ArrayList<>(
                        onServer && !hasFewRows()
                                ? labelByLabel(column, table, offset, limit)
                                : read(from, "r.value = " + column, order, offset, limit));
        if (rows.size() < limit) {
            long before =
                    rows.isEmpty() && offset > 0
                            ? count(column + " IS NOT NULL", Long.MAX_VALUE)
                            : offset;
            rows.addAll(
                    read(
                            new LabelRanks.Table("seizure s", List.of()),
                            column + " IS NULL",
                            order(List.of(), query.descending()),
                            Math.max(0, offset - before),
                            limit - rows.size()));
        }
        return rows;
    }

    /** Reads the rows of one label after the other, each by an index that has them by time. */
    private List<Long> labelByLabel(String column, LabelRanks.Table table, int offset, int limit)
            throws SQLException {
        String direction = query.descending() ? " DESC" : "";
        String sql =
                "SELECT s.rowid FROM (SELECT rank, value FROM %s r ORDER BY rank%s) r"
                        + " CROSS JOIN LATERAL (SELECT %s FROM seizure s WHERE %s = r.value AND %s%s"
                        + " LIMIT %d) s%s LIMIT %d OFFSET %d";
        var values = new ArrayList<>(table.parameters());
        values.addAll(condition.values());
        return Connections.query(
                connection,
                sql.formatted(
                        table.sql(),
                        direction,
                        OrderedRow.COLUMNS,
                        column,
                        condition.sql(),
                        order(List.of(), query.descending()),
                        offset + limit,
                        order(List.of(), query.descending())
                                .replace(" ORDER BY", " ORDER BY r.rank" + direction + ","),
                        limit,
                        offset),
                row -> row.getLong(1),
                values.toArray());
    }

    private boolean hasFewRows() throws SQLException {
        return count("TRUE", FEW) < FEW;
    }

    private long count(String where, long limit) throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT count(*) FROM (SELECT 1 FROM seizure s WHERE "
                                + where
                                + " AND "
                                + condition.sql()
                                + " LIMIT "
                                + limit
                                + ") found",
                        row -> row.getLong(1),
                        condition.values().toArray())
                .getFirst();
    }

    private List<Long> read(
            LabelRanks.Table from, String where, String order, long offset, int limit)
            throws SQLException {
        var values = new ArrayList<>(from.parameters());
        values.addAll(condition.values());
        return Connections.query(
                connection,
                "SELECT s.rowid FROM "
                        + from.sql()
                        + " WHERE "
                        + where
                        + " AND "
                        + condition.sql()
                        + order
                        + " LIMIT "
                        + limit
                        + " OFFSET "
                        + offset,
                row -> row.getLong(1),
                values.toArray());
    }

    /** Returns the order by terms and then by content, with empty values as the least ones. */
    static String order(List<String> first, boolean descending) {
        var terms = new ArrayList<>(first);
        for (String column : ProjectionSchema.ORDER) {
            if (first.stream().noneMatch(term -> term.startsWith("s." + column))) {
                terms.add("s." + column);
            }
        }
        return terms.stream()
                .map(term -> descending ? term + " DESC NULLS LAST" : ascending(term))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private static String ascending(String term) {
        return term.endsWith(LAST) ? term : term + " NULLS FIRST";
    }

    /** Returns the terms of columns, the first with empty values last, as they are descending. */
    private List<String> terms(List<String> columns) {
        var terms = new ArrayList<String>();
        for (String column : columns) {
            boolean first = terms.isEmpty() && !query.descending();
            terms.add("s." + column + (first ? LAST : ""));
        }
        return terms;
    }
}
