package rubezh.ui.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.StallDetector;

/**
 * Goes through the window of a training register by itself, as an officer would: signs in, opens a
 * case, writes a new one, closes. Run when a build is made, so that the start-up cache knows what
 * the first case of a shift needs; run with that cache, its lines on the error stream tell what the
 * first case still costs.
 */
final class StartupCacheTrainer extends AnimationTimer {
    /** Slower than a scanner, or what is typed would be taken for one. */
    private static final long BETWEEN_KEYS = 80_000_000L;

    private static final int QUIET_PULSES = 3;
    private final Scene scene;
    private final BackgroundWorker worker;
    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable StallDetector watch;
    private long last;
    private int quiet;

    private record Step(BooleanSupplier ready, Runnable action) {}

    /**
     * @param phrase signs in the officer who stands first
     * @param done runs at the end
     */
    StartupCacheTrainer(
            Scene scene, BackgroundWorker backgroundWorker, String phrase, Runnable done) {
        this.scene = scene;
        this.worker = backgroundWorker;
        script(phrase);
        addStep(() -> {
            stop();
            done.run();
        });
    }

    private void script(String phrase) {
        addPart("sign in", () -> type(phrase).press(KeyCode.ENTER).await(this::isListed));
        addPart("look at the list", this::pause);
        addPart("open a case", () -> press(KeyCode.ENTER).await(this::isEdited));
        addPart(
                "go through its sections",
                () -> visitSections().press(KeyCode.ESCAPE).await(this::isListed));
        addPart("write a case", this::writeCase);
        addPart("write another", this::writeCase);
    }

    private StartupCacheTrainer visitSections() {
        for (int i = 1; i < 10; i++) {
            press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        }
        return this;
    }

    private void writeCase() {
        press(KeyCode.INSERT).await(this::isEdited).type("0100").press(KeyCode.ENTER);
        press(KeyCode.DIGIT3, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("геро").enter("1,25к").type("3");
        press(KeyCode.DIGIT4, KeyCode.CONTROL).enter("бенз");
        press(KeyCode.DIGIT5, KeyCode.CONTROL).press(KeyCode.INSERT).enter("легк");
        press(KeyCode.DIGIT6, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("води").enter("Каримов");
        press(KeyCode.C, KeyCode.ALT).press(KeyCode.ENTER, KeyCode.CONTROL).await(this::isListed);
    }

    /** Notes how long the window stood still at most while some steps were done. */
    private void addPart(String name, Runnable adding) {
        addStep(() -> watch = new StallDetector(System::nanoTime));
        adding.run();
        addStep(() -> report(name));
    }

    private void report(String name) {
        if (watch != null) {
            watch.close();
            System.err.printf(
                    Locale.ROOT,
                    "rehearsal: %s, longest stall %d ms%n",
                    name,
                    watch.longest().toMillis());
        }
    }

    private void addStep(Runnable deed) {
        steps.add(new Step(() -> true, deed));
    }

    /** Waits some two seconds: what is made ready beside the list is then ready. */
    private void pause() {
        for (int i = 0; i < 25; i++) {
            addStep(() -> {});
        }
    }

    private StartupCacheTrainer await(BooleanSupplier ready) {
        steps.add(new Step(ready, () -> {}));
        return this;
    }

    private boolean isListed() {
        return scene.getRoot().lookupAll(".table-row-cell").stream()
                .anyMatch(row -> row instanceof Cell<?> cell && !cell.isEmpty());
    }

    private boolean isEdited() {
        return scene.getRoot().lookup(".editor") != null
                && scene.getFocusOwner() instanceof TextInputControl;
    }

    private StartupCacheTrainer enter(String text) {
        return type(text).press(KeyCode.ENTER);
    }

    private StartupCacheTrainer type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        addStep(() ->
                                fire(
                                        event(
                                                KeyEvent.KEY_TYPED,
                                                letter,
                                                KeyCode.UNDEFINED,
                                                Set.of()))));
        return this;
    }

    private StartupCacheTrainer press(KeyCode code, KeyCode... held) {
        addStep(() -> fire(event(KeyEvent.KEY_PRESSED, "", code, Set.of(held))));
        return this;
    }

    private static KeyEvent event(
            javafx.event.EventType<KeyEvent> type, String letter, KeyCode code, Set<KeyCode> held) {
        return new KeyEvent(
                type,
                letter,
                "",
                code,
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                held.contains(KeyCode.ALT),
                false);
    }

    private void fire(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        (owner == null ? scene.getRoot() : owner).fireEvent(event);
    }

    @Override
    public void handle(long now) {
        quiet = worker.isIdle() ? quiet + 1 : 0;
        Step next = steps.element();
        if (quiet >= QUIET_PULSES && now - last >= BETWEEN_KEYS && next.ready.getAsBoolean()) {
            last = now;
            quiet = 0;
            steps.remove();
            next.action.run();
        }
    }
}
