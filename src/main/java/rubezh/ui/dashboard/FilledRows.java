package rubezh.ui.dashboard;

import module java.base;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Rows of as many children as fit by their preferred widths; each row is stretched to fill. */
final class FilledRows extends Pane {
    private static final double GAP = 12;

    /** Children side by side, and the sum of their preferred widths. */
    private record Row(List<Node> nodes, double wide) {
        double height() {
            return nodes.stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
        }
    }

    private static double wide(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private List<Row> rows(double width) {
        var rows = new ArrayList<Row>();
        var nodes = new ArrayList<Node>();
        double wide = 0;
        for (Node node : getManagedChildren()) {
            if (!nodes.isEmpty() && wide + wide(node) + nodes.size() * GAP > width) {
                rows.add(new Row(List.copyOf(nodes), wide));
                nodes.clear();
                wide = 0;
            }
            nodes.add(node);
            wide += wide(node);
        }
        rows.add(new Row(nodes, wide));
        return rows;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(width < 0 ? getWidth() : width);
        return rows.stream().mapToDouble(Row::height).sum() + GAP * (rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (Row row : rows(getWidth())) {
            double stretch = (getWidth() - GAP * (row.nodes().size() - 1)) / row.wide();
            double height = row.height();
            double x = 0;
            for (Node node : row.nodes()) {
                double end = x + Math.min(wide(node) * stretch, node.maxWidth(-1));
                double left = snapPositionX(x);
                node.resizeRelocate(left, y, snapPositionX(end) - left, height);
                x = end + GAP;
            }
            y += height + GAP;
        }
    }
}
