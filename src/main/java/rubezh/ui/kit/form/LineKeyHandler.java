package rubezh.ui.kit.form;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys of a grid of lines mean; the same table stands in the keymap, scope LINES. */
final class LineKeyHandler {
    private LineKeyHandler() {}

    /** Does what a key means; says whether it meant anything here. */
    static boolean handle(KeyEvent event, LineRow row, LineGrid grid) {
        if (event.isAltDown() || event.isShiftDown() || event.isMetaDown()) {
            return false;
        }
        return event.isControlDown()
                ? move(event.getCode(), row, grid)
                : plain(event.getCode(), row, grid);
    }

    private static boolean move(KeyCode code, LineRow row, LineGrid grid) {
        if (code != KeyCode.UP && code != KeyCode.DOWN) {
            return false;
        }
        grid.moveLine(row, code == KeyCode.UP ? -1 : 1);
        return true;
    }

    private static boolean plain(KeyCode code, LineRow row, LineGrid grid) {
        switch (code) {
            case INSERT -> grid.add(row);
            case F9 -> grid.copy(row);
            case UP -> grid.stepRow(row, -1);
            case DOWN -> grid.stepRow(row, 1);
            case DELETE -> {
                if (row.isTyping()) {
                    return false;
                }
                grid.delete(row);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
