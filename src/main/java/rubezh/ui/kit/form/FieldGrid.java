package rubezh.ui.kit.form;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rubezh.ui.kit.look.Look;

/** Rows of labelled fields in one or two columns; children lie in visual order. */
final class FieldGrid extends GridPane {
    private static final double LABEL = 132;

    private final int columns;
    private int row;
    private int column;

    FieldGrid(Look look, int columns) {
        this.columns = columns;
        getStyleClass().add("field-grid");
        setMinWidth(0);
        for (int i = 0; i < columns; i++) {
            getColumnConstraints().addAll(labels(look, i == 0 ? LABEL : LABEL + 8), fields());
        }
    }

    private static ColumnConstraints labels(Look look, double width) {
        var constraints = new ColumnConstraints();
        constraints.prefWidthProperty().bind(look.px(width));
        constraints.minWidthProperty().bind(look.px(width));
        constraints.maxWidthProperty().bind(look.px(width));
        constraints.setHalignment(HPos.RIGHT);
        return constraints;
    }

    private static ColumnConstraints fields() {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setPrefWidth(100);
        return constraints;
    }

    /** Puts a row at the next free place: left, right, left; a wide one across. */
    void add(FieldRow next) {
        boolean across = next.isWide() && columns == 2;
        if (across && column == 1) {
            wrap();
        }
        GridPane.setValignment(next.label(), VPos.TOP);
        GridPane.setValignment(next.control(), VPos.TOP);
        add(next.label(), column * 2, row);
        add(next.control(), column * 2 + 1, row, across ? 3 : 1, 1);
        column += across ? 2 : 1;
        if (column >= columns) {
            wrap();
        }
    }

    private void wrap() {
        row++;
        column = 0;
    }
}
