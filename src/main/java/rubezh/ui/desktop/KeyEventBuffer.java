package rubezh.ui.desktop;

import module java.base;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Keys pressed while a window is not ready for them: kept in their order and fired, one stroke
 * after another, when it is. Runs on the JavaFX application thread.
 */
final class KeyEventBuffer {
    private final Scene scene;
    private final BackgroundWorker worker;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final EventHandler<KeyEvent> filter = this::onKey;
    private boolean firing;

    /** Starts to hold what is pressed in a scene. */
    KeyEventBuffer(Scene scene, BackgroundWorker worker) {
        this.scene = scene;
        this.worker = worker;
        scene.addEventFilter(KeyEvent.ANY, filter);
    }

    private void onKey(KeyEvent event) {
        if (!firing) {
            held.add(event);
            event.consume();
        }
    }

    /**
     * Fires what was held to whatever has the focus by then. A stroke may move the focus a little
     * later, so each one waits its turn, and what is pressed meanwhile is held too.
     *
     * @param onDone runs when nothing is held any more
     */
    void replay(Runnable onDone) {
        if (held.isEmpty()) {
            drop();
            onDone.run();
            return;
        }
        firing = true;
        do {
            fire(held.removeFirst());
        } while (!held.isEmpty() && held.getFirst().getEventType() != KeyEvent.KEY_PRESSED);
        firing = false;
        worker.onUi(() -> replay(onDone));
    }

    private void fire(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        // A copy, because what was held is consumed and would stay so.
        Event.fireEvent(target, event.copyFor(target, target));
    }

    /** Stops to hold; what was held is forgotten. */
    void drop() {
        held.clear();
        scene.removeEventFilter(KeyEvent.ANY, filter);
    }
}
