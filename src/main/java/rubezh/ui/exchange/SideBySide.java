package rubezh.ui.exchange;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two nodes beside each other, or one below the other where the width does not do for both. */
final class SideBySide extends Pane {
    private static final double GAP = 16;
    private static final double SIDE = 304;
    private static final double WIDE = 1000;

    private final Region main;
    private final Region side;
    private final ReadOnlyDoubleProperty zoom;

    /**
     * @param zoom zoom of the window, which all sizes here follow
     */
    SideBySide(Region main, Region side, ReadOnlyDoubleProperty zoom) {
        super(main, side);
        this.main = main;
        this.side = side;
        this.zoom = zoom;
    }

    private double px(double length) {
        return length * zoom.get();
    }

    private boolean isWide(double width) {
        return width >= px(WIDE);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return px(SIDE) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? getWidth() : width);
        double insets = snappedTopInset() + snappedBottomInset();
        return insets
                + (isWide(inner)
                        ? Math.max(
                                main.prefHeight(inner - px(SIDE) - px(GAP)),
                                side.prefHeight(px(SIDE)))
                        : main.prefHeight(inner) + px(GAP) + side.prefHeight(inner));
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        if (isWide(inner)) {
            double rest = inner - px(SIDE) - px(GAP);
            place(main, x, y, rest);
            place(side, x + rest + px(GAP), y, px(SIDE));
        } else {
            double below = place(main, x, y, inner);
            place(side, x, below + px(GAP), Math.min(inner, 2 * px(SIDE)));
        }
    }

    /** Lays a node out with its height for a width; returns where it ends. */
    private double place(Node node, double x, double y, double width) {
        double height = snapSizeY(node.prefHeight(width));
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
