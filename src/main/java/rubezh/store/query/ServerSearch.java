package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.register.Query;
import rubezh.store.file.Connections;
import rubezh.store.projection.ServerText;
import rubezh.store.projection.ServerText.Forecast;
import rubezh.store.query.ServerMatches.Hits;

/**
 * Newest matches of a text on a server, which finds all rows of a statement before it hands over
 * the first one (decision 0589). Rows of a rare text are collected by an index, then put in order;
 * those of a frequent text are met soon by looking at one row after another from the newest. The
 * server's forecast chooses; where it was wrong, the other way is gone, so that never all rows are
 * looked at. Of words that its statistics do not name it foretells half a per cent of all rows,
 * though most have none: few hits are collected before many rows are looked at.
 */
final class ServerSearch implements ServerRows {
    /** Hits that are collected before more than some rows are looked at. */
    private static final int FEW = 50_000;

    /** Rows that are looked at before hits are collected. */
    private static final int SOON = 4_000;

    /** Times as many rows are looked at as were foretold, as words come together. */
    private static final int UNEVEN = 8;

    /** Looking at the words of a row takes as long as collecting so many hits. */
    private static final double LOOK = 4;

    /** Part of all rows, twice what the server takes for what it knows nothing of. */
    private static final double GUESS = 0.01;

    /** Least number of rows looked at: a statement takes as long. */
    private static final double LEAST = 200;

    /** Effort for each row from which on the server has no index for a condition. */
    private static final double NO_INDEX = 20;

    /** Hits whose other conditions are asked for each row that is wanted, before all are asked. */
    private static final int SELECTED = 4;

    private static final String COLLECT =
            """
            WITH hits AS MATERIALIZED (SELECT h.rowid FROM (%s) h LIMIT %d)
            SELECT x.*, (SELECT count(*) FROM hits) FROM (SELECT 1) one LEFT JOIN (
                SELECT %s FROM (SELECT rowid FROM hits ORDER BY rowid DESC LIMIT %d) h
                CROSS JOIN seizure s WHERE s.rowid = h.rowid AND %s
                ORDER BY s.rowid DESC LIMIT %d
            ) x ON TRUE\
            """;

    private static final String LOOK_AT =
            """
            SELECT %s FROM (
                SELECT o.rowid, o.t FROM words o ORDER BY o.rowid DESC LIMIT %d
            ) w CROSS JOIN seizure s WHERE s.rowid = w.rowid AND %s ORDER BY w.rowid DESC LIMIT %d\
            """;

    private static final String SELECT =
            "SELECT %s FROM seizure s WHERE %s ORDER BY s.rowid DESC LIMIT %d";

    private static final String BETWEEN =
            "SELECT %s FROM seizure s WHERE s.rowid BETWEEN %d AND %d AND %s ORDER BY s.rowid DESC";

    private final Connection connection;
    private final ServerMatches matches;
    private final Forecasts forecasts;

    /**
     * What the server foretells.
     *
     * @param all rows in all
     * @param hits rows that an index finds
     * @param effort rows that are visited to find them
     * @param filtered rows with everything that is asked for but the text
     * @param cost effort of finding these
     */
    private record Forecasts(double all, double hits, double effort, double filtered, double cost) {
        /** Returns the number of rows to look at until so many are met. */
        double looks(double wanted) {
            return wanted * all / hits * all / filtered;
        }

        /**
         * Returns whether there may be few hits: a forecast so small may be no more than a guess.
         */
        boolean mayBeFew() {
            return hits < all * GUESS;
        }

        /** Returns the number of rows to look at that takes as long as the other ways. */
        double most() {
            return Math.min(effort, select()) / LOOK;
        }

        /** Returns whether the other conditions select fewer rows, by an index of their own. */
        boolean areSelected() {
            return select() < effort;
        }

        private double select() {
            boolean byIndex = filtered < all && cost < filtered * NO_INDEX;
            return byIndex ? filtered * LOOK : Double.MAX_VALUE;
        }
    }

    ServerSearch(Connection connection, Query query, ServerMatches matches) throws SQLException {
        this.connection = connection;
        this.matches = matches;
        this.forecasts = forecasts(query, matches.server());
    }

