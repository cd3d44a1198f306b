package rubezh.ui.seizure.recovery;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import rubezh.register.FieldChange;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.display.FieldValueFormat;

/** Dialog with a table of changed fields: recorded and typed value of each. */
public record CompareDialog(UiContext ui, FieldValueFormat values) {
    public void show(List<FieldChange> changes) {
        var scroll = styled(new ScrollPane(grid(changes)), "compare-scroll");
        scroll.setFitToWidth(true);
        new OverlayDialog(ui, "editor.compare.title")
                .body(scroll)
                .cancel("editor.compare.close", () -> {})
                .show();
    }

    private GridPane grid(List<FieldChange> changes) {
        var grid = styled(new GridPane(), "compare-grid");
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
        return styled(ui.texts().label(key), "semibold", "fs-11", "muted");
    }

    private static Label cell(String text, String style) {
        return styled(wrapping(new Label(text)), style);
    }
}
