package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.register.TableImportNote;
import rubezh.security.Permission;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Earlier imports of tables, each with its counts, which can be undone or says why not. */
final class ImportListDialog {
    private static final double HEIGHT = 280;

    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;
    private final ResultDialogs results;

    ImportListDialog(UiContext ui, TableImportModel model, ResultDialogs results) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.results = results;
    }

    void ask() {
        model.history().imports(this::show);
    }

    private void show(List<TableImportNote> imports) {
        var dialog = new OverlayDialog(ui, "tables.imports.title").wide();
        if (imports.isEmpty()) {
            dialog.message("tables.imports.none");
        } else {
            var lines = styled(new VBox(), "gap-8");
            imports.forEach(note -> lines.getChildren().add(line(note, dialog)));
            ScrollPane pane = scrolling(lines);
            pane.maxHeightProperty().bind(ui.display().px(HEIGHT));
            dialog.message("tables.imports.text").body(pane);
        }
        dialog.cancel("exchange.close", () -> {}).show();
    }

    private Node line(TableImportNote note, OverlayDialog dialog) {
        String when = time(note.at());
        Label told =
                wrapping(
                        new Label(
                                texts.text(
                                        "tables.imports.line",
                                        when,
                                        note.by(),
                                        note.file(),
                                        note.rows(),
                                        note.cases())));
        told.setMaxWidth(Double.MAX_VALUE);
        told.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(told, Priority.ALWAYS);
        var row = styled(new HBox(told), "gap-8");
        row.getChildren().add(end(note, dialog));
        return row;
    }

    /** Returns the button that undoes an import, or why it cannot be undone. */
    private Node end(TableImportNote note, OverlayDialog dialog) {
        if (note.undone().isPresent()) {
            return muted("tables.imports.undone", time(note.undone().get()));
        }
        if (!ui.allows(Permission.CANCEL_DRAFT)) {
            return muted("tables.imports.not-permitted");
        }
        return keepWidth(
                Buttons.small(
                        texts,
                        "tables.undo",
                        () -> {
                            dialog.close();
                            results.undo(note, () -> {});
                        }));
    }

    private Label muted(String key, Object... arguments) {
        return keepWidth(styled(new Label(texts.text(key, arguments)), "muted", "fs-12"));
    }

    private String time(Instant at) {
        return texts.dates().dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }
}
