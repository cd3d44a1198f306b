package rubezh.ui.seizure.recovery;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import rubezh.register.FieldChange;
import rubezh.register.ResumedDraft;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;

/**
 * Dialog with a table of changed fields: recorded and typed value of each, or the typed text if it
 * could not be read.
 */
public record CompareDialog(UiContext ui, FieldValueFormat values) {
    /** Shows what a draft changes. */
    public void show(ResumedDraft draft) {
        new CompareDialog(ui, values.of(draft.seizure()))
                .show(draft.changes(), draft.draft().texts());
    }

    /**
     * @param unreadable typed texts that are no values, by the pointers of their fields
     */
    public void show(List<FieldChange> changes, Map<String, String> unreadable) {
        var scroll = styled(new ScrollPane(grid(changes, unreadable)), "compare-scroll");
        scroll.setFitToWidth(true);
        new OverlayDialog(ui, "editor.compare.title")
                .body(scroll)
                .cancel("editor.compare.close", () -> {})
                .show();
    }

    private GridPane grid(List<FieldChange> changes, Map<String, String> unreadable) {
        var grid = styled(new GridPane(), "compare-grid");
        grid.addRow(
                0,
                header("editor.compare.field"),
                header("editor.compare.old"),
                header("editor.compare.new"));
        var texts = new LinkedHashMap<>(unreadable);
        for (FieldChange change : changes) {
            String pointer = change.pointer();
            String text = texts.remove(pointer);
            String old = values.valueText(pointer, change.oldValue());
            if (text != null) {
                addRow(grid, pointer, old, notRead(text));
            } else if (!pointer.endsWith("/pos")) {
                addRow(grid, pointer, old, values.valueText(pointer, change.newValue()));
            }
        }
        texts.forEach((pointer, text) ->
                addRow(grid, pointer, values.valueText(pointer, null), notRead(text)));
        return grid;
    }

    private String notRead(String text) {
        return ui.texts().text("editor.compare.unreadable", text);
    }

    private void addRow(GridPane grid, String pointer, String old, String typed) {
        grid.addRow(
                grid.getRowCount(),
                cell(values.fieldLabel(pointer), "muted"),
                cell(old, "diff-old"),
                cell(typed, "diff-new"));
    }

    private Label header(String key) {
        return styled(ui.texts().label(key), "semibold", "fs-11", "muted");
    }

    private static Label cell(String text, String style) {
        return styled(wrapping(new Label(text)), style);
    }
}
