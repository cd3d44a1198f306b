package rubezh.ui.kit.scan;

import module java.base;

import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * Keyboard-wedge scanner: intercepts the bursts of keys of a scanner before a window or its popups
 * receive them.
 *
 * <p>Keys of a person are not delayed: in a text field the first two characters pass at once and
 * are undone if a burst follows. Keys within 50 ms after them are held for at most 50 ms, and so is
 * the first character outside a text field, where it could not be undone. After six characters the
 * rest is collected, including the final Enter or Tab, until no key follows for 120 ms. A key held
 * down repeats as fast; it is recognised by the missing release.
 *
 * @see KeystrokeTiming
 */
public final class KeyboardWedgeScanner implements AutoCloseable {
    /** Characters that pass to a text field before a burst can be detected. */
    private static final int PASSING_CHARACTERS = 2;

    private final Scene scene;
    private final LongSupplier nanos;
    private final Consumer<String> sink;
    private final BackgroundWorker.DelayedAction hold;
    private final BackgroundWorker.DelayedAction pause;
    private final FieldSnapshots snapshots;
    private final KeystrokeTiming timing = new KeystrokeTiming();
    private final List<KeyEvent> held = new ArrayList<>();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final ChangeListener<@Nullable Window> onWindow = (_, _, window) -> listen(window);
    private @Nullable Window window;
    private @Nullable EventDispatcher originalDispatcher;
    private boolean replaying;

    private KeyboardWedgeScanner(
            BackgroundWorker worker, Scene scene, LongSupplier nanos, Consumer<String> sink) {
        this.scene = scene;
        this.nanos = nanos;
        this.sink = sink;
        hold =
                worker.debounce(
                        Duration.millis(KeystrokeTiming.FAST.toMillis()), this::onHoldTimeout);
        pause = worker.debounce(Duration.millis(KeystrokeTiming.PAUSE.toMillis()), this::onPause);
        snapshots = new FieldSnapshots(scene, worker);
    }

    /**
     * Starts a scanner on the window of a scene.
     *
     * @param nanos monotonic clock in nanoseconds, {@code System::nanoTime}
     * @param sink receives each scan on the UI thread, 120 ms after its last key
     */
    public static KeyboardWedgeScanner of(
            UiContext ui, Scene scene, LongSupplier nanos, Consumer<ScanResult> sink) {
        Consumer<String> reader =
                text -> {
                    LocalDate today = ui.today();
                    sink.accept(ScanResult.of(text, today));
                };
        var scanner = new KeyboardWedgeScanner(ui.worker(), scene, nanos, reader);
        scene.windowProperty().addListener(scanner.onWindow);
        scanner.listen(scene.getWindow());
        return scanner;
    }

    private void listen(@Nullable Window next) {
        if (window != null) {
            window.setEventDispatcher(originalDispatcher);
        }
        window = next;
        if (next != null) {
            EventDispatcher original = next.getEventDispatcher();
            originalDispatcher = original;
            next.setEventDispatcher((event, tail) ->
                    event instanceof KeyEvent key && consumes(key)
                            ? null
                            : original.dispatchEvent(event, tail));
        }
    }

    /** Stops the scanner and fires the held keys. */
    @Override
    public void close() {
        scene.windowProperty().removeListener(onWindow);
        release();
        pause.cancel();
        listen(null);
    }

    private boolean consumes(KeyEvent event) {
        if (replaying || KeyCharacters.isModifier(event.getCode())) {
            return false;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return consumesPress(event);
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            timing.addTyped(event.getCharacter());
        } else {
            down.remove(event.getCode());
        }
        if (!timing.isBurst() && !held.isEmpty()) {
            held.add(event);
        }
        return timing.isBurst() || !held.isEmpty();
    }

    private boolean consumesPress(KeyEvent event) {
        long now = nanos.getAsLong();
        boolean continues = timing.continuesBurst(now);
        char character = KeyCharacters.of(event);
        boolean repeated = !down.add(event.getCode()) && event.getCode() != KeyCode.UNDEFINED;
        if (timing.isBurst() && continues) {
            timing.addKey(now, character);
            pause.schedule();
            return true;
        }
        if (timing.isBurst()) {
            finish();
        } else if (!continues) {
            release();
        }
        if (repeated || !isOfBurst(character)) {
            release();
            return false;
        }
        return holdBack(event, now, character);
    }

