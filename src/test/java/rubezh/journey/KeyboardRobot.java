package rubezh.journey;

import module java.base;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
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

    /**
     * Returns whether the control that has the focus takes keys. It may have been taken off the
     * window, or have no skin yet, until a frame has passed: a person is slower.
     */
    private boolean isFocusReady() {
        Node owner = focusOwner();
        return owner == null
                || owner.getScene() == window.scene
                        && !(owner instanceof Control control && control.getSkin() == null);
    }

    /** Types into the focused field, whose selection it replaces, or on the focused button. */
    public KeyboardRobot type(String text) {
        WindowDriver.call(() -> true);
        WindowDriver.waitUntil(this::isFocusReady);
        for (char letter : text.toCharArray()) {
            keyCount++;
            WindowDriver.run(() -> {
                if (focusOwner() instanceof TextInputControl field) {
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

    /** Types a value into a field of chips, and the comma that takes it. */
    public KeyboardRobot chip(String text) {
        type(text);
        WindowDriver.run(() -> KeyEvent.fireEvent(focusOwner(), typed(",")));
        return this;
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

    public KeyboardRobot fire(KeyCode code, Set<KeyCode> held) {
        keyCount += 1 + held.size();
        WindowDriver.waitUntil(this::isFocusReady);
        WindowDriver.run(() -> {
            send(window.scene, KeyEvent.KEY_PRESSED, code, held);
            sendCharacter(code, held);
            send(window.scene, KeyEvent.KEY_RELEASED, code, held);
        });
        WindowDriver.call(() -> true);
        WindowDriver.call(() -> true);
        return this;
    }

    /** Sends what a digit or a letter writes to whatever has the focus once it was pressed. */
    private void sendCharacter(KeyCode code, Set<KeyCode> held) {
        if ((code.isDigitKey() || code.isLetterKey()) && !held.contains(KeyCode.CONTROL)) {
            Node at = focusOwner() == null ? window.scene.getRoot() : focusOwner();
            at.fireEvent(typed(code.getChar().toLowerCase(Locale.ROOT)));
        }
    }

    /** Sends a key to the node of a scene that has the focus. */
    public static void send(
            Scene scene, EventType<KeyEvent> type, KeyCode code, Set<KeyCode> held) {
        Node at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        at.fireEvent(
                new KeyEvent(
                        type,
                        "",
                        "",
                        code,
                        held.contains(KeyCode.SHIFT),
                        held.contains(KeyCode.CONTROL),
                        held.contains(KeyCode.ALT),
                        false));
    }
}
