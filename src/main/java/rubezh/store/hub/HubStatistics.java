package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.SeizureFields;
import rubezh.shape.Field;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;
import rubezh.store.query.LineSums;

/**
 * Views for statistics of others: the cases that totals count, their goods and other lines, and
 * what they come to by month. They have no persons, no free texts, and nothing about where a record
 * came from; columns are made from the declaration of the fields. Members of {@code hub_stats} read
 * them and nothing else.
 */
final class HubStatistics {
    static final String SCHEMA = "stats";

    /** Version of the views; increase it when a column changes its meaning or goes away. */
    static final int VERSION = 1;

    /** State of an error: other columns than the view that is to be replaced has. */
    private static final String OTHER_COLUMNS = "42P16";

    /** Parties are persons; where a record came from is nobody's statistics. */
    private static final Set<String> LEFT_OUT =
            Set.of(SeizureFields.PARTIES.path(), SeizureFields.ORIGIN.path());

    /** Texts that are composed by a rule. */
    private static final Set<String> COMPOSED =
            Set.of(SeizureFields.HEADER_NUMBER.path(), SeizureFields.HEADER_STATION.path());

    private static final Set<Class<?>> CLOSED =
            Set.of(
                    Amount.class,
                    Integer.class,
                    Boolean.class,
                    LocalDate.class,
                    OffsetDateTime.class);

    private static final String CASES =
            " FROM " + HubDatabase.LISTS + ".seizure s WHERE s.exclusions = 0";

    private static final String OF_CASES =
            " FROM %1$s.%%s i JOIN %1$s.seizure s ON s.rowid = i.seizure"
                            .formatted(HubDatabase.LISTS)
                    + "%s WHERE s.exclusions = 0";

    /** An amount adds in what it is measured in, and pieces besides. */
    private static final String AMOUNTS =
            " CROSS JOIN LATERAL (VALUES (%s, %s::numeric, FALSE), (%s, %s::numeric,"
                            .formatted(
                                    LineSums.DIMENSION,
                                    LineSums.BASE,
                                    LineSums.COUNT_DIMENSION,
                                    LineSums.COUNT)
                    + " coalesce(%s, 0) <> 0)) a(dimension, amount, additional)"
                            .formatted(LineSums.MEASURED);

    private static final String MONTH = SummaryCondition.calendarKey("month");
    private static final String STATION =
            "s." + ProjectionColumns.quoted(SeizureFields.HEADER_STATION.path());
    private static final String SUBSTANCE =
            "i." + ProjectionColumns.quoted(SeizureFields.ITEMS_SUBSTANCE.path());

    private static final ViewColumn CASE_ID =
            ViewColumn.made("case_id", "encode(s.record_id, 'hex')::uuid");

    private HubStatistics() {}

    /**
     * A column of a view.
     *
     * @param comment what it means, in both languages
     */
    private record ViewColumn(String name, String expression, String comment) {
        /** A column that the program makes. */
        static ViewColumn made(String name, String expression) {
            return new ViewColumn(name, expression, HubComments.ofColumn(SCHEMA, name));
        }
    }

    /** A view, its query without the columns, and what it means. */
    private record View(String name, List<ViewColumn> columns, String from, String comment) {
        static View made(String name, List<ViewColumn> columns, String from) {
            return new View(name, columns, from, HubComments.ofTable(SCHEMA + "." + name));
        }

        String sql() {
            return columns.stream()
                            .map(column -> column.expression + " AS " + column.name)
                            .collect(Collectors.joining(", ", "SELECT ", ""))
                    + from;
        }
    }

    /** Makes the views over the lists that everybody reads, or puts new ones in their place. */
    static void create(Connection connection) throws SQLException {
        HubDatabase.run(connection, "CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
        var comments = new StringJoiner(";\n");
        comments.add(HubComments.on("SCHEMA " + SCHEMA, HubComments.ofTable(SCHEMA)));
        for (View view : views()) {
            replace(connection, view.name, view.sql());
            String name = SCHEMA + "." + view.name;
            comments.add(HubComments.on("VIEW " + name, view.comment));
            view.columns.forEach(column ->
                    comments.add(
                            HubComments.on("COLUMN " + name + "." + column.name, column.comment)));
        }
        comments.add("GRANT USAGE ON SCHEMA " + SCHEMA + " TO hub_stats");
        comments.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + SCHEMA + " TO hub_stats");
        HubDatabase.run(connection, comments.toString());
    }

