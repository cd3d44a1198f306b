package rubezh.ui.kit;

import javafx.scene.Node;
import rubezh.ui.kit.command.Commands;

/**
 * View of a screen without drafts, ready to be put in a tab.
 *
 * @see ScreenDescriptor#of
 */
public interface ScreenView {
    /** Returns the content of the tab. */
    Node root();

    /** Returns the commands of the screen. */
    Commands commands();

    /** Sets the focus where work begins. */
    void focus();
}
