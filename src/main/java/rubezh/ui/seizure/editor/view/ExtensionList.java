package rubezh.ui.seizure.editor.view;

import module java.base;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.SideTab;

/** Extensions of one editor, in display order. */
final class ExtensionList {
    private final List<EditorExtension> extensions;

    ExtensionList(List<EditorExtension> extensions) {
        this.extensions = List.copyOf(extensions);
    }

    List<Command> commands(EditorCommandGroup group) {
        return extensions.stream().flatMap(one -> one.commands(group).stream()).toList();
    }

    List<Command> menuCommands(EditorCommandGroup group) {
        return extensions.stream().flatMap(one -> one.menuCommands(group).stream()).toList();
    }

    List<Node> above() {
        return present(EditorExtension::above).toList();
    }

    List<Node> below() {
        return present(EditorExtension::below).toList();
    }

    List<SideTab> tabs() {
        return present(EditorExtension::tab).toList();
    }

    private <T> Stream<T> present(Function<EditorExtension, Optional<T>> part) {
        return extensions.stream().map(part).flatMap(Optional::stream);
    }

    /** Passes a key to every extension, the last one first; returns whether any consumed it. */
    boolean handleKey(KeyEvent event) {
        boolean consumed = false;
        for (EditorExtension extension : extensions.reversed()) {
            consumed |= extension.handleKey(event);
        }
        return consumed;
    }

    boolean handleScan(ScanResult scan) {
        return extensions.stream().anyMatch(one -> one.handleScan(scan));
    }

    Runnable whenComplete(Runnable action) {
        Runnable waiting = action;
        for (EditorExtension extension : extensions) {
            waiting = extension.whenComplete(waiting);
        }
        return waiting;
    }

    boolean mayClose(Runnable close) {
        return extensions.stream().allMatch(one -> one.mayClose(close));
    }

    void discard() {
        extensions.forEach(EditorExtension::discard);
    }

    void stop() {
        extensions.forEach(EditorExtension::stop);
    }
}