    /**
     * One view for the cases, and one for each list of lines or values that has columns to show.
     */
    private static List<View> views() {
        var views = new ArrayList<View>();
        var columns = new ArrayList<ViewColumn>();
        columns.add(CASE_ID);
        columns.add(ViewColumn.made("moment", "to_timestamp(s.moment)"));
        for (String part : List.of("year", "month", "day")) {
            columns.add(ViewColumn.made(part, SummaryCondition.calendarKey(part)));
        }
        columns.add(ViewColumn.made("cases", SummaryCondition.CASES));
        ProjectionColumns.MAIN.stream()
                .filter(field -> !field.list() && isShown(field))
                .map(field -> column("s", "seizure", field.path(), ""))
                .forEach(columns::add);
        views.add(new View("cases", columns, CASES, HubComments.ofTable("seizure")));
        ProjectionColumns.MAIN.stream()
                .filter(field -> field.list() && isShown(field))
                .map(field -> ofLines(field.path(), List.of("value")))
                .forEach(views::add);
        ProjectionColumns.LINES.forEach((list, fields) -> {
            List<String> shown =
                    fields.stream()
                            .filter(HubStatistics::isShown)
                            .flatMap(field -> ProjectionColumns.columnsOfLine(field).stream())
                            .toList();
            if (!shown.isEmpty()) {
                views.add(ofLines(list, shown));
            }
        });
        views.add(monthCases());
        views.add(monthAmounts());
        views.add(about());
        return views;
    }

    private static View monthCases() {
        return View.made(
                "month_cases",
                List.of(
                        ViewColumn.made("month", MONTH),
                        ViewColumn.made("station", STATION),
                        ViewColumn.made("cases", "sum(" + SummaryCondition.CASES + ")::bigint"),
                        ViewColumn.made("records", "count(*)")),
                CASES + " GROUP BY 1, 2");
    }

    /** Sums are numeric: no sum of numbers of 64 bits is too large for it. */
    private static View monthAmounts() {
        String lines = OF_CASES.formatted("items", AMOUNTS);
        return View.made(
                "month_amounts",
                List.of(
                        ViewColumn.made("month", MONTH),
                        ViewColumn.made("station", STATION),
                        ViewColumn.made("substance", SUBSTANCE),
                        ViewColumn.made("dimension", "a.dimension"),
                        ViewColumn.made("additional", "a.additional"),
                        ViewColumn.made("lines", "count(*)"),
                        ViewColumn.made("amount", "sum(a.amount)")),
                lines
                        + " AND a.dimension IS NOT NULL AND "
                        + LineSums.counted("i")
                        + " GROUP BY 1, 2, 3, 4, 5");
    }

    private static View about() {
        return View.made(
                "about",
                List.of(
                        ViewColumn.made("views", String.valueOf(VERSION)),
                        ViewColumn.made("tables", "h.version"),
                        ViewColumn.made("hub", "h.id"),
                        ViewColumn.made(
                                "taken",
                                "(SELECT max(b.taken) FROM rubezh.batch b WHERE b.no IS NOT NULL)")),
                " FROM rubezh.hub h");
    }

    private static View ofLines(String table, List<String> shown) {
        var columns = new ArrayList<>(List.of(CASE_ID, ViewColumn.made("line", "i.n + 1")));
        shown.forEach(name -> columns.add(column("i", table, name, table)));
        if (table.equals(SeizureFields.ITEMS.path())) {
            ProjectionColumns.COUNT.forEach(name -> columns.add(column("i", table, name, table)));
            columns.add(ViewColumn.made("counted", LineSums.counted("i")));
        }
        String comment = HubComments.ofTable(table);
        String from = OF_CASES.formatted(ProjectionColumns.quoted(table), "");
        return new View(snake(table), columns, from, comment);
    }

    private static ViewColumn column(String from, String table, String name, String list) {
        String inView = name.startsWith(list) ? name.substring(list.length()) : name;
        String expression = from + "." + ProjectionColumns.quoted(name);
        String meaning =
                name.equals("value")
                        ? HubComments.ofTable(table)
                        : HubComments.ofColumn(table, name);
        return new ViewColumn(snake(inView), expression, meaning);
    }

    /** Returns the path of a column as names of others are written: {@code place_country}. */
    private static String snake(String path) {
        return path.replaceAll("[.:]+", "_")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceAll("^_", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isShown(Field field) {
        return !LEFT_OUT.contains(field.section())
                && (COMPOSED.contains(field.path())
                        || CLOSED.contains(field.type())
                        || Code.class.isAssignableFrom(field.type())
                        || field.type().isEnum())
                && FieldDeclaration.of(field.path()).sharing() == Sharing.OPEN;
    }

    /** Views that others made of a view stay as long as its columns do. */
    private static void replace(Connection connection, String name, String sql)
            throws SQLException {
        String view = SCHEMA + "." + name;
        Savepoint before = connection.setSavepoint();
        try {
            HubDatabase.run(connection, "CREATE OR REPLACE VIEW " + view + " AS " + sql);
        } catch (SQLException e) {
            if (!OTHER_COLUMNS.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            HubDatabase.run(connection, "DROP VIEW " + view + " CASCADE");
            HubDatabase.run(connection, "CREATE VIEW " + view + " AS " + sql);
        }
        connection.releaseSavepoint(before);
    }
}
