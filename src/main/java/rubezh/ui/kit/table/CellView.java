package rubezh.ui.kit.table;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import rubezh.text.Messages;

/**
 * View of a cell, created once and filled for one row after another.
 *
 * @param filler shows a row in the node
 * @param <R> type of the rows
 */
public record CellView<R>(Node node, BiConsumer<R, Messages> filler) {}
