package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.mapping.MappingGuess;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;

/** Dialog for a value that every case gets, such as the country. */
final class ConstantDialog {
    private final UiContext ui;
    private final FieldEditorFactory editors;
    private final TableImportModel model;
    private final MappingWords words;
    private final FieldEditor field;
    private final TextField text;
    private final VBox valueBox = new VBox();

    /** Choice among the codes of the field; null where it takes none. */
    private @Nullable FieldEditor code;

    ConstantDialog(
            UiContext ui, FieldEditorFactory editors, TableImportModel model, MappingWords words) {
        this.ui = ui;
        this.editors = editors;
        this.model = model;
        this.words = words;
        this.field = editors.choice(words.fields());
        this.text = ui.texts().accessibleName(new TextField(), "tables.dialog.value");
        field.setAccessibleName(ui.texts().text("tables.dialog.field"));
        field.setHost(
                new FieldEditor.Host() {
                    @Override
                    public void changed(FieldEditor editor) {
                        choose((FieldPath) MappedColumnDialog.value(editor));
                    }

                    @Override
                    public void move(FieldEditor editor, boolean forward) {
                        focusValue();
                    }
                });
    }

    /**
     * Asks for field and value.
     *
     * @param column the constant to change; null for a new one
     */
    void ask(@Nullable MappedColumn column) {
        FieldPath known = column == null ? null : MappingDraft.field(column);
        field.show(known);
        choose(known);
        if (column != null) {
            text.setText(column.constant());
            if (code != null) {
                code.show(column.constant());
            }
        }
        new OverlayDialog(ui, "tables.constant.title")
                .message("tables.constant.text")
                .body(labelled("tables.dialog.field", field.node()))
                .body(labelled("tables.dialog.value", valueBox))
                .primaryIf("tables.dialog.do", this::apply)
                .cancel()
                .show();
        field.focus();
    }

    private void choose(@Nullable FieldPath path) {
        FieldEditor choice =
                path == null
                        ? null
                        : MappingGuess.list(path)
                                .map(list -> editors.choice(words.codes(list)))
                                .orElse(null);
        code = choice;
        if (choice == null) {
            valueBox.getChildren().setAll(text);
        } else {
            choice.setHost(new StandaloneHost(_ -> {}));
            choice.setAccessibleName(ui.texts().text("tables.dialog.value"));
            valueBox.getChildren().setAll(choice.node());
        }
    }

    private void focusValue() {
        if (code == null) {
            text.requestFocus();
        } else {
            code.focus();
        }
    }

    private boolean apply() {
        Object path = MappedColumnDialog.value(field);
        Object given =
                code == null
                        ? BlankCharacters.strip(text.getText())
                        : MappedColumnDialog.value(code);
        if (!(path instanceof FieldPath to) || given == null || given.toString().isEmpty()) {
            return false;
        }
        model.change(now -> now.constant(to, given.toString()));
        return true;
    }

    private Node labelled(String key, Node node) {
        return new VBox(styled(ui.texts().label(key), "muted", "fs-12"), node);
    }
}
