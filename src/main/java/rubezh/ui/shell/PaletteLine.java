package rubezh.ui.shell;

import javafx.scene.Node;

/**
 * A line of the palette.
 *
 * @param node what is shown
 * @param onChosen what choosing it does, nothing for a heading
 * @param heading whether it only heads a group
 */
record PaletteLine(Node node, Runnable onChosen, boolean heading) {}
