package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.store.file.Connections;
import rubezh.store.projection.SearchTerm;
import rubezh.store.projection.ServerText;
import rubezh.store.projection.TextIndex;

/** Full text of PostgreSQL: words as {@code tsvector}, marks by their trigrams. */
final class HubText implements TextIndex, ServerText {
    private static final Partition ALL = new Partition("words", Long.MIN_VALUE, Long.MAX_VALUE);

    /** Cost and rows of the first line of a plan. */
    private static final Pattern FORECAST =
            Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+) rows=(\\d+)");

    @Override
    public List<Partition> partitions(Connection connection) {
        return List.of(ALL);
    }

    @Override
    public String matches(String alias, Partition partition) {
        return alias + ".t @@ CAST(? AS tsquery)";
    }

    @Override
    public String all(List<SearchTerm> terms) {
        return terms.stream()
                .map(term -> quoted(term.word()) + (term.prefix() ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }

    @Override
    public String any(Collection<String> words) {
        return words.stream().map(HubText::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String word) {
        String kept = word.substring(0, Math.min(word.length(), HubProjection.LONGEST_WORD));
        return "'" + kept.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String matchesMark(String alias) {
        return alias + ".t LIKE ?";
    }

    @Override
    public String mark(String part) {
        return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    @Override
    public Optional<ServerText> server() {
        return Optional.of(this);
    }

    /** Stated as a function, as no index is asked for it. */
    @Override
    public String matchesWords(String words) {
        return "ts_match_vq(" + words + ", CAST(? AS tsquery))";
    }

    @Override
    public String matchesMarks(String marks) {
        return marks + " LIKE ?";
    }

    @Override
    public Forecast forecast(Connection connection, String sql, List<Object> values)
            throws SQLException {
        String plan =
                Connections.query(
                                connection,
                                "EXPLAIN " + sql,
                                row -> row.getString(1),
                                values.toArray())
                        .getFirst();
        Matcher figures = FORECAST.matcher(plan);
        if (!figures.find()) {
            throw new IllegalStateException(plan);
        }
        return new Forecast(
                Math.max(1, Double.parseDouble(figures.group(2))),
                Double.parseDouble(figures.group(1)));
    }
}
