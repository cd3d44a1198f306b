package rubezh.ui.seizure.side;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Content of a tab for one record.
 *
 * @param focus focuses what can be opened there, if there is something
 * @param read reads in the background what is shown
 * @param count number of what is shown
 */
record SideContent(Node root, Runnable focus, Runnable read, ObservableValue<Integer> count) {}
