package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.TableImportNote;
import rubezh.security.Permission;
import rubezh.table.input.TableImportResult;
import rubezh.ui.kit.CommandMenuItem;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;

/** Buttons below the import of a table, and what hinders it; after it what may be done next. */
final class ImportFooter {
    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;
    private final Commands commands;
    private final ResultDialogs results;
    private final Runnable close;
    private final HBox node = styled(new HBox(), "action-bar", "line-top");
    private boolean undone;

    ImportFooter(
            UiContext ui,
            TableImportModel model,
            Commands commands,
            ResultDialogs results,
            Runnable close) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.commands = commands;
        this.results = results;
        this.close = close;
    }

    Node node() {
        return node;
    }

    void focus() {
        node.getChildren().getFirst().requestFocus();
    }

    /** Fills it for what can be done now. */
    void paint() {
        TableImportResult done = model.imported().get();
        node.getChildren().clear();
        if (done != null) {
            paintDone(done);
            return;
        }
        TableImportResult seen = model.seen().get();
        var row = new OverflowRow(importButton(seen));
        row.getStyleClass().add("table-buttons");
        row.getChildren()
                .addAll(
                        OverflowRow.rank(button("table-save"), 2),
                        OverflowRow.rank(button("table-rejects"), 3),
                        Buttons.more(texts, this::showMore),
                        keepWidth(Buttons.action(texts, "exchange.cancel", "Esc", close)),
                        new Spacer(),
                        OverflowRow.rank(sentence(seen), 4));
        HBox.setHgrow(row, Priority.ALWAYS);
        node.getChildren().add(row);
    }

    private Button button(String id) {
        return keepWidth(Buttons.of(texts, commands.get(id)));
    }

    private Button importButton(@Nullable TableImportResult seen) {
        Command run = commands.get("table-run");
        Button button =
                Buttons.withIcon(
                        Buttons.action(
                                texts,
                                seen == null ? run.labelKey() : "tables.import",
                                run.hint(),
                                run::run,
                                seen == null ? 0 : seen.recorded()),
                        Feather.DOWNLOAD);
        button.setDisable(!model.isImportable() || model.busy().get());
        return keepWidth(styled(button, "primary"));
    }

    private void showMore(Button anchor) {
        var menu = new ContextMenu();
        commands.present(
                        "table-open",
                        "table-totals",
                        "table-empty",
                        "table-imports",
                        "table-constant",
                        "table-confirm-all",
                        "table-sums",
                        "table-next")
                .forEach(command -> menu.getItems().add(new CommandMenuItem(ui, command)));
        menu.show(anchor, Side.TOP, 0, -4);
    }

    /** Says what hinders the import, or how many cases it would record. */
    private Node sentence(@Nullable TableImportResult seen) {
        long open = model.columns().stream().filter(one -> one.state().isOpen()).count();
        String text =
                seen == null
                        ? ""
                        : !model.isAnyConfirmed()
                                ? texts.text("tables.unconfirmed")
                                : open > 0
                                        ? texts.text("tables.open", open)
                                        : texts.text("tables.ready", seen.recorded());
        return keepWidth(styled(new Label(text), "muted", "fs-12"));
    }

    private void paintDone(TableImportResult done) {
        node.getChildren().add(styled(Buttons.action(texts, "exchange.close", close), "primary"));
        if (ui.allows(Permission.READ_RECORDS) && done.recorded() > 0) {
            node.getChildren()
                    .add(
                            Buttons.action(
                                    texts,
                                    "tables.show-cases",
                                    () ->
                                            ui.go(
                                                    new Destination.FoundCases(
                                                            String.valueOf(
                                                                    model.file().getFileName())))));
        }
        Optional<TableImportNote> note = done.note().filter(_ -> !undone);
        if (note.isPresent() && ui.allows(Permission.CANCEL_DRAFT)) {
            node.getChildren().add(Buttons.action(texts, "tables.undo", () -> undo(note.get())));
        }
        node.getChildren().forEach(button -> keepWidth((Region) button));
        Label told =
                wrapping(
                        styled(
                                new Label(texts.text(undone ? "tables.undone" : "tables.where")),
                                "muted",
                                "import-sentence"));
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        node.getChildren().add(told);
    }

    private void undo(TableImportNote note) {
        results.undo(
                note,
                () -> {
                    undone = true;
                    paint();
                });
    }
}
