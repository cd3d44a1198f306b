package rubezh.ui.kit.table;

import javafx.scene.Node;
import rubezh.text.Messages;

/**
 * The nodes of a cell, made once and filled for one row after another.
 *
 * @param <R> a row
 */
public interface CellView<R> {
    Node node();

    void show(R row, Messages messages);
}
