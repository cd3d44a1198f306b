package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.summary.ExclusionReason;
import rubezh.shape.Field;
import rubezh.store.hub.HubViews.View;
import rubezh.store.hub.HubViews.ViewColumn;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;

/**
 * Views of the cases for people who read a hub with programs of others. Rows are those whose
 * handling code lets them be passed on; columns are the fields that are open by their declaration,
 * and in a schema of its own what is about persons. Members of {@code hub_reader} read the first,
 * members of {@code hub_persons} both, and neither any table.
 *
 * <p>The tables themselves have no policies: {@code COPY … FROM}, by which whoever takes in writes
 * the lists, is refused on a table that has some. The server keeps what a view with a barrier
 * leaves out from functions of the reader in the same way as what a policy leaves out.
 */
final class HubReading {
    /** Schema of the views without persons. */
    static final String SCHEMA = "reading";

    /** Schema of what is known of persons. */
    static final String PERSONS = "persons";

    private static final String BARRIER = " WITH (security_barrier = true)";

    /** Where a record came from is nobody's. */
    private static final String LEFT_OUT = SeizureFields.ORIGIN.path();

    private static final String PARTIES = SeizureFields.PARTIES.path();

    private static final String HANDLING =
            "s." + ProjectionColumns.quoted(SeizureFields.HEADER_HANDLING.path());

    /**
     * A case without a code goes to every station. While stations contradict each other in a case
     * its code may be any of those they wrote.
     */
    private static final String VISIBLE =
            "(%s IS NULL OR %s IN (%s)) AND s.exclusions & %d = 0"
                    .formatted(
                            HANDLING,
                            HANDLING,
                            Handling.PASSED_ON.stream()
                                    .map(code -> "'" + code + "'")
                                    .collect(Collectors.joining(", ")),
                            ExclusionCodec.of(Set.of(ExclusionReason.CONFLICT)));

    private static final String CASES =
            " FROM " + HubDatabase.LISTS + ".seizure s WHERE " + VISIBLE;

    private static final String LINES =
            " FROM %1$s.%%s i JOIN %1$s.seizure s ON s.rowid = i.seizure WHERE %2$s"
                    .formatted(HubDatabase.LISTS, VISIBLE);

    private HubReading() {}

    /** Makes the views over the lists that everybody reads, or puts new ones in their place. */
    static void create(Connection connection) throws SQLException {
        HubViews.create(connection, SCHEMA, views(false), BARRIER);
        HubViews.create(connection, PERSONS, views(true), BARRIER);
        HubViews.grant(connection, SCHEMA, "hub_reader, hub_persons");
        HubViews.grant(connection, PERSONS, "hub_persons");
    }

    /**
     * One view for the cases, and one for each list of lines or values that has columns to show.
     *
     * @param ofPersons whether they are those about persons
     */
    private static List<View> views(boolean ofPersons) {
        var views = new ArrayList<View>();
        var columns = new ArrayList<ViewColumn>();
        columns.add(HubViews.CASE_ID);
        if (!ofPersons) {
            columns.add(HubViews.made("moment", "to_timestamp(s.moment)"));
            columns.add(HubViews.made("cancelled", "s.voided = 1"));
            columns.add(HubViews.made("in_totals", "s.exclusions = 0"));
        }
        ProjectionColumns.MAIN.stream()
                .filter(field -> !field.list() && isShown(field, ofPersons))
                .map(field -> HubViews.column("s", "seizure", field.path(), ""))
                .forEach(columns::add);
        views.add(new View("cases", columns, CASES, HubComments.ofTable("seizure")));
        ProjectionColumns.MAIN.stream()
                .filter(field -> field.list() && isShown(field, ofPersons))
                .map(field -> ofLines(field.path(), List.of("value")))
                .forEach(views::add);
        ProjectionColumns.LINES.forEach((list, fields) -> {
            List<String> shown =
                    fields.stream()
                            .filter(field -> isShown(field, ofPersons))
                            .flatMap(field -> ProjectionColumns.columnsOfLine(field).stream())
                            .toList();
            if (!shown.isEmpty()) {
                views.add(ofLines(list, shown));
            }
        });
        return views;
    }

    private static View ofLines(String table, List<String> shown) {
        List<ViewColumn> columns = HubViews.ofLine();
        shown.forEach(name -> columns.add(HubViews.column("i", table, name, table)));
        return new View(
                HubViews.snake(table),
                columns,
                LINES.formatted(ProjectionColumns.quoted(table)),
                HubComments.ofTable(table));
    }

    private static boolean isShown(Field field, boolean ofPersons) {
        Sharing sharing = FieldDeclaration.of(field.path()).sharing();
        boolean aboutPersons = sharing == Sharing.PERSONAL || field.section().equals(PARTIES);
        return sharing != Sharing.INTERNAL
                && !field.section().equals(LEFT_OUT)
                && field.type() != LineRef.class
                && aboutPersons == ofPersons;
    }
}
