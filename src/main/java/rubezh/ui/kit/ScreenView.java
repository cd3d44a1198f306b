package rubezh.ui.kit;

import javafx.scene.Node;
import rubezh.ui.kit.command.Commands;

/**
 * View of a screen, ready for a tab.
 *
 * @param root content of the tab
 * @param commands commands of the screen
 * @param focus sets the initial focus
 * @see ScreenDescriptor#of
 */
public record ScreenView(Node root, Commands commands, Runnable focus) {}
