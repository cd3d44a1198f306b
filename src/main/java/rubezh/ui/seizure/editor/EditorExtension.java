package rubezh.ui.seizure.editor;

import module java.base;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.command.Command;

/**
 * Device or view that works on the edited record, in a package of its own: a scanner, a scale, a
 * map. Each editor has its own instances; the editor knows none of them by name.
 *
 * <pre>{@code
 * final class StampController implements EditorExtension {
 *     public List<Command> commands(EditorCommandGroup group) {
 *         return group == EditorCommandGroup.TOOL ? List.of(Command.of("stamp", this::stamp)) : List.of();
 *     }
 * }
 * }</pre>
 *
 * @see EditorContext
 * @see FormExtension
 */
public interface EditorExtension extends FormExtension {
    /** Returns the commands of a group, with keys and in the command palette. */
    default List<Command> commands(EditorCommandGroup group) {
        return List.of();
    }

    /** Returns the commands of a group for the menu of the editor. */
    default List<Command> menuCommands(EditorCommandGroup group) {
        return List.of();
    }

    /** Returns the node above the form; it is unmanaged while empty. */
    default Optional<Node> above() {
        return Optional.empty();
    }

    /** Returns the node below the form; it is unmanaged while empty. */
    default Optional<Node> below() {
        return Optional.empty();
    }

    /** Returns the tab beside the form, the same object every time. */
    default Optional<SideTab> tab() {
        return Optional.empty();
    }

    /** Handles a key before the form does; returns whether it was consumed. */
    default boolean handleKey(KeyEvent event) {
        return false;
    }

    /** Handles a scan; returns whether it was accepted. */
    default boolean handleScan(ScanResult scan) {
        return false;
    }

    /** Returns an action that runs once pending input of this extension is in the record. */
    default Runnable whenComplete(Runnable action) {
        return action;
    }

    /** Returns whether the editor may close now; if not, {@code close} runs once it may. */
    default boolean mayClose(Runnable close) {
        return true;
    }

    /** Cancels pending input, as the changes are being discarded. */
    default void discard() {}

    /** Stops all background work, as the editor closes. */
    default void stop() {}
}