    private Forecasts forecasts(Query query, ServerText server) throws SQLException {
        double all = server.forecast(connection, "SELECT 1 FROM words", List.of()).rows();
        Hits found = matches.hits();
        double hits = found == null ? all : Math.min(all, found.rows());
        double effort = found == null ? all : found.effort();
        var filter = new SqlCondition(query);
        if (SqlCondition.isAll(query.withCancelled(true))) {
            return new Forecasts(all, hits, effort, all, 0);
        }
        Forecast filtered =
                server.forecast(
                        connection,
                        "SELECT 1 FROM seizure s WHERE " + filter.sql(),
                        filter.values());
        return new Forecasts(all, hits, effort, Math.min(all, filtered.rows()), filtered.cost());
    }

    @Override
    public List<OrderedRow> newest(int wanted) throws SQLException {
        if (matches.hits() == null) {
            return select(wanted);
        }
        double looks = forecasts.looks(wanted);
        boolean soon = looks < SOON;
        if (soon) {
            List<OrderedRow> rows = lookAt(wanted, Math.max(SOON, looks * UNEVEN));
            if (rows.size() == wanted) {
                return rows;
            }
        }
        if (forecasts.mayBeFew()) {
            Optional<List<OrderedRow>> few = collect(wanted, FEW);
            if (few.isPresent()) {
                return few.get();
            }
        }
        if (forecasts.areSelected()) {
            return select(wanted);
        }
        if (!soon) {
            List<OrderedRow> rows = lookAt(wanted, forecasts.most());
            if (rows.size() == wanted) {
                return rows;
            }
        }
        return collect(wanted, Integer.MAX_VALUE).orElseThrow();
    }

    @Override
    public List<OrderedRow> between(long first, long last) throws SQLException {
        SqlCondition condition = matches.ofRows(ServerMatches.WORDS);
        String sql = BETWEEN.formatted(OrderedRow.COLUMNS, first, last, condition.sql());
        return read(sql, condition.values());
    }

    /** Looks at the newest rows; returns fewer than are wanted if these do not have as many. */
    private List<OrderedRow> lookAt(int wanted, double rows) throws SQLException {
        SqlCondition condition = matches.ofRows("w.t");
        // Few different texts of statements, as the driver keeps those that come again.
        long looks = Long.highestOneBit((long) Math.max(LEAST, rows)) << 1;
        String sql = LOOK_AT.formatted(OrderedRow.COLUMNS, looks, condition.sql(), wanted);
        return read(sql, condition.values());
    }

    /** Lets the server find the rows by what else is asked for. */
    private List<OrderedRow> select(int wanted) throws SQLException {
        SqlCondition condition = matches.ofRows(ServerMatches.WORDS);
        String sql = SELECT.formatted(OrderedRow.COLUMNS, condition.sql(), wanted);
        return read(sql, condition.values());
    }

    private List<OrderedRow> read(String sql, List<Object> values) throws SQLException {
        return Connections.query(connection, sql, OrderedRow::read, values.toArray());
    }

    /** Collects the hits; empty if there are so many as must not be. */
    private Optional<List<OrderedRow>> collect(int wanted, int many) throws SQLException {
        SqlCondition condition = matches.ofHits();
        int first = wanted * (condition.values().isEmpty() ? 1 : SELECTED);
        Collected some = collect(condition, wanted, many, first);
        boolean enough = some.rows.size() == wanted || some.hits <= first;
        return some.hits >= many
                ? Optional.empty()
                : Optional.of(enough ? some.rows : collect(condition, wanted, many, many).rows);
    }

    /**
     * Newest rows among hits.
     *
     * @param hits number of the hits
     */
    private record Collected(List<OrderedRow> rows, long hits) {}

    private Collected collect(SqlCondition condition, int wanted, int many, int newest)
            throws SQLException {
        Hits hits = Objects.requireNonNull(matches.hits());
        String sql =
                COLLECT.formatted(
                        hits.sql(), many, OrderedRow.COLUMNS, newest, condition.sql(), wanted);
        var values = new ArrayList<>(hits.values());
        values.addAll(condition.values());
        var count = new AtomicLong();
        var rows = new ArrayList<OrderedRow>();
        Connections.query(
                connection,
                sql,
                row -> {
                    count.set(row.getLong(5));
                    return row.getObject(1) != null && rows.add(OrderedRow.read(row));
                },
                values.toArray());
        return new Collected(rows, count.get());
    }
}
