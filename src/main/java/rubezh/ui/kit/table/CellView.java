package rubezh.ui.kit.table;

import javafx.scene.Node;
import rubezh.text.Messages;

/**
 * View of a cell, created once and filled for one row after another.
 *
 * @param <R> type of the rows
 */
public interface CellView<R> {
    Node node();

    void show(R row, Messages messages);
}
