package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import rubezh.store.projection.ProjectionColumns;

/** Views of a hub for those who read it with programs of others. */
final class HubViews {
    /** State of an error: other columns than the view that is to be replaced has. */
    private static final String OTHER_COLUMNS = "42P16";

    static final ViewColumn CASE_ID = made("case_id", "encode(s.record_id, 'hex')::uuid");

    private HubViews() {}

    /**
     * A column of a view.
     *
     * @param comment what it means, in both languages
     */
    record ViewColumn(String name, String expression, String comment) {}

    /** A view, its query without the columns, and what it means. */
    record View(String name, List<ViewColumn> columns, String from, String comment) {
        String sql() {
            return columns.stream()
                            .map(column -> column.expression + " AS " + column.name)
                            .collect(Collectors.joining(", ", "SELECT ", ""))
                    + from;
        }
    }

    /** Returns a column that the program makes. */
    static ViewColumn made(String name, String expression) {
        String comment = HubComments.ofColumn(HubStatistics.SCHEMA, name);
        return new ViewColumn(name, expression, comment);
    }

    /** Returns a view of statistics that the program makes. */
    static View made(String name, List<ViewColumn> columns, String from) {
        return new View(
                name, columns, from, HubComments.ofTable(HubStatistics.SCHEMA + "." + name));
    }

    /**
     * Returns a column of a table.
     *
     * @param from the table in the query
     * @param list what names of columns begin with and those of the view do not
     */
    static ViewColumn column(String from, String table, String name, String list) {
        String inView = name.startsWith(list) ? name.substring(list.length()) : name;
        String expression = from + "." + ProjectionColumns.quoted(name);
        String meaning =
                name.equals("value")
                        ? HubComments.ofTable(table)
                        : HubComments.ofColumn(table, name);
        return new ViewColumn(snake(inView), expression, meaning);
    }

    /** Returns the first columns of a view of lines {@code i} of cases {@code s}. */
    static List<ViewColumn> ofLine() {
        return new ArrayList<>(List.of(CASE_ID, made("line", "i.n + 1")));
    }

    /** Returns the path of a column as names of others are written: {@code place_country}. */
    static String snake(String path) {
        return path.replaceAll("[.:]+", "_")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceAll("^_", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Makes the views of a schema, or puts new ones in their place.
     *
     * @param options options of all of them, empty or as {@code WITH (security_barrier)}
     */
    static void create(Connection connection, String schema, List<View> views, String options)
            throws SQLException {
        HubDatabase.run(connection, "CREATE SCHEMA IF NOT EXISTS " + schema);
        var comments = new StringJoiner(";\n");
        comments.add(HubComments.on("SCHEMA " + schema, HubComments.ofTable(schema)));
        for (View view : views) {
            String name = schema + "." + view.name;
            replace(connection, name, options + " AS " + view.sql());
            comments.add(HubComments.on("VIEW " + name, view.comment));
            view.columns.forEach(column ->
                    comments.add(
                            HubComments.on("COLUMN " + name + "." + column.name, column.comment)));
        }
        HubDatabase.run(connection, comments.toString());
    }

    /** Views that others made of a view stay as long as its columns do. */
    private static void replace(Connection connection, String view, String definition)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            HubDatabase.run(connection, "CREATE OR REPLACE VIEW " + view + definition);
        } catch (SQLException e) {
            if (!OTHER_COLUMNS.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            HubDatabase.run(connection, "DROP VIEW " + view + " CASCADE");
            HubDatabase.run(connection, "CREATE VIEW " + view + definition);
        }
        connection.releaseSavepoint(before);
    }

    /** Lets roles read all views of a schema. */
    static void grant(Connection connection, String schema, String roles) throws SQLException {
        HubDatabase.run(
                connection,
                "GRANT USAGE ON SCHEMA %1$s TO %2$s; GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO %2$s"
                        .formatted(schema, roles));
    }
}
