package rubezh.ui.kit.form;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys of a grid of lines, as listed in the keymap under scope LINES. */
final class LineKeyHandler {
    private LineKeyHandler() {}

    /** Runs the action of a key; returns whether it has one. */
    static boolean handle(KeyEvent event, LineRow row, LineActions actions) {
        if (event.isAltDown() || event.isShiftDown() || event.isMetaDown()) {
            return false;
        }
        return event.isControlDown()
                ? move(event.getCode(), row, actions)
                : plain(event.getCode(), row, actions);
    }

    private static boolean move(KeyCode code, LineRow row, LineActions actions) {
        if (code != KeyCode.UP && code != KeyCode.DOWN) {
            return false;
        }
        actions.moveLine(row, code == KeyCode.UP ? -1 : 1);
        return true;
    }

    private static boolean plain(KeyCode code, LineRow row, LineActions actions) {
        switch (code) {
            case INSERT -> actions.addBelow(row);
            case F9 -> actions.copy(row);
            case UP -> actions.stepRow(row, -1);
            case DOWN -> actions.stepRow(row, 1);
            case DELETE -> {
                if (row.isTyping()) {
                    return false;
                }
                actions.remove(row);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
