package rubezh.ui.backup;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupService.Condition;
import rubezh.backup.BackupService.Entry;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.AgeFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** Table of the backups: when, why, how big, where, and whether they were opened. */
final class BackupTable {
    private final UiContext ui;
    private final PagedTable<Entry> table;

    BackupTable(UiContext ui) {
        this.ui = ui;
        this.table =
                new PagedTable<>(
                        ui, "admin.backup.title", entry -> entry.file().toString(), columns());
        table.empty(ui.texts().label("backup.list.none"));
    }

    private List<Column<Entry>> columns() {
        return Stream.<Column<Entry>>of(
                        Column.text("at", "backup.list.at", 140, this::time),
                        Column.<Entry>text("age", "backup.list.age", 110, this::age)
                                .sized(ColumnWidth.of(110)),
                        Column.<Entry>text("why", "backup.list.occasion", 150, BackupTable::why)
                                .sized(ColumnWidth.of(150).min(90).growing()),
                        Column.<Entry>text("size", "backup.list.size", 90, BackupTable::size)
                                .atRight(),
                        Column.<Entry>text(
                                        "records", "backup.list.records", 80, BackupTable::records)
                                .atRight(),
                        Column.<Entry>text("where", "backup.list.where", 150, BackupTable::where)
                                .sized(ColumnWidth.of(150).min(90).growing()),
                        Column.of("check", "backup.list.check", 190, BackupTable::check))
                .map(Column::unsorted)
                .toList();
    }

    private String time(Entry entry, Messages messages) {
        return DateFormatter.in(messages.language())
                .dateTime(entry.at().atZone(ui.zone()).toLocalDateTime());
    }

    private String age(Entry entry, Messages messages) {
        return AgeFormat.of(entry.at(), ui.clock().instant(), messages);
    }

    private static String why(Entry entry, Messages messages) {
        return entry.occasion() == null ? "" : messages.text(entry.occasion().key());
    }

    static String size(Entry entry, Messages messages) {
        var numbers = NumberFormatter.in(messages.language());
        long kib = Math.max(1, entry.bytes() >> 10);
        return kib < 10_240
                ? messages.text("backup.size.kb", numbers.whole(kib))
                : messages.text("backup.size.mb", numbers.whole(kib >> 10));
    }

    private static String records(Entry entry, Messages messages) {
        return entry.records() < 0
                ? ""
                : NumberFormatter.in(messages.language()).whole(entry.records());
    }

    private static String where(Entry entry, Messages messages) {
        return entry.places().stream()
                .sorted()
                .map(place -> messages.text(place.key() + ".short"))
                .collect(Collectors.joining(" + "));
    }

    private static CellView<Entry> check() {
        var label = new Label();
        return new CellView<>(
                label,
                (entry, messages) -> {
                    Condition condition = entry.condition();
                    label.setText(messages.text(condition.key()));
                    boolean unsound = condition == Condition.UNSOUND;
                    Feather icon =
                            switch (condition) {
                                case COMPARED -> Feather.CHECK;
                                case OPENED -> Feather.CHECK_CIRCLE;
                                case UNSOUND -> Feather.X_CIRCLE;
                            };
                    label.setGraphic(Icons.of(icon, 14, unsound ? "stop-text" : "ok-text"));
                });
    }

    PagedTable<Entry> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable Entry> selected() {
        return table.selected();
    }

    void show(List<Entry> entries) {
        table.show(PageSource.of(entries));
    }
}
