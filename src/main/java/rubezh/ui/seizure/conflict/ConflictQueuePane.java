package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.BlankCharacters;
import rubezh.text.Messages;
import rubezh.ui.kit.AgeFormat;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** Queue of the records in conflict with its filter. */
final class ConflictQueuePane {
    private final UiContext ui;
    private final ConflictViewModel model;
    private final PagedTable<ConflictEntry> table;
    private final ConflictFilterBar filter;
    private final Label count = styled(new Label(), "muted");
    private final Label empty = wrapping(styled(new Label(), "muted"));
    private final Button reset;
    private final BorderPane root = new BorderPane();

    /**
     * @param settleAll settles the whole queue; empty for who may not
     */
    ConflictQueuePane(UiContext ui, ConflictViewModel model, Optional<Command> settleAll) {
        this.ui = ui;
        this.model = model;
        this.filter = new ConflictFilterBar(ui, model);
        this.reset =
                Buttons.action(
                        ui.texts(),
                        "list.empty.reset",
                        () -> model.filter().set(ConflictFilter.ALL));
        var none = new VBox(Icons.of(Feather.GIT_MERGE, 48, "subtle"), empty, reset);
        this.table =
                new PagedTable<>(ui, "conflict.queue", ConflictEntry::recordId, columns())
                        .empty(styled(none, "empty-state"))
                        .onOpen(this::open);
        var title = styled(ui.texts().label("conflict.queue"), "semibold", "fs-15");
        var line = styled(new HBox(title, count, new Spacer()), "gap-8", "queue-line");
        settleAll.ifPresent(all -> line.getChildren().add(Buttons.of(ui.texts(), all)));
        root.setTop(styled(new VBox(line, filter.root()), "exchange-head", "gap-8", "line-bottom"));
        root.setCenter(table.node());
        root.setMinSize(0, 0);
        model.entries().addListener((_, _, _) -> show());
        ui.texts().paint(root, _ -> show());
    }

    private void show() {
        int shown = model.entries().get().size();
        int all = model.all().get().size();
        count.setText(
                shown == all
                        ? ui.texts().numbers().whole(all)
                        : ui.texts().text("conflict.place", shown, all));
        empty.setText(ui.texts().text(all == 0 ? "conflict.empty" : "conflict.empty.filtered"));
        setShown(reset, all > 0);
        table.show(PageSource.of(model.entries().get()));
    }

    Node root() {
        return root;
    }

    /** Opens the selected record. */
    void open() {
        Optional.ofNullable(table.selected().get())
                .ifPresent(entry -> model.open(entry.recordId()));
    }

    /** Selects a record, and focuses the table. */
    void focus(Optional<UUID> recordId) {
        recordId.ifPresent(table::refreshAndSelect);
        table.view().requestFocus();
    }

    void focusFilter() {
        filter.focus();
    }

    /** Asks for the reason before the whole queue is settled by the newer values. */
    void askSettleAll() {
        int number = model.entries().get().size();
        if (number == 0) {
            return;
        }
        TextField reason = ui.texts().prompt(new TextField(), "conflict.reason");
        ui.texts().accessibleName(reason, "conflict.reason");
        new OverlayDialog(ui, "conflict.all.title")
                .message("conflict.all.text", number)
                .body(reason)
                .primaryIf(
                        "conflict.all.do",
                        () -> {
                            boolean given = !BlankCharacters.isBlank(reason.getText());
                            if (given) {
                                model.workflow().settleAll(reason.getText());
                            }
                            return given;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    void close() {
        table.close();
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
                                ConflictQueuePane::fields),
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
                : AgeFormat.of(entry.since().toInstant(), ui.clock().instant(), messages);
    }
}
