package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PLACE_COORDINATES;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureFields;
import rubezh.register.CaseGrouping;
import rubezh.register.CaseGrouping.OfField;
import rubezh.register.CaseGrouping.OfPlace;
import rubezh.register.CaseGrouping.OfRoute;
import rubezh.register.CaseGrouping.OfStretches;
import rubezh.register.CaseGrouping.OfSubstanceGroup;
import rubezh.register.CaseGrouping.OfTime;
import rubezh.register.Query;
import rubezh.shape.Field;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;

/**
 * Expressions that cases are grouped by, with the main table as {@code s} and their goods as {@code
 * i}, and the joins that they need. A list other than the goods contributes its distinct values, so
 * that two persons of one country do not double the amounts.
 */
final class GroupKeys {
    private static final String ITEMS = SeizureFields.ITEMS.path();
    private static final String NAME = SeizureFields.ITEMS_APPEARANCE_NAME.path();

    private final Query query;
    private final long spill;
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private boolean ofItems;

    /**
     * @param spill greatest distance of a row id from its minute
     */
    GroupKeys(Query query, long spill) {
        this.query = query;
        this.spill = spill;
    }

    /** Returns the expressions in the order they were added. */
    List<String> columns() {
        return columns;
    }

    /** Returns the joins besides that of the goods. */
    String joins() {
        return joins.toString();
    }

    /** Returns whether an expression needs the goods. */
    boolean ofItems() {
        return ofItems;
    }

    /** Adds what {@link rubezh.register.Catalogue#totals} groups by. */
    void add(String by) {
        switch (by) {
            case "year", "month", "day" -> columns.add(SummaryCondition.calendarKey(by));
            default -> {
                if (by.equals(NAME)) {
                    addOfItems(ProjectionColumns.NAME_IN_CLASS);
                } else {
                    add(SqlCondition.field(by));
                }
            }
        }
    }

    /** Adds a grouping of {@link rubezh.register.Catalogue#cross}. */
    void add(CaseGrouping grouping, ReferenceData reference) {
        switch (grouping) {
            case OfField(FieldPath field) -> add(SqlCondition.field(field.path()));
            case OfTime(var part) -> columns.add(new TimeKeys(query).of(part));
            case OfStretches stretches -> columns.add(of(stretches));
            case OfRoute() -> columns.add(route());
            case OfPlace() -> columns.add(place());
            case OfSubstanceGroup() -> {
                ofItems = true;
                columns.add(new DrugLines(reference).group());
            }
        }
    }

    private void addOfItems(String column) {
        ofItems = true;
        columns.add("i." + ProjectionColumns.quoted(column));
    }

    private void add(Field field) {
        String list = field.lines() != null ? field.lines() : field.list() ? field.path() : null;
        if (list == null) {
            ProjectionColumns.further(field)
                    .ifPresentOrElse(
                            further -> add(field, further), () -> columns.add(main(field.path())));
        } else if (list.equals(ITEMS)) {
            addOfItems(field.path());
        } else {
            String name = "l" + columns.size();
            String column = ProjectionColumns.quoted(field.list() ? "value" : field.path());
            String join =
                    " LEFT JOIN (SELECT DISTINCT seizure, %1$s AS v FROM %2$s WHERE %4$s) %3$s"
                            + " ON %3$s.seizure = s.rowid";
            joins.append(join.formatted(column, ProjectionColumns.quoted(list), name, near()));
            columns.add(name + ".v");
        }
    }

    private static String main(String path) {
        return "s." + ProjectionColumns.quoted(path);
    }

    /** Groups by the values of a field and of its further lines, each once for a case. */
    private void add(Field field, Field further) {
        String name = "l" + columns.size();
        String join =
                """
                 LEFT JOIN (SELECT seizure, v FROM (\
                SELECT seizure, %1$s AS v FROM %2$s WHERE %5$s \
                UNION SELECT rowid, %3$s FROM seizure \
                WHERE rowid IN (SELECT seizure FROM %2$s WHERE %5$s)\
                ) either WHERE v IS NOT NULL) %4$s ON %4$s.seizure = s.rowid\
                """;
        String first = ProjectionColumns.quoted(field.path());
        joins.append(
                join.formatted(
                        ProjectionColumns.quoted(further.path()),
                        ProjectionColumns.quoted(Objects.requireNonNull(further.lines())),
                        first,
                        name,
                        near()));
        columns.add("coalesce(" + name + ".v, s." + first + ")");
    }

    private String near() {
        return SummaryCondition.nearRows(query, "seizure", spill);
    }

    private static String route() {
        String both =
                "coalesce(%s, '') || '>' || coalesce(%s, '')"
                        .formatted(main(ROUTE_DEPARTURE.path()), main(ROUTE_DESTINATION.path()));
        return "nullif(" + both + ", '>')";
    }

    private static String place() {
        String both =
                "coalesce(%s, '') || coalesce('%s' || %s, '')"
                        .formatted(
                                main(PLACE_POST.path()),
                                OfPlace.AT,
                                main(PLACE_COORDINATES.path()));
        return "nullif(" + both + ", '')";
    }

    private static String of(OfStretches grouping) {
        var starts = new TreeMap<Long, @Nullable String>();
        grouping.stretches()
                .forEach(stretch -> {
                    starts.putIfAbsent(stretch.to().getEpochSecond(), null);
                    starts.put(stretch.from().getEpochSecond(), stretch.key());
                });
        return "CASE WHEN %s = '%s' AND %s THEN %s END"
                .formatted(
                        main(HEADER_STATION.path()),
                        TimeKeys.escaped(grouping.station()),
                        SummaryCondition.HOUR_KNOWN,
                        TimeKeys.since("s.moment", null, starts));
    }
}
