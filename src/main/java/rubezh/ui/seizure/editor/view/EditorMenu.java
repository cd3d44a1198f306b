package rubezh.ui.seizure.editor.view;

import module java.base;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import rubezh.ui.kit.CommandMenuItem;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;

/** Menu of the editor: commands in groups with their keys at the right, discarding apart. */
final class EditorMenu {
    private final UiContext ui;
    private final List<List<Command>> groups;

    /**
     * @param groups commands in groups; the last group takes something away
     */
    EditorMenu(UiContext ui, List<List<Command>> groups) {
        this.ui = ui;
        this.groups = groups;
    }

    /** Returns the button that opens the menu. */
    Button button(VisibleCommands visible) {
        return Buttons.more(
                ui.texts(), button -> menu(visible.ids()).show(button, Side.BOTTOM, 0, 4));
    }

    /** Commands that have a visible button, which the menu need not repeat. */
    @FunctionalInterface
    interface VisibleCommands {
        Set<String> ids();
    }

    private ContextMenu menu(Set<String> without) {
        var menu = new ContextMenu();
        for (List<Command> group : groups) {
            List<MenuItem> items =
                    group.stream()
                            .filter(command -> !without.contains(command.id()))
                            .map(command -> item(command, group == groups.getLast()))
                            .toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
        return menu;
    }

    private MenuItem item(Command command, boolean dangerous) {
        var item = new CommandMenuItem(ui, command);
        return dangerous ? item.dangerous() : item;
    }
}
