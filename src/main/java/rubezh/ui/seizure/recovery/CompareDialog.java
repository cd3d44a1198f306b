package rubezh.ui.seizure.recovery;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import rubezh.register.FieldChange;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;

/** Dialog with a table of changed fields: recorded and typed value of each. */
public final class CompareDialog {
    private final UiContext ui;
    private final FieldValueFormat values;

    public CompareDialog(UiContext ui, FieldValueFormat values) {
        this.ui = ui;
        this.values = values;
    }

    public void show(List<FieldChange> changes) {
        var scroll = new ScrollPane(grid(changes));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("compare-scroll");
        new OverlayDialog(ui, "editor.compare.title")
                .body(scroll)
                .cancel("editor.compare.close", () -> {})
                .show();
    }

    private GridPane grid(List<FieldChange> changes) {
        var grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        grid.addRow(
                0,
                header("editor.compare.field"),
                header("editor.compare.old"),
                header("editor.compare.new"));
        changes.stream()
                .filter(change -> !change.pointer().endsWith("/pos"))
                .forEach(change -> addRow(grid, change));
        return grid;
    }

    private void addRow(GridPane grid, FieldChange change) {
        String pointer = change.pointer();
        grid.addRow(
                grid.getRowCount(),
                cell(values.fieldLabel(pointer), "muted"),
                cell(values.valueText(pointer, change.oldValue()), "diff-old"),
                cell(values.valueText(pointer, change.newValue()), "diff-new"));
    }

    private Label header(String key) {
        Label label = ui.texts().bind(new Label(), key);
        label.getStyleClass().addAll("semibold", "fs-11", "muted");
        return label;
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
