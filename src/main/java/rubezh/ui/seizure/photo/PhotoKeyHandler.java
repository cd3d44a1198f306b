package rubezh.ui.seizure.photo;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/**
 * Key handler of a photo. It runs before the button of the photo, which handles arrows and Enter
 * itself.
 */
final class PhotoKeyHandler {
    private PhotoKeyHandler() {}

    static void listen(Node node, Commands commands) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, commands));
    }

    private static void press(KeyEvent event, Commands commands) {
        for (Command command : commands.all()) {
            if (command.entry().keys().stream().anyMatch(keys -> keys.match(event))) {
                event.consume();
                command.run();
                return;
            }
        }
    }
}
