package rubezh.ui.seizure.photo;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/** Context menu of a photo: its commands with their keys. */
final class PhotoMenu {
    private PhotoMenu() {}

    static ContextMenu of(UiContext ui, Node owner, Commands commands) {
        var menu = new ContextMenu();
        for (Command command : commands.all()) {
            var item = new MenuItem();
            item.setOnAction(_ -> command.run());
            menu.getItems().add(item);
            String hint = "   " + command.hint();
            ui.texts().paint(owner, m -> item.setText(m.text(command.labelKey()) + hint));
        }
        return menu;
    }
}
