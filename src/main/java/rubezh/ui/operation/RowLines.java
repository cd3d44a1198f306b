package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.geometry.VPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Hairlines below the rows of a table that is laid out as a grid. */
final class RowLines {
    private RowLines() {}

    /** Draws a line below each row that a grid has now, in the gap before the next one. */
    static void draw(GridPane grid) {
        int rows = grid.getRowCount();
        for (int row = 0; row < rows; row++) {
            var line = styled(new Region(), "grid-line");
            line.setMouseTransparent(true);
            GridPane.setValignment(line, VPos.BOTTOM);
            grid.add(line, 0, row, GridPane.REMAINING, 1);
        }
    }

    /** Sets a row apart, as the one that is typed in. */
    static void mark(GridPane grid, int row) {
        var mark = styled(new Region(), "grid-current");
        mark.setMouseTransparent(true);
        grid.add(mark, 0, row, GridPane.REMAINING, 1);
    }
}
