package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.register.Query;
import rubezh.store.projection.SearchTerm;
import rubezh.store.projection.ServerText;
import rubezh.store.projection.TextIndex;
import rubezh.store.projection.TextIndex.Partition;

/** Matches of a query with a text on a server: what an index finds, and what is asked of a row. */
final class ServerMatches {
    /** Expression of the words of a row. */
    static final String WORDS = "(SELECT o.t FROM words o WHERE o.rowid = s.rowid)";

    private static final String IN_WORDS = "SELECT w.rowid FROM words w WHERE ";
    private static final String MARKS = "(SELECT m.t FROM marks m WHERE m.rowid = s.rowid)";

    /** Reading an entry of an index takes as long as this part of a row that is visited. */
    private static final double ENTRY = 0.1;

    private final Connection connection;
    private final Query query;
    private final TextIndex index;
    private final ServerText server;
    private final TextQuery text;
    private final @Nullable Hits hits;

    ServerMatches(
            Connection connection, Query query, TextIndex index, ServerText server, TextQuery text)
            throws SQLException {
        this.connection = connection;
        this.query = query;
        this.index = index;
        this.server = server;
        this.text = text;
        this.hits = text.whole().isEmpty() ? fewest() : withWhole(fewest());
    }

    /**
     * Query of row ids by indexes: all matches of the text at least.
     *
     * @param rows number of them that the server foretells
     * @param effort number of rows that it visits to find them
     * @param exact whether these are the matches of the text and no others
     */
    record Hits(String sql, List<Object> values, double rows, double effort, boolean exact) {}

    ServerText server() {
        return server;
    }

    /** Returns what the indexes find; null if the text only says what is not wanted. */
    @Nullable Hits hits() {
        return hits;
    }

    /** Returns the part of the text that the fewest hits are expected of; null without any. */
    private @Nullable Hits fewest() throws SQLException {
        var parts = new ArrayList<Hits>();
        if (!text.match().isEmpty()) {
            parts.add(inWords());
        }
        for (TextQuery.Part part : text.plates()) {
            var sql = new ArrayList<>(List.of(inMarks()));
            var values = new ArrayList<Object>(List.of(index.mark(part.plate())));
            if (!part.match().isEmpty()) {
                sql.add(IN_WORDS + index.matches("w", words()));
                values.add(index.all(part.match()));
            }
            parts.add(hits(sql, values, false));
        }
        return parts.stream().min(Comparator.comparing(Hits::effort)).orElse(null);
    }

    private @Nullable Hits withWhole(@Nullable Hits separately) throws SQLException {
        if (separately == null) {
            return null;
        }
        var values = new ArrayList<Object>(List.of(index.mark(text.whole())));
        values.addAll(separately.values);
        return hits(List.of(inMarks(), separately.sql), values, false);
    }

    private Hits hits(List<String> parts, List<Object> values, boolean exact) throws SQLException {
        String sql = String.join(" UNION ", parts);
        double rows = server.forecast(connection, sql, values).rows();
        return new Hits(sql, values, rows, rows, exact);
    }

    /**
     * Returns the hits of the words. Of several words the index reads the entries of each, so where
     * one is rare the others are asked of its rows.
     */
    private Hits inWords() throws SQLException {
        boolean exact =
                text.plates().isEmpty() && text.whole().isEmpty() && text.excluded().isEmpty();
        List<String> sql = List.of(IN_WORDS + index.matches("w", words()));
        Hits all = hits(sql, List.of(index.all(text.match())), exact);
        if (text.match().size() == 1) {
            return all;
        }
        Hits rarest = null;
        double entries = 0;
        for (SearchTerm term : text.match()) {
            Hits one = hits(sql, List.of(index.all(List.of(term))), false);
            rarest = rarest == null || one.rows < rarest.rows ? one : rarest;
            entries += one.rows;
        }
        double effort = all.rows + entries * ENTRY;
        return rarest == null || rarest.effort > effort
                ? new Hits(all.sql, all.values, all.rows, effort, exact)
                : new Hits(
                        all.sql + " AND " + server.matchesWords("w.t"),
                        List.of(rarest.values.getFirst(), all.values.getFirst()),
                        all.rows,
                        rarest.effort,
                        exact);
    }

    private Partition words() throws SQLException {
        return index.partitions(connection).getFirst();
    }

    private String inMarks() {
        return "SELECT m.rowid FROM marks m WHERE " + index.matchesMark("m");
    }

    /** Returns the condition of rows {@code s} that are hits. */
    SqlCondition ofHits() {
        return hits != null && hits.exact ? new SqlCondition(query) : ofRows(WORDS);
    }

    /**
     * Returns the condition of rows {@code s}, asked of each row.
     *
     * @param words expression of its words
     */
    SqlCondition ofRows(String words) {
        var condition = new SqlCondition(query);
        if (text.whole().isEmpty()) {
            addParts(condition, words);
        } else {
            var parts = new SqlCondition(Query.ALL);
            addParts(parts, words);
            var values = new ArrayList<Object>(List.of(index.mark(text.whole())));
            values.addAll(parts.values());
            condition.and(
                    "(" + server.matchesMarks(MARKS) + " OR (" + parts.sql() + "))",
                    values.toArray());
        }
        String matches = "NOT coalesce(" + server.matchesWords(words) + ", FALSE)";
        text.excluded().forEach(excluded -> condition.and(matches, index.all(excluded)));
        return condition;
    }

    private void addParts(SqlCondition condition, String words) {
        String inWords = server.matchesWords(words);
        String inMarks = server.matchesMarks(MARKS);
        if (!text.match().isEmpty()) {
            condition.and(inWords, index.all(text.match()));
        }
        for (TextQuery.Part part : text.plates()) {
            String mark = index.mark(part.plate());
            if (part.match().isEmpty()) {
                condition.and(inMarks, mark);
            } else {
                condition.and(
                        "(" + inMarks + " OR " + inWords + ")", mark, index.all(part.match()));
            }
        }
    }

    /**
     * Query or part of one with the values of its parameters.
     *
     * @param values in the order of the question marks
     */
    record Part(String sql, List<Object> values) {
        Part(String sql, List<Object> first, List<Object> second) {
            this(sql, Stream.concat(first.stream(), second.stream()).toList());
        }
    }

    /** Returns the query of the number of all matches. */
    Part count() {
        return hits != null && hits.exact && SqlCondition.isAll(query)
                ? new Part("SELECT count(*) FROM (" + hits.sql + ") h", hits.values)
                : select("count(*)");
    }

    /** Returns the query of some columns of all matches {@code s}. */
    Part select(String columns) {
        SqlCondition condition = ofHits();
        return hits == null
                ? new Part(
                        "SELECT " + columns + " FROM seizure s WHERE " + condition.sql(),
                        condition.values())
                : new Part(
                        "SELECT %s FROM (%s) h CROSS JOIN seizure s WHERE s.rowid = h.rowid AND %s"
                                .formatted(columns, hits.sql, condition.sql()),
                        hits.values,
                        condition.values());
    }
}
