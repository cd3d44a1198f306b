package rubezh.ui.shell;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.text.Keyboard;

/** Fires the events of keys, as a system would, on a clock of its own. */
final class Typist {
    private final Scene scene;
    private long nanos = 1;
    private boolean russian;

    Typist(Scene scene) {
        this.scene = scene;
    }

    /** From now on the system has the Russian layout. */
    Typist inRussian() {
        russian = true;
        return this;
    }

    long nanos() {
        return nanos;
    }

    void wait(int millis) {
        nanos += millis * 1_000_000L;
    }

    /** Presses and releases a key of the American keyboard; Enter is \n, Tab is \t. */
    void key(char c) {
        KeyCode code = code(c);
        boolean shift = c == '<' || Character.isUpperCase(c);
        if (shift) {
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.SHIFT, true);
        }
        press(c);
        fire(KeyEvent.KEY_RELEASED, "", code, shift);
        if (shift) {
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.SHIFT, false);
        }
    }

    /** Presses a key and does not let go. */
    void press(char c) {
        boolean shift = c == '<' || Character.isUpperCase(c);
        String text = russian ? Keyboard.toCyrillic(String.valueOf(c)) : String.valueOf(c);
        fire(KeyEvent.KEY_PRESSED, "", code(c), shift);
        fire(KeyEvent.KEY_TYPED, c == '\n' ? "\r" : text, KeyCode.UNDEFINED, shift);
    }

    /** Presses and releases a key that writes nothing. */
    void key(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false);
    }

    private static KeyCode code(char c) {
        return switch (c) {
            case '<' -> KeyCode.COMMA;
            case '-' -> KeyCode.MINUS;
            case ' ' -> KeyCode.SPACE;
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        };
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean shift) {
        Node owner = scene.getFocusOwner();
        var event = new KeyEvent(type, character, "", code, shift, false, false, false);
        Event.fireEvent(owner == null ? scene : owner, event);
    }
}
