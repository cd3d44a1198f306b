package rubezh.journey;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types on a {@link WindowDriver} as a person would, and counts the keys. */
public final class KeyboardRobot {
    private final WindowDriver window;
    private int keyCount;

    public KeyboardRobot(WindowDriver driver) {
        this.window = driver;
    }

    /** Returns the number of keys pressed; a combination counts each of its keys. */
    public int keyCount() {
        return keyCount;
    }

    public Node focusOwner() {
        return window.scene.getFocusOwner();
    }

    /** Returns the text of the focused field. */
    public String text() {
        return WindowDriver.call(
                () -> focusOwner() instanceof TextInputControl field ? field.getText() : "");
    }

    /** Types into the focused field, whose selection it replaces, or on the focused button. */
    public KeyboardRobot type(String text) {
        WindowDriver.call(() -> true);
        for (char letter : text.toCharArray()) {
            keyCount++;
            WindowDriver.run(() -> {
                // A field without its skin handles no keys.
                if (focusOwner() instanceof TextInputControl field && field.getSkin() != null) {
                    field.replaceSelection(String.valueOf(letter));
                } else if (focusOwner() instanceof Button button) {
                    button.fireEvent(typed(String.valueOf(letter)));
                }
            });
        }
        return this;
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    /** Types and presses Enter. */
    public KeyboardRobot enter(String text) {
        return type(text).press(KeyCode.ENTER);
    }

    public KeyboardRobot press(KeyCode code) {
        return fire(code, Set.of());
    }

    public KeyboardRobot ctrl(KeyCode code) {
        return fire(code, Set.of(KeyCode.CONTROL));
    }

    public KeyboardRobot ctrlShift(KeyCode code) {
        return fire(code, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
    }

    public KeyboardRobot shift(KeyCode code) {
        return fire(code, Set.of(KeyCode.SHIFT));
    }

    public KeyboardRobot alt(KeyCode code) {
        return fire(code, Set.of(KeyCode.ALT));
    }

    /**
     * Presses a key. The control that has the focus may have been taken off the window, and no frame
     * has passed it on yet: a person is slower.
     */
    public KeyboardRobot fire(KeyCode code, Set<KeyCode> held) {
        keyCount += 1 + held.size();
        WindowDriver.waitUntil(
                () -> focusOwner() == null || focusOwner().getScene() == window.scene);
        WindowDriver.run(() -> {
            var event =
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            held.contains(KeyCode.SHIFT),
                            held.contains(KeyCode.CONTROL),
                            held.contains(KeyCode.ALT),
                            false);
            Node at = focusOwner() == null ? window.scene.getRoot() : focusOwner();
            at.fireEvent(event);
        });
        WindowDriver.call(() -> true);
        WindowDriver.call(() -> true);
        return this;
    }
}
