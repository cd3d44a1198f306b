package rubezh.ui.shell;

import javafx.scene.Node;

/**
 * Line of the palette.
 *
 * @param node node of the line
 * @param onChosen action of the line, none for a heading
 * @param heading whether the line is the heading of a group
 */
record PaletteLine(Node node, Runnable onChosen, boolean heading) {}
