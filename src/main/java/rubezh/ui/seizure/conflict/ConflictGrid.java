package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rubezh.ui.kit.UiContext;

/**
 * Four columns of the screen: what, left, right, result. Where the window is narrow, what stands
 * above the other three.
 *
 * @param narrow whether the window is narrow
 */
record ConflictGrid(UiContext ui, boolean narrow) {
    private static final double WHAT = 184;

    /** Returns a row of the grid. */
    GridPane row(Node what, Node left, Node right, Node result) {
        var grid = styled(new GridPane(), "conflict-row");
        if (narrow) {
            grid.add(what, 0, 0, 3, 1);
            grid.addRow(1, left, right, result);
        } else {
            grid.addRow(0, what, left, right, result);
            var first = new ColumnConstraints();
            first.minWidthProperty().bind(ui.display().px(WHAT));
            first.prefWidthProperty().bind(ui.display().px(WHAT));
            grid.getColumnConstraints().add(first);
        }
        for (int i = 0; i < 3; i++) {
            grid.getColumnConstraints().add(equal());
        }
        return grid;
    }

    private ColumnConstraints equal() {
        var column = new ColumnConstraints();
        if (narrow) {
            // What spans all columns: its width would go to some of them only.
            column.setPercentWidth(100.0 / 3);
        }
        column.setMinWidth(0);
        column.setPrefWidth(1);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
