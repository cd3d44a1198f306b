package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rubezh.ui.kit.look.DisplaySettings;

/** Rows of labelled fields in one or two columns; the children are in visual order. */
final class FieldGrid extends GridPane {
    private static final double LABEL_WIDTH = 132;
    private static final double MIN_WIDTH = 100;

    private final int columns;
    private final List<ColumnConstraints> fieldColumns = new ArrayList<>();
    private int row;
    private int column;

    FieldGrid(DisplaySettings display, int columns) {
        this.columns = columns;
        getStyleClass().add("field-grid");
        setMinWidth(0);
        for (int i = 0; i < columns; i++) {
            getColumnConstraints()
                    .addAll(labels(display, i == 0 ? LABEL_WIDTH : LABEL_WIDTH + 8), fields());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        distribute(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        distribute(getWidth());
        super.layoutChildren();
    }

    /**
     * Sets the preferred width of the fields to the width they will get. A grid computes the height
     * of its rows from preferred widths before it grows columns, so that wrapping fields would
     * leave gaps.
     */
    private void distribute(double width) {
        double available = width - getHgap() * (getColumnConstraints().size() - 1);
        double whole = width - getHgap() - getColumnConstraints().getFirst().getPrefWidth();
        for (ColumnConstraints each : getColumnConstraints()) {
            available -= fieldColumns.contains(each) ? 0 : each.getPrefWidth();
        }
        double fieldWidth = Math.max(MIN_WIDTH, available / columns);
        fieldColumns.forEach(each -> each.setPrefWidth(fieldWidth));
        for (Node child : getChildren()) {
            if (getColumnIndex(child) % 2 == 1 && child instanceof Region control) {
                boolean across = getColumnSpan(control) > 1;
                control.setPrefWidth(across ? Math.max(MIN_WIDTH, whole) : fieldWidth);
            }
        }
    }

    private static ColumnConstraints labels(DisplaySettings display, double width) {
        var constraints = new ColumnConstraints();
        constraints.prefWidthProperty().bind(display.px(width));
        constraints.minWidthProperty().bind(display.px(width));
        constraints.maxWidthProperty().bind(display.px(width));
        constraints.setHalignment(HPos.RIGHT);
        return constraints;
    }

    private ColumnConstraints fields() {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setPrefWidth(MIN_WIDTH);
        fieldColumns.add(constraints);
        return constraints;
    }

    /** Adds a row at the next free column; a wide one across all columns. */
    void add(FieldRow next) {
        boolean across = next.isWide() && columns == 2;
        if (across && column == 1) {
            wrap();
        }
        setValignment(next.label(), VPos.TOP);
        setValignment(next.control(), VPos.TOP);
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
