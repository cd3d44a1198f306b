package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.command.Command;

/**
 * A device or a view that works on the record in the editor, in a package of its own: a scanner, a
 * scale, a map. Each editor has its own; the editor knows none of them by name.
 */
public interface EditorExtension extends FormExtension {
    /** Returns the commands of a group, with keys and in the palette. */
    default List<Command> commands(CommandGroup group) {
        return List.of();
    }

    /** Returns the commands of a group that stand in the menu of the editor. */
    default List<Command> menuCommands(CommandGroup group) {
        return List.of();
    }

    /** Returns what is shown over the form; takes no room while there is nothing. */
    default Optional<Node> above() {
        return Optional.empty();
    }

    /** Returns what is shown below the form; takes no room while there is nothing. */
    default Optional<Node> below() {
        return Optional.empty();
    }

    /** Returns the tab beside the form, always the same. */
    default Optional<SideTab> tab() {
        return Optional.empty();
    }

    /** Learns of a key before the form does; says whether the key is used up. */
    default boolean handleKey(KeyEvent event) {
        return false;
    }

    /** Takes what a scanner read; says whether it did. */
    default boolean handleScan(ScanResult scan) {
        return false;
    }

    /** Returns an action that waits for what is still on its way into the record. */
    default Runnable whenComplete(Runnable action) {
        return action;
    }

    /** Says whether the editor may close now; if not, {@code close} is called once it may. */
    default boolean mayClose(Runnable close) {
        return true;
    }

    /** Gives up what is on its way into the record: what was typed is being discarded. */
    default void discard() {}

    /** Ends all work: the editor closes. */
    default void stop() {}
}
