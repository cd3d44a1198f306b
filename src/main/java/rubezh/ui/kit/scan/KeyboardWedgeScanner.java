package rubezh.ui.kit.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Catches the bursts of scanners before anything in a window sees them, lists that stand over it
 * included.
 *
 * <p>No key of a person waits: in a text field the first two characters go through at once, and are
 * taken back if a burst follows. What comes within 50 ms after them is held for at most that long,
 * and so is the first character anywhere else, where it could not be taken back. Once six have come
 * the rest is kept, with the Enter or Tab at the end, until nothing comes for 120 ms. A key held
 * down repeats as fast and is told by the release that is missing.
 */
public final class KeyboardWedgeScanner implements AutoCloseable {
    /** Characters a text field may get before it is clear who types. */
    private static final int LET_THROUGH = 2;

    private final Scene scene;
    private final LongSupplier nanos;
    private final Consumer<String> sink;
    private final BackgroundWorker.DelayedAction hold;
    private final BackgroundWorker.DelayedAction pause;
    private final FieldSnapshots traces;
    private final KeystrokeTiming rhythm = new KeystrokeTiming();
    private final List<KeyEvent> held = new ArrayList<>();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final ChangeListener<@Nullable Window> moved = (_, _, window) -> listen(window);
    private @Nullable Window window;
    private @Nullable EventDispatcher before;
    private boolean replaying;

    private KeyboardWedgeScanner(
            BackgroundWorker backgroundWorker,
            Scene scene,
            LongSupplier nanos,
            Consumer<String> sink) {
        this.scene = scene;
        this.nanos = nanos;
        this.sink = sink;
        hold =
                backgroundWorker.debounce(
                        Duration.millis(KeystrokeTiming.FAST.toMillis()), this::onHoldTimeout);
        pause =
                backgroundWorker.debounce(
                        Duration.millis(KeystrokeTiming.PAUSE.toMillis()), this::onPause);
        traces = new FieldSnapshots(scene, backgroundWorker);
    }

    /**
     * Begins to listen to the window of a scene.
     *
     * @param nanos a monotonic clock in nanoseconds, {@code System::nanoTime}
     * @param sink takes what was read, on the window's thread, 120 ms after its last key
     */
    public static KeyboardWedgeScanner of(
            UiContext ui, Scene scene, LongSupplier nanos, Consumer<ScanResult> sink) {
        Consumer<String> reader =
                text -> {
                    var today = LocalDate.ofInstant(ui.clock().instant(), ui.zone());
                    sink.accept(ScanResult.of(text, today));
                };
        var keyboardWedgeScanner = new KeyboardWedgeScanner(ui.worker(), scene, nanos, reader);
        scene.windowProperty().addListener(keyboardWedgeScanner.moved);
        keyboardWedgeScanner.listen(scene.getWindow());
        return keyboardWedgeScanner;
    }

    private void listen(@Nullable Window now) {
        if (window != null) {
            window.setEventDispatcher(before);
        }
        window = now;
        if (now != null) {
            EventDispatcher rest = now.getEventDispatcher();
            before = rest;
            now.setEventDispatcher((event, tail) ->
                    event instanceof KeyEvent key && consumes(key)
                            ? null
                            : rest.dispatchEvent(event, tail));
        }
    }

    /** Stops listening; keys held back are let go. */
    @Override
    public void close() {
        scene.windowProperty().removeListener(moved);
        release();
        pause.cancel();
        listen(null);
    }

    /** Says whether an event stays here. */
    private boolean consumes(KeyEvent event) {
        if (replaying || KeyCharacters.isModifier(event.getCode())) {
            return false;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return pressed(event);
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            rhythm.addTyped(event.getCharacter());
        } else {
            down.remove(event.getCode());
        }
        if (!rhythm.isBurst() && !held.isEmpty()) {
            held.add(event);
        }
        return rhythm.isBurst() || !held.isEmpty();
    }

    private boolean pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        boolean goesOn = rhythm.continuesBurst(now);
        char character = KeyCharacters.of(event);
        boolean repeated = !down.add(event.getCode()) && event.getCode() != KeyCode.UNDEFINED;
        if (rhythm.isBurst() && goesOn) {
            rhythm.addKey(now, character);
            pause.schedule();
            return true;
        }
        if (rhythm.isBurst()) {
            finish();
        } else if (!goesOn) {
            release();
        }
        if (repeated || !isOfBurst(character)) {
            release();
            return false;
        }
        return holdBack(event, now, character);
    }

    /** Says whether a key may stand in a burst where it stands: it neither acts nor ends first. */
    private boolean isOfBurst(char character) {
        boolean acts = character == KeyCharacters.END || character == ' ' && field() == null;
        return character != KeyCharacters.NONE && !(acts && rhythm.isEmpty());
    }

    private boolean holdBack(KeyEvent event, long now, char character) {
        TextInputControl field = field();
        boolean through = held.isEmpty() && mayPass(character);
        rhythm.addKey(now, character);
        if (rhythm.isBurst()) {
            hold.cancel();
            held.clear();
            traces.restore();
            pause.schedule();
            return true;
        }
        if (field != null && through) {
            traces.capture(field);
            return false;
        }
        held.add(event);
        hold.schedule();
        return true;
    }

    /** Only what can be taken back: a digit may choose from a list that is open. */
    private boolean mayPass(char character) {
        return rhythm.characters() < LET_THROUGH
                && character != KeyCharacters.END
                && !(Character.isDigit(character) && !FieldSnapshots.openLists().isEmpty());
    }

    private @Nullable TextInputControl field() {
        return scene.getFocusOwner() instanceof TextInputControl control ? control : null;
    }

    private void onHoldTimeout() {
        if (rhythm.isBurst()) {
            return;
        }
        if (rhythm.continuesBurst(nanos.getAsLong())) {
            hold.schedule();
        } else {
            release();
        }
    }

    private void onPause() {
        if (!rhythm.isBurst()) {
            return;
        }
        if (rhythm.continuesBurst(nanos.getAsLong())) {
            pause.schedule();
        } else {
            finish();
        }
    }

    private void finish() {
        pause.cancel();
        down.clear();
        sink.accept(rhythm.drain());
    }

    /** It was a person: what was held goes where it was meant to, in order. */
    private void release() {
        hold.cancel();
        traces.clear();
        rhythm.reset();
        var events = List.copyOf(held);
        held.clear();
        replaying = true;
        for (KeyEvent event : events) {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene : owner, event);
        }
        replaying = false;
    }
}
