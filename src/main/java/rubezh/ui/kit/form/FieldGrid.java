package rubezh.ui.kit.form;

import module java.base;

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

    /**
     * Computes the height of the rows itself: the grid would do so from the preferred widths of its
     * children, and setting those for each width that is asked about would ask for a new layout,
     * whose questions would set them again, in every frame.
     */
    @Override
    protected double computePrefHeight(double width) {
        double available = width < 0 ? getWidth() : width;
        double[] heights = new double[row + 1];
        int rows = 0;
        for (Node child : getManagedChildren()) {
            int index = getRowIndex(child);
            rows = Math.max(rows, index + 1);
            double wanted = Math.max(child.minWidth(-1), widthOf(child, available));
            double height = child.prefHeight(Math.min(child.maxWidth(-1), wanted));
            heights[index] = Math.max(heights[index], snapSizeY(height));
        }
        double gaps = Math.max(0, rows - 1) * snapSpaceY(getVgap());
        return snappedTopInset() + DoubleStream.of(heights).sum() + gaps + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        distribute();
        super.layoutChildren();
    }

    /**
     * Sets the preferred width of the fields to the width they will get. A grid computes the height
     * of its rows from preferred widths before it grows columns, so that wrapping fields would
     * leave gaps.
     */
    private void distribute() {
        double fieldWidth = fieldWidth(getWidth());
        fieldColumns.forEach(each -> each.setPrefWidth(fieldWidth));
        for (Node child : getChildren()) {
            if (isField(child) && child instanceof Region control) {
                control.setPrefWidth(widthOf(control, getWidth()));
            }
        }
    }

    private static boolean isField(Node child) {
        return getColumnIndex(child) % 2 == 1;
    }

    /** Returns the width of the area of a child in a grid of a width. */
    private double widthOf(Node child, double width) {
        if (!isField(child)) {
            return getColumnConstraints().get(getColumnIndex(child)).getPrefWidth();
        }
        Integer span = getColumnSpan(child);
        double whole = width - getHgap() - getColumnConstraints().getFirst().getPrefWidth();
        return span != null && span > 1 ? Math.max(MIN_WIDTH, whole) : fieldWidth(width);
    }

    private double fieldWidth(double width) {
        double available = width - getHgap() * (getColumnConstraints().size() - 1);
        for (ColumnConstraints each : getColumnConstraints()) {
            available -= fieldColumns.contains(each) ? 0 : each.getPrefWidth();
        }
        return Math.max(MIN_WIDTH, available / columns);
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
