package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.register.named.SavedText;
import rubezh.table.mapping.MappingFile;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Dialogs that keep a mapping under a name, and choose one that is kept. */
final class SavedMappingDialogs {
    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;

    SavedMappingDialogs(UiContext ui, TableImportModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    /**
     * Asks for the name.
     *
     * @param asFile saves the mapping as a file instead
     */
    void save(Runnable asFile) {
        var name = texts.accessibleName(new TextField(model.mappingName()), "tables.saved.name");
        new OverlayDialog(ui, "tables.mapping.save")
                .message("tables.saved.text")
                .body(name)
                .primaryIf(
                        "tables.saved.do",
                        () -> {
                            String typed = BlankCharacters.strip(name.getText());
                            if (!typed.isEmpty()) {
                                model.keepMapping(typed);
                            }
                            return !typed.isEmpty();
                        })
                .secondary("tables.saved.file", asFile)
                .cancel()
                .show();
        name.requestFocus();
        name.selectAll();
    }

    /**
     * Shows the mappings that are kept, those of this station first.
     *
     * @param ofFile chooses a file instead
     */
    void open(Runnable ofFile) {
        model.keptMappings(all -> choose(all, ofFile));
    }

    private void choose(List<SavedText> all, Runnable ofFile) {
        if (all.isEmpty()) {
            ofFile.run();
            return;
        }
        var list = texts.accessibleName(new ListView<SavedText>(), "tables.mapping.open");
        list.setCellFactory(_ -> new NameCell());
        list.getItems().setAll(all);
        list.getSelectionModel().selectFirst();
        list.prefHeightProperty().bind(ui.display().px(200));
        BooleanSupplier open =
                () -> {
                    SavedText chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        byte[] json = chosen.content().getBytes(StandardCharsets.UTF_8);
                        model.open(() -> MappingFile.read(json).sound());
                    }
                    return chosen != null;
                };
        OverlayDialog dialog =
                new OverlayDialog(ui, "tables.mapping.open")
                        .body(list)
                        .body(wrapping(styled(texts.label("tables.saved.hint"), "muted", "fs-12")))
                        .primaryIf("tables.saved.open", open)
                        .secondary("tables.saved.of-file", ofFile)
                        .cancel()
                        .show();
        // A list takes Enter for itself before the dialog gets it.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        if (open.getAsBoolean()) {
                            dialog.close();
                        }
                    }
                });
        list.requestFocus();
    }

    /** Name of a mapping with its station, version, and who saved it. */
    private final class NameCell extends ListCell<SavedText> {
        @Override
        protected void updateItem(@Nullable SavedText saved, boolean empty) {
            super.updateItem(saved, empty);
            setText(
                    empty || saved == null
                            ? null
                            : texts.text(
                                    "tables.saved.line",
                                    saved.name(),
                                    saved.station(),
                                    saved.version(),
                                    saved.author()));
        }
    }
}