    /** Returns whether a key can be part of a burst; the first one neither acts nor ends it. */
    private boolean isOfBurst(char character) {
        boolean acts = character == KeyCharacters.END || character == ' ' && field() == null;
        return character != KeyCharacters.NONE && !(acts && timing.isEmpty());
    }

    private boolean holdBack(KeyEvent event, long now, char character) {
        TextInputControl field = field();
        boolean passes = held.isEmpty() && mayPass(character);
        timing.addKey(now, character);
        if (timing.isBurst()) {
            hold.cancel();
            held.clear();
            snapshots.restore();
            pause.schedule();
            return true;
        }
        if (field != null && passes) {
            snapshots.capture(field);
            return false;
        }
        held.add(event);
        hold.schedule();
        return true;
    }

    /** Returns whether a character can be undone; a digit could choose from an open list. */
    private boolean mayPass(char character) {
        return timing.characters() < PASSING_CHARACTERS
                && character != KeyCharacters.END
                && !(Character.isDigit(character) && !FieldSnapshots.openPopups().isEmpty());
    }

    private @Nullable TextInputControl field() {
        return scene.getFocusOwner() instanceof TextInputControl control ? control : null;
    }

    private void onHoldTimeout() {
        if (timing.isBurst()) {
            return;
        }
        if (timing.continuesBurst(nanos.getAsLong())) {
            hold.schedule();
        } else {
            release();
        }
    }

    private void onPause() {
        if (!timing.isBurst()) {
            return;
        }
        if (timing.continuesBurst(nanos.getAsLong())) {
            pause.schedule();
        } else {
            finish();
        }
    }

    private void finish() {
        pause.cancel();
        down.clear();
        sink.accept(timing.drain());
    }

    /** Fires the held keys in order to the focus owner, because a person typed them. */
    private void release() {
        hold.cancel();
        snapshots.clear();
        timing.reset();
        var events = List.copyOf(held);
        held.clear();
        replaying = true;
        for (KeyEvent event : events) {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene : owner, event);
        }
        replaying = false;
    }

    /** Snapshots of the fields that got the first characters of a burst before it was detected. */
    private static final class FieldSnapshots {
        /** State of a field before the burst. */
        private record Field(TextInputControl control, String text, int anchor, int caret) {
            void restore() {
                if (!control.getText().equals(text)) {
                    control.replaceText(0, control.getLength(), text);
                }
                select();
            }

            void select() {
                if (control.getText().equals(text)) {
                    control.selectRange(anchor, caret);
                }
            }
        }

        private final Scene scene;
        private final BackgroundWorker worker;
        private final List<Field> fields = new ArrayList<>();

        FieldSnapshots(Scene scene, BackgroundWorker worker) {
            this.scene = scene;
            this.worker = worker;
        }

        /** Stores the state of the field that gets the next character. */
        void capture(TextInputControl control) {
            if (fields.stream().noneMatch(field -> field.control == control)) {
                String text = control.getText() == null ? "" : control.getText();
                fields.add(
                        new Field(control, text, control.getAnchor(), control.getCaretPosition()));
            }
        }

        /**
         * Restores texts, focus and selection, and closes popups, because an open one may show
         * search results of the characters.
         */
        void restore() {
            fields.reversed().forEach(Field::restore);
            if (!fields.isEmpty() && scene.getFocusOwner() != fields.getFirst().control) {
                Field first = fields.getFirst();
                first.control.requestFocus();
                // A field selects its text after it gained the focus.
                worker.onUi(first::select);
            }
            openPopups().forEach(PopupWindow::hide);
            clear();
        }

        void clear() {
            fields.clear();
        }

        /** Returns the open popups and menus of all windows. */
        static List<PopupWindow> openPopups() {
            var open = new ArrayList<PopupWindow>();
            for (Window window : Window.getWindows()) {
                if (window instanceof PopupWindow popup && !(window instanceof Tooltip)) {
                    open.add(popup);
                }
            }
            return open;
        }
    }
}
