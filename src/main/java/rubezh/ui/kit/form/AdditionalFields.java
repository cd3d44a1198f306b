package rubezh.ui.kit.form;

import module java.base;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;

/** Fields of a section that the short form shows only if required, entered or with the focus. */
final class AdditionalFields {
    private final UiContext ui;
    private final VBox box = new VBox();
    private final List<FieldRow> rows = new ArrayList<>();
    private List<FieldRow> shown = List.of();
    private int columns = 2;

    AdditionalFields(UiContext ui) {
        this.ui = ui;
        box.setManaged(false);
    }

    Node node() {
        return box;
    }

    void add(FieldRow row) {
        rows.add(row);
    }

    void setColumns(int count) {
        columns = count;
        layout();
    }

    /** Shows all fields, or only those required, entered or with the focus; keeps the focus. */
    void show(boolean all) {
        List<FieldRow> selected =
                select(row -> all || row.isRequired() || isEntered(row) || hasFocus(row));
        if (selected.equals(shown)) {
            return;
        }
        Node body = box.getParent();
        Node focused = ui.overlay().focusOwner(body);
        shown = selected;
        layout();
        if (focused != body && focused.getScene() != null) {
            focused.requestFocus();
        }
    }

    private static boolean isEntered(FieldRow row) {
        return !row.editor().isBlank() && !row.isDerived();
    }

    private boolean hasFocus(FieldRow row) {
        Node field = row.editor().node();
        return ui.overlay().focusOwner(field) != field || field.isFocused();
    }

    /** Shows the field of a pointer if it is hidden here. */
    void reveal(String pointer) {
        if (rows.stream().anyMatch(row -> row.covers(pointer) && !shown.contains(row))) {
            shown = select(row -> shown.contains(row) || row.covers(pointer));
            layout();
        }
    }

    private List<FieldRow> select(Predicate<FieldRow> condition) {
        return rows.stream().filter(condition).toList();
    }

    private void layout() {
        box.getChildren().clear();
        if (!shown.isEmpty()) {
            var fields = new FieldGrid(ui.display(), columns);
            shown.forEach(fields::add);
            box.getChildren().add(fields);
        }
        box.setManaged(!shown.isEmpty());
    }
}
