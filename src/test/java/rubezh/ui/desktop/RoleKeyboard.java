package rubezh.ui.desktop;

import java.util.Set;
import javafx.event.EventType;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.fixtures.FxThread;
import rubezh.journey.KeyboardRobot;

/** Keys pressed in the window of an officer, by key code as under either layout. */
final class RoleKeyboard {
    private final RoleWindow window;

    RoleKeyboard(RoleWindow window) {
        this.window = window;
    }

    /** Presses a key while others are held down, and waits. */
    void press(KeyCode code, KeyCode... held) {
        FxThread.run(() -> {
            send(KeyEvent.KEY_PRESSED, code, held);
            send(KeyEvent.KEY_RELEASED, code, held);
        });
        window.waitUntilIdle();
    }

    /** Holds a combination down until it has repeated; the window shows all of it in between. */
    void hold(int repeats, KeyCode code, KeyCode... held) {
        for (int n = 0; n <= repeats; n++) {
            FxThread.run(() -> send(KeyEvent.KEY_PRESSED, code, held));
            window.waitUntilIdle();
        }
        FxThread.run(() -> send(KeyEvent.KEY_RELEASED, code, held));
    }

    private void send(EventType<KeyEvent> type, KeyCode code, KeyCode... held) {
        KeyboardRobot.send(window.search().scene(), type, code, Set.of(held));
    }

    /** Types into the field that has the focus, as soon as one has it. */
    void type(String text) {
        FxThread.waitUntil(
                () -> window.search().scene().getFocusOwner() instanceof TextInputControl);
        FxThread.run(() ->
                ((TextInputControl) window.search().scene().getFocusOwner())
                        .replaceSelection(text));
    }
}
