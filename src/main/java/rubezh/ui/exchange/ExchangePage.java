package rubezh.ui.exchange;

import javafx.scene.Node;

/**
 * Content of a tab of the exchange.
 *
 * @param node what is shown
 * @param focus sets the focus where one begins
 */
record ExchangePage(Node node, Runnable focus) {}
