package rubezh.ui.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.work.StallWatch;
import rubezh.ui.kit.work.Worker;

/**
 * Goes through the window of a training register by itself, as an officer would: signs in, opens a
 * case, writes a new one, closes. Run when a build is made, so that the start-up cache knows what
 * the first case of a shift needs; run with that cache, its lines on the error stream tell what the
 * first case still costs.
 */
final class Rehearsal extends AnimationTimer {
    /** Slower than a scanner, or what is typed would be taken for one. */
    private static final long BETWEEN_KEYS = 80_000_000L;

    private static final int QUIET_PULSES = 3;
    private final Scene scene;
    private final Worker worker;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private @Nullable StallWatch watch;
    private long last;
    private int quiet;

    /**
     * @param phrase signs in the officer who stands first
     * @param done runs at the end
     */
    Rehearsal(Scene scene, Worker worker, String phrase, Runnable done) {
        this.scene = scene;
        this.worker = worker;
        script(phrase);
        steps.add(() -> {
            stop();
            done.run();
        });
    }

    private void script(String phrase) {
        part("sign in", () -> type(phrase).press(KeyCode.ENTER));
        part(
                "open a case",
                () -> press(KeyCode.ENTER).eachSection().press(KeyCode.ESCAPE).press(KeyCode.F5));
        part("write a case", this::write);
        part("write another", this::write);
    }

    private Rehearsal eachSection() {
        for (int i = 1; i < 10; i++) {
            press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        }
        return this;
    }

    private void write() {
        press(KeyCode.INSERT).type("0100").press(KeyCode.ENTER);
        press(KeyCode.DIGIT3, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("геро").enter("1,25к").type("3");
        press(KeyCode.DIGIT4, KeyCode.CONTROL).enter("бенз");
        press(KeyCode.DIGIT5, KeyCode.CONTROL).press(KeyCode.INSERT).enter("легк");
        press(KeyCode.DIGIT6, KeyCode.CONTROL).press(KeyCode.INSERT);
        enter("води").enter("Каримов");
        press(KeyCode.C, KeyCode.ALT).press(KeyCode.ENTER, KeyCode.CONTROL);
    }

    /** Notes how long the window stood still at most while some steps were done. */
    private void part(String name, Runnable adding) {
        steps.add(() -> watch = new StallWatch(System::nanoTime));
        adding.run();
        steps.add(() -> tell(name));
    }

    private void tell(String name) {
        if (watch != null) {
            watch.close();
            System.err.printf(
                    Locale.ROOT,
                    "rehearsal: %s, longest stall %d ms%n",
                    name,
                    watch.longest().toMillis());
        }
    }

    private Rehearsal enter(String text) {
        return type(text).press(KeyCode.ENTER);
    }

    private Rehearsal type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        steps.add(() ->
                                fire(
                                        event(
                                                KeyEvent.KEY_TYPED,
                                                letter,
                                                KeyCode.UNDEFINED,
                                                Set.of()))));
        return this;
    }

    private Rehearsal press(KeyCode code, KeyCode... held) {
        steps.add(() -> fire(event(KeyEvent.KEY_PRESSED, "", code, Set.of(held))));
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
        if (quiet >= QUIET_PULSES && now - last >= BETWEEN_KEYS) {
            last = now;
            quiet = 0;
            steps.remove().run();
        }
    }
}
