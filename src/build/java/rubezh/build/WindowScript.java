package rubezh.build;

import module java.base;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Script in the window of a training register: signs in, reads a case, writes new ones, closes. The
 * build runs it to fill the start-up cache with the classes of a first case. With the cache in use,
 * its lines on the error stream report the longest stall of each part.
 */
public final class WindowScript extends AnimationTimer {
    /** Nanoseconds between keys, slower than a scanner, which would else be detected. */
    private static final long BETWEEN_KEYS = 60_000_000L;

    private static final int QUIET_PULSES = 2;
    private final Scene scene;
    private final BooleanSupplier isQuiet;
    private final Deque<Step> steps = new ArrayDeque<>();
    private StallDetector stalls = new StallDetector(System::nanoTime);
    private long last;
    private int quiet;

    private record Step(BooleanSupplier ready, Runnable action) {}

    /**
     * @param isQuiet whether no job is running in the background
     * @param phrase password of the first officer
     * @param onDone runs at the end of the script
     */
    public WindowScript(Scene scene, BooleanSupplier isQuiet, String phrase, Runnable onDone) {
        this.scene = scene;
        this.isQuiet = isQuiet;
        script(phrase);
        addStep(() -> {
            stop();
            onDone.run();
        });
    }

    private void script(String phrase) {
        addPart("sign in", () -> type(phrase).press(KeyCode.ENTER).await(this::isHome));
        addPart("look at today", this::pause);
        addPart("show the list", () -> press(KeyCode.DIGIT2, KeyCode.ALT).await(this::isListed));
        addPart("look at the list", this::pause);
        addPart("read a case", () -> press(KeyCode.ENTER).await(this::isRead));
        addPart("close it", () -> press(KeyCode.ESCAPE).await(this::isListed));
        addPart("begin a case", () -> press(KeyCode.INSERT).await(this::isEdited));
        addPart("go through its sections", this::visitSections);
        addPart("write it", this::writeCase);
        addPart("write another", () -> press(KeyCode.INSERT).await(this::isEdited).writeCase());
    }

    private void visitSections() {
        for (int i = 1; i < 10; i++) {
            press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        }
        press(KeyCode.DIGIT1, KeyCode.CONTROL);
    }

    private void writeCase() {
        type("0000").press(KeyCode.ENTER); // never later than now
        press(KeyCode.DIGIT3, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("геро").enter("1,25к").type("3");
        press(KeyCode.DIGIT4, KeyCode.CONTROL).enter("бенз");
        press(KeyCode.DIGIT5, KeyCode.CONTROL).press(KeyCode.INSERT).enter("легк");
        press(KeyCode.DIGIT6, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("води").enter("Каримов");
        press(KeyCode.C, KeyCode.ALT).press(KeyCode.ENTER, KeyCode.CONTROL).await(this::isListed);
    }

    /** Adds steps and measures the longest stall of the UI thread while they run. */
    private void addPart(String name, Runnable addSteps) {
        addStep(() -> {
            stalls.close();
            stalls = new StallDetector(System::nanoTime);
        });
        addSteps.run();
        addStep(() -> report(name));
    }

    private void report(String name) {
        stalls.close();
        System.err.printf(
                Locale.ROOT,
                "rehearsal: %s, longest stall %d ms, processor %d ms%n",
                name,
                stalls.longest().toMillis(),
                stalls.mostWork().toMillis());
    }

    private void addStep(Runnable action) {
        steps.add(new Step(() -> true, action));
    }

    /** Waits about two seconds, until what is made ready beside a screen stands. */
    private void pause() {
        for (int i = 0; i < 25; i++) {
            addStep(() -> {});
        }
    }

    private WindowScript await(BooleanSupplier ready) {
        steps.add(new Step(ready, () -> {}));
        return this;
    }

    private boolean isHome() {
        return scene.getRoot().lookup(".home-row") != null;
    }

    private boolean isListed() {
        return scene.getRoot().lookupAll(".table-row-cell").stream()
                .anyMatch(row -> row instanceof Cell<?> cell && !cell.isEmpty());
    }

    private boolean isRead() {
        return scene.getRoot().lookup(".paper-row") != null;
    }

    private boolean isEdited() {
        return scene.getRoot().lookup(".editor") != null
                && scene.getFocusOwner() instanceof TextInputControl;
    }

    private WindowScript enter(String text) {
        return type(text).press(KeyCode.ENTER);
    }

    private WindowScript type(String text) {
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

    private WindowScript press(KeyCode code, KeyCode... held) {
        addStep(() -> {
            fire(event(KeyEvent.KEY_PRESSED, "", code, Set.of(held)));
            fire(event(KeyEvent.KEY_RELEASED, "", code, Set.of(held)));
        });
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
        quiet = isQuiet.getAsBoolean() ? quiet + 1 : 0;
        Step next = steps.element();
        if (quiet >= QUIET_PULSES && now - last >= BETWEEN_KEYS && next.ready.getAsBoolean()) {
            last = now;
            quiet = 0;
            steps.remove();
            next.action.run();
        }
    }
}
