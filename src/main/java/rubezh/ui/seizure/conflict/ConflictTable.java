package rubezh.ui.seizure.conflict;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;
import rubezh.ui.kit.AgeText;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** Table of the records in conflict. */
final class ConflictTable {
    private final UiContext ui;
    private final PagedTable<ConflictEntry> table;

    ConflictTable(UiContext ui, Node empty, Runnable open) {
        this.ui = ui;
        this.table = new PagedTable<>(ui, ConflictEntry::recordId, columns());
        table.empty(empty).onOpen(open);
        ui.texts().accessibleName(table.view(), "conflict.queue");
    }

    private List<Column<ConflictEntry>> columns() {
        return Stream.of(
                        Column.<ConflictEntry>number(
                                        "number",
                                        "conflict.column.number",
                                        200,
                                        (e, _) -> e.number())
                                .sized(ColumnWidth.of(200).min(120)),
                        text(
                                "subject",
                                ColumnWidth.of(300).min(120).growing(),
                                ConflictEntry::subject),
                        text("stations", ColumnWidth.of(170).min(90), ConflictEntry::stationText),
                        text(
                                "fields",
                                ColumnWidth.of(280).min(120).growing(),
                                ConflictTable::fields),
                        Column.<ConflictEntry>text("age", "conflict.column.age", 110, this::age)
                                .sized(ColumnWidth.of(110).min(80).last()))
                .map(Column::unsorted)
                .toList();
    }

    private static Column<ConflictEntry> text(
            String id, ColumnWidth width, Function<ConflictEntry, String> text) {
        return Column.<ConflictEntry>text(
                        id, "conflict.column." + id, width.ru(), (entry, _) -> text.apply(entry))
                .sized(width);
    }

    private static String fields(ConflictEntry entry) {
        return String.join(", ", entry.fields());
    }

    private String age(ConflictEntry entry, Messages messages) {
        return entry.since() == null
                ? ""
                : AgeText.of(entry.since().toInstant(), ui.clock().instant(), messages);
    }

    void show(List<ConflictEntry> entries) {
        table.show(PageSource.of(entries));
    }

    @Nullable ConflictEntry selected() {
        return table.selected().get();
    }

    PagedTable<ConflictEntry> table() {
        return table;
    }
}
