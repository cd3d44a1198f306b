package rubezh.journey;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types on a {@link Desk} as a person would, and counts the keys. */
final class Hand {
    private final Desk desk;
    private int keys;

    Hand(Desk desk) {
        this.desk = desk;
    }

    /** Returns how many keys were pressed; a combination counts each of its keys. */
    int keys() {
        return keys;
    }

    Node owner() {
        return desk.scene.getFocusOwner();
    }

    /** Returns the text of the field with the focus. */
    String text() {
        return Desk.ui(() -> owner() instanceof TextInputControl field ? field.getText() : "");
    }

    /** Types into the field with the focus; what is selected there goes. */
    Hand type(String text) {
        Desk.ui(() -> true);
        for (char letter : text.toCharArray()) {
            keys++;
            Desk.run(() -> {
                if (owner() instanceof TextInputControl field) {
                    field.replaceSelection(String.valueOf(letter));
                }
            });
        }
        return this;
    }

    /** Types, and goes on with Enter. */
    Hand enter(String text) {
        return type(text).press(KeyCode.ENTER);
    }

    Hand press(KeyCode code) {
        return fire(code, false, false);
    }

    Hand ctrl(KeyCode code) {
        return fire(code, true, false);
    }

    Hand shift(KeyCode code) {
        return fire(code, false, true);
    }

    private Hand fire(KeyCode code, boolean control, boolean shift) {
        keys += 1 + (control ? 1 : 0) + (shift ? 1 : 0);
        Desk.run(() -> {
            var event =
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
            Node at = owner() == null ? desk.scene.getRoot() : owner();
            at.fireEvent(event);
        });
        Desk.ui(() -> true);
        Desk.ui(() -> true);
        return this;
    }
}
