package rubezh.ui.seizure.read;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Row of one or two nodes, each in its half of the width; its height is that of the higher one. */
final class HalvesRow extends Pane {
    private static final double GAP = 24;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double half(double width) {
        return Math.max(0, (width - GAP) / 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (Node node : getManagedChildren()) {
            height = Math.max(height, node.prefHeight(width < 0 ? -1 : half(width)));
        }
        return height + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double half = half(getWidth());
        double x = 0;
        for (Node node : getManagedChildren()) {
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            layoutInArea(node, x, snappedTopInset(), half, height, 0, HPos.LEFT, VPos.TOP);
            x += half + GAP;
        }
    }
}
