package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.EquivalentTable;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.table.SeizureListTable;
import rubezh.text.FormattedQuantity;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;

/**
 * Columns that the list can show: the usual ones and every field that a row has.
 *
 * @param usual columns of a new list, in display order
 */
record ColumnChoice(
        UiText texts,
        LiveLabels labels,
        RecordShape<Seizure> shape,
        List<Column<SeizureRow>> usual) {
    private static final double WIDTH = 120;

    /** Usual columns that stay at the end, behind the columns of fields. */
    private static final Set<String> LAST = Set.of(HEADER_STATUS.path(), Query.ISSUES);

    /** Columns of the file for a column of the list that is no field of its own. */
    private static final Map<String, List<String>> EXPORTED =
            Map.of(
                    EVENT_DIRECTION.path(),
                    List.of(
                            EVENT_DIRECTION.path(),
                            ROUTE_DEPARTURE.path(),
                            ROUTE_DESTINATION.path()),
                    ITEMS_SUBSTANCE.path(),
                    List.of(ITEMS.path()),
                    ITEMS_AMOUNT.path(),
                    List.of(ITEMS.path()),
                    Query.ISSUES,
                    List.of("exclusions", "marks"));

    /** Returns the columns to show; the usual ones if none is chosen. */
    List<Column<SeizureRow>> shown(List<String> chosen) {
        Map<String, Column<SeizureRow>> byId =
                bySection().values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Column::id, column -> column));
        List<Column<SeizureRow>> columns =
                chosen.stream().filter(byId::containsKey).map(byId::get).toList();
        return columns.isEmpty() ? usual : columns;
    }

    /** Returns all columns by the message key of their section, the usual ones first. */
    Map<String, List<Column<SeizureRow>>> bySection() {
        Map<String, List<Column<SeizureRow>>> sections = new LinkedHashMap<>();
        sections.put("list.columns.usual", usual);
        sections.put("section.items", new ArrayList<>(List.of(equivalents())));
        for (Field field : shape.fields()) {
            if (isOffered(field)) {
                String key = "section." + field.steps().getFirst();
                sections.computeIfAbsent(key, _ -> new ArrayList<>()).add(column(field));
            }
        }
        return sections;
    }

    private boolean isOffered(Field field) {
        return field.lines() == null
                && !SeizureRow.LONG_TEXTS.contains(field.path())
                && usual.stream().noneMatch(column -> column.id().equals(field.path()));
    }

    private Column<SeizureRow> column(Field field) {
        String path = field.path();
        String brief = "field." + path + ".short";
        String titleKey = texts.messages().has(brief) ? brief : "field." + path;
        return Column.text(path, titleKey, WIDTH, (row, _) -> text(row, path));
    }

    /** Returns the column of kilogram equivalents; empty where nothing has a factor. */
    private Column<SeizureRow> equivalents() {
        EquivalentTable table = EquivalentTable.of(labels.reference());
        return Column.<SeizureRow>quantity(
                        SeizureListTable.EQUIVALENT,
                        "common.equivalent",
                        WIDTH,
                        (row, _) -> equivalent(row, table))
                .unsorted();
    }

    private @Nullable FormattedQuantity equivalent(SeizureRow row, EquivalentTable table) {
        Equivalent sum =
                row.items().stream()
                        .map(item -> table.of(item.substance(), item.amount()))
                        .reduce(Equivalent.NONE, Equivalent::plus);
        return sum.known() ? labels.format().quantities().kilograms(sum.micrograms()) : null;
    }

    private String text(SeizureRow row, String path) {
        Object value = row.values().get(path);
        return value == null ? "" : labels.format().value(value);
    }

    boolean isUsual(List<String> chosen) {
        return Set.copyOf(chosen)
                .equals(usual.stream().map(Column::id).collect(Collectors.toSet()));
    }

    /** Returns chosen columns in the order of display. */
    List<String> inOrder(List<String> chosen) {
        List<String> ids =
                bySection().values().stream().flatMap(List::stream).map(Column::id).toList();
        return Stream.concat(
                        ids.stream().filter(id -> !LAST.contains(id)),
                        ids.stream().filter(LAST::contains))
                .filter(chosen::contains)
                .toList();
    }

    /** Returns the columns of a file for columns of the list. */
    static List<String> exportPaths(List<Column<SeizureRow>> columns) {
        var paths = new LinkedHashSet<String>();
        columns.forEach(c -> paths.addAll(EXPORTED.getOrDefault(c.id(), List.of(c.id()))));
        return List.copyOf(paths);
    }
}
