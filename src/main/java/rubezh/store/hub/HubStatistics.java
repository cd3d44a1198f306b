package rubezh.store.hub;

import static rubezh.store.hub.HubViews.made;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.SeizureFields;
import rubezh.shape.Field;
import rubezh.store.hub.HubViews.View;
import rubezh.store.hub.HubViews.ViewColumn;
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

    private HubStatistics() {}

    /** Makes the views over the lists that everybody reads, or puts new ones in their place. */
    static void create(Connection connection) throws SQLException {
        HubViews.create(connection, SCHEMA, views(), "");
        HubViews.grant(connection, SCHEMA, "hub_stats");
    }

    /**
     * One view for the cases, and one for each list of lines or values that has columns to show.
     */
    private static List<View> views() {
        var views = new ArrayList<View>();
        var columns = new ArrayList<ViewColumn>();
        columns.add(HubViews.CASE_ID);
        columns.add(made("moment", "to_timestamp(s.moment)"));
        for (String part : List.of("year", "month", "day")) {
            columns.add(made(part, SummaryCondition.calendarKey(part)));
        }
        columns.add(made("cases", SummaryCondition.CASES));
        ProjectionColumns.MAIN.stream()
                .filter(field -> !field.list() && isShown(field))
                .map(field -> HubViews.column("s", "seizure", field.path(), ""))
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
        return HubViews.made(
                "month_cases",
                List.of(
                        made("month", MONTH),
                        made("station", STATION),
                        made("cases", "sum(" + SummaryCondition.CASES + ")::bigint"),
                        made("records", "count(*)")),
                CASES + " GROUP BY 1, 2");
    }

    /** Sums are numeric: no sum of numbers of 64 bits is too large for it. */
    private static View monthAmounts() {
        String lines = OF_CASES.formatted("items", AMOUNTS);
        return HubViews.made(
                "month_amounts",
                List.of(
                        made("month", MONTH),
                        made("station", STATION),
                        made("substance", SUBSTANCE),
                        made("dimension", "a.dimension"),
                        made("additional", "a.additional"),
                        made("lines", "count(*)"),
                        made("amount", "sum(a.amount)")),
                lines
                        + " AND a.dimension IS NOT NULL AND "
                        + LineSums.counted("i")
                        + " GROUP BY 1, 2, 3, 4, 5");
    }

    private static View about() {
        return HubViews.made(
                "about",
                List.of(
                        made("views", String.valueOf(VERSION)),
                        made("tables", "h.version"),
                        made("hub", "h.id"),
                        made(
                                "taken",
                                "(SELECT max(b.taken) FROM rubezh.batch b WHERE b.no IS NOT NULL)")),
                " FROM rubezh.hub h");
    }

    private static View ofLines(String table, List<String> shown) {
        var columns = new ArrayList<>(HubViews.ofLine());
        shown.forEach(name -> columns.add(HubViews.column("i", table, name, table)));
        if (table.equals(SeizureFields.ITEMS.path())) {
            ProjectionColumns.COUNT.forEach(
                    name -> columns.add(HubViews.column("i", table, name, table)));
            columns.add(made("counted", LineSums.counted("i")));
        }
        String comment = HubComments.ofTable(table);
        String from = OF_CASES.formatted(ProjectionColumns.quoted(table), "");
        return new View(HubViews.snake(table), columns, from, comment);
    }

    private static boolean isShown(Field field) {
        return !LEFT_OUT.contains(field.section())
                && (COMPOSED.contains(field.path())
                        || CLOSED.contains(field.type())
                        || Code.class.isAssignableFrom(field.type())
                        || field.type().isEnum())
                && FieldDeclaration.of(field.path()).sharing() == Sharing.OPEN;
    }
}
