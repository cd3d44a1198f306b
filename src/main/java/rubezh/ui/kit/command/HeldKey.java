package rubezh.ui.kit.command;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Tells a key that is held down, and therefore repeats, from one that is pressed once more. */
final class HeldKey {
    private @Nullable KeyCode down;

    /** Returns whether an event repeats the one before it without a release in between. */
    boolean isRepetition(KeyEvent pressed) {
        KeyCode before = down;
        down = pressed.getCode();
        return down == before && down != KeyCode.UNDEFINED;
    }

    void onReleased(KeyEvent released) {
        if (released.getCode() == down) {
            down = null;
        }
    }
}
