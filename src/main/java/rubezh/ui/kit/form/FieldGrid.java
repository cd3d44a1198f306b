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

/** Rows of labelled fields in one or two columns; children lie in visual order. */
final class FieldGrid extends GridPane {
    private static final double LABEL = 132;
    private static final double LEAST = 100;

    private final int columns;
    private final List<ColumnConstraints> rooms = new ArrayList<>();
    private int row;
    private int column;

    FieldGrid(DisplaySettings look, int columns) {
        this.columns = columns;
        getStyleClass().add("field-grid");
        setMinWidth(0);
        for (int i = 0; i < columns; i++) {
            getColumnConstraints().addAll(labels(look, i == 0 ? LABEL : LABEL + 8), fields());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        share(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        share(getWidth());
        super.layoutChildren();
    }

    /**
     * A grid measures how high its rows are by the preferred widths of what stands in them, before
     * anything grows; so fields prefer the width they will get, else those that wrap would leave
     * gaps below.
     */
    private void share(double width) {
        double left = width - getHgap() * (getColumnConstraints().size() - 1);
        double whole = width - getHgap() - getColumnConstraints().getFirst().getPrefWidth();
        for (ColumnConstraints each : getColumnConstraints()) {
            left -= rooms.contains(each) ? 0 : each.getPrefWidth();
        }
        double room = Math.max(LEAST, left / columns);
        rooms.forEach(each -> each.setPrefWidth(room));
        for (Node child : getChildren()) {
            if (getColumnIndex(child) % 2 == 1 && child instanceof Region control) {
                boolean across = getColumnSpan(control) > 1;
                control.setPrefWidth(across ? Math.max(LEAST, whole) : room);
            }
        }
    }

    private static ColumnConstraints labels(DisplaySettings look, double width) {
        var constraints = new ColumnConstraints();
        constraints.prefWidthProperty().bind(look.px(width));
        constraints.minWidthProperty().bind(look.px(width));
        constraints.maxWidthProperty().bind(look.px(width));
        constraints.setHalignment(HPos.RIGHT);
        return constraints;
    }

    private ColumnConstraints fields() {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setPrefWidth(LEAST);
        rooms.add(constraints);
        return constraints;
    }

    /** Puts a row at the next free place: left, right, left; a wide one across. */
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
