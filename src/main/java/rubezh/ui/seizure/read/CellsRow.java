package rubezh.ui.seizure.read;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Row of the cells of a table; its height is that of the highest cell at the width of its column.
 * Cells of width 0 share what the others leave; where that is too little, the others give way, all
 * in proportion.
 */
final class CellsRow extends Pane {
    /** Least width of a cell that shares the rest, in logical pixels. */
    private static final double LEAST_SHARE = 160;

    /** Width down to which the others give way, that of a number of a line, in logical pixels. */
    private static final double LEAST_FIXED = 36;

    /** Part of their widths that columns must have to be read easily. */
    private static final double READABLE = 0.9;

    private final List<RecordRow.Cell> cells;
    private final ObservableValue<? extends Number> zoom;

    /**
     * @param nodes nodes of the cells, in order
     */
    CellsRow(
            List<RecordRow.Cell> cells,
            List<? extends Node> nodes,
            ObservableValue<? extends Number> zoom) {
        this.cells = cells;
        this.zoom = zoom;
        getChildren().setAll(nodes);
    }

    /** Returns how many of the first cells can be read side by side, by logical pixels. */
    static int fitting(List<RecordRow.Cell> cells, double width) {
        double wanted = 0;
        for (int i = 0; i < cells.size(); i++) {
            wanted += cells.get(i).width() == 0 ? LEAST_SHARE : cells.get(i).width();
            if (READABLE * wanted > width) {
                return i;
            }
        }
        return cells.size();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Returns whether another row has columns of the same widths. */
    boolean isAlike(CellsRow other) {
        return cells.stream()
                .map(RecordRow.Cell::width)
                .toList()
                .equals(other.cells.stream().map(RecordRow.Cell::width).toList());
    }

    /** Returns where each column ends, in whole pixels, so that the rules of all rows meet. */
    private double[] ends(double width) {
        double[] widths = widths(width / zoom.getValue().doubleValue());
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            x += widths[i] * zoom.getValue().doubleValue();
            widths[i] = Math.min(width, Math.round(x));
        }
        return widths;
    }

    /** Returns the widths of the columns of a table of a width, all in logical pixels. */
    private double[] widths(double width) {
        double fixed = cells.stream().mapToDouble(RecordRow.Cell::width).sum();
        double narrowest =
                cells.stream().mapToDouble(cell -> Math.min(LEAST_FIXED, cell.width())).sum();
        long growing = cells.stream().filter(cell -> cell.width() == 0).count();
        double room = Math.max(narrowest, width - growing * LEAST_SHARE);
        double part =
                fixed <= narrowest ? 1 : Math.min(1, (room - narrowest) / (fixed - narrowest));
        double share = (width - narrowest - part * (fixed - narrowest)) / Math.max(1, growing);
        return cells.stream()
                .mapToDouble(RecordRow.Cell::width)
                .map(own -> {
                    double least = Math.min(LEAST_FIXED, own);
                    return own == 0 ? Math.max(0, share) : least + part * (own - least);
                })
                .toArray();
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] ends = ends(width < 0 ? getWidth() : width);
        double height = 0;
        for (int i = 0; i < ends.length; i++) {
            double start = i == 0 ? 0 : ends[i - 1];
            height = Math.max(height, getChildren().get(i).prefHeight(ends[i] - start));
        }
        return Math.ceil(height);
    }

    @Override
    protected void layoutChildren() {
        double[] ends = ends(getWidth());
        for (int i = 0; i < ends.length; i++) {
            double x = i == 0 ? 0 : ends[i - 1];
            Node cell = getChildren().get(i);
            layoutInArea(cell, x, 0, ends[i] - x, getHeight(), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
