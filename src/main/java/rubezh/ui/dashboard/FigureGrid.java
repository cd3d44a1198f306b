package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import rubezh.table.Sheet;

/** Table of the figures of a chart, in words, for who reads rather than looks. */
final class FigureGrid {
    /** Columns before the names: kind and code of a figure, which the chart says already. */
    private static final List<String> LEFT_OUT = List.of("figure", "key");

    private final GridPane grid = styled(new GridPane(), "figure-grid");

    /**
     * @param selected index of the selected row, -1 for none
     */
    FigureGrid(Sheet sheet, int selected) {
        int at = 0;
        for (int c = 0; c < sheet.columns().size(); c++) {
            Sheet.Column column = sheet.columns().get(c);
            if (!LEFT_OUT.contains(column.path())) {
                add(new Label(column.heading()), column, at, 0, "semibold");
                for (int r = 0; r < sheet.rows().size(); r++) {
                    var label = new Label(sheet.rows().get(r).get(c).text());
                    toggleStyle(label, "current", r == selected);
                    add(label, column, at, r + 1, "fg");
                }
                at++;
            }
        }
    }

    private void add(Label label, Sheet.Column column, int at, int row, String style) {
        styled(label, "fs-11", style);
        GridPane.setHalignment(label, column.number() ? HPos.RIGHT : HPos.LEFT);
        grid.add(label, at, row);
    }

    Node root() {
        return scrolling(grid);
    }
}
