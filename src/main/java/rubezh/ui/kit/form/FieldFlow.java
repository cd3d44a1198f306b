package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.look.DisplaySettings;

/** Fields with labels above, four in a row; two or one if the width is small. */
public final class FieldFlow extends GridPane {
    private static final double FOUR_FROM = 740;
    private static final double TWO_FROM = 380;
    private static final int WIDE = 2;

    private final DisplaySettings display;
    private int columns;

    public FieldFlow(DisplaySettings display) {
        this.display = display;
        getStyleClass().add("field-flow");
        setMinWidth(0);
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        setColumns(4);
    }

    /** Adds a field; a wide one takes two columns. */
    void add(FieldRow row) {
        row.labelAbove();
        add(row.label(), row.control(), row.isWide());
    }

    /** Adds a field declared by a code list. */
    public void add(DynamicField field) {
        add(field.label(), field.control(), false);
    }

    private void add(Node label, Node control, boolean wide) {
        var cell = styled(new VBox(label, control), "flow-cell");
        cell.getProperties().put(WIDE, wide);
        getChildren().add(cell);
        layoutFields();
    }

    private void fit(double width) {
        double logical = width / display.zoom().get();
        int fitting = logical >= FOUR_FROM ? 4 : logical >= TWO_FROM ? 2 : 1;
        if (fitting != columns && width > 0) {
            setColumns(fitting);
        }
    }

    private void setColumns(int count) {
        columns = count;
        getColumnConstraints().clear();
        for (int i = 0; i < count; i++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / count);
            getColumnConstraints().add(constraints);
        }
        layoutFields();
    }

    private void layoutFields() {
        int row = 0;
        int column = 0;
        for (var cell : getChildren()) {
            int span =
                    Boolean.TRUE.equals(cell.getProperties().get(WIDE)) ? Math.min(2, columns) : 1;
            if (column + span > columns) {
                row++;
                column = 0;
            }
            setConstraints(cell, column, row, span, 1);
            column += span;
        }
    }
}
