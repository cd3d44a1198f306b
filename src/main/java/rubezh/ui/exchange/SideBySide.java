package rubezh.ui.exchange;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two nodes beside each other, or one below the other where the width does not do for both. */
final class SideBySide extends Pane {
    private static final double GAP = 16;
    private static final double SIDE = 304;
    private static final double WIDE = 860;

    private final Region main;
    private final Region side;

    SideBySide(Region main, Region side) {
        super(main, side);
        this.main = main;
        this.side = side;
    }

    private boolean isWide(double width) {
        return width >= WIDE;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return SIDE + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? getWidth() : width);
        double insets = snappedTopInset() + snappedBottomInset();
        return insets
                + (isWide(inner)
                        ? Math.max(main.prefHeight(inner - SIDE - GAP), side.prefHeight(SIDE))
                        : main.prefHeight(inner) + GAP + side.prefHeight(inner));
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        if (isWide(inner)) {
            double rest = inner - SIDE - GAP;
            place(main, x, y, rest);
            place(side, x + rest + GAP, y, SIDE);
        } else {
            double below = place(main, x, y, inner);
            place(side, x, below + GAP, Math.min(inner, 2 * SIDE));
        }
    }

    /** Lays a node out with its height for a width; returns where it ends. */
    private double place(Node node, double x, double y, double width) {
        double height = snapSizeY(node.prefHeight(width));
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
