package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.toggleStyle;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Cell of the paper: as wide as the paper, as high as its row needs at that width. */
final class PaperCell extends ListCell<PaperRow> {
    /** The list fills its end with empty cells; without a height it would make them without end. */
    private static final double EMPTY_HEIGHT = 24;

    private final PaperRowFactory factory;

    PaperCell(PaperRowFactory factory) {
        this.factory = factory;
        getStyleClass().add("paper-row");
        setPrefWidth(0);
        setMinHeight(0);
    }

    /** Shows a row. A cell without an index is put aside for the next row and keeps its node. */
    @Override
    protected void updateItem(@Nullable PaperRow row, boolean empty) {
        super.updateItem(row, empty);
        PaperRow shown = empty ? null : row;
        boolean present = shown != null;
        toggleStyle(this, "first", present && getIndex() == 0);
        toggleStyle(this, "last", present && getIndex() == getListView().getItems().size() - 1);
        if (shown != null) {
            Node next = factory.node(shown, getListView().getWidth());
            setGraphic(PaperNodeUpdater.update(getGraphic(), next));
        } else if (getIndex() >= 0) {
            setGraphic(null);
        }
        setAccessibleText(shown == null ? null : shown.text());
    }

    @Override
    protected double computePrefHeight(double width) {
        Node node = getGraphic();
        double edges = snappedTopInset() + snappedBottomInset();
        double inner = width - snappedLeftInset() - snappedRightInset();
        return node == null ? EMPTY_HEIGHT : Math.ceil(edges + node.prefHeight(inner));
    }

    @Override
    protected void layoutChildren() {
        Node node = getGraphic();
        if (node != null) {
            layoutInArea(
                    node,
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset(),
                    0,
                    HPos.LEFT,
                    VPos.TOP);
        }
    }
}
