package rubezh.ui.shell;

import module java.base;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import rubezh.fixtures.FxThread;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Gallery in a real window with a keyboard robot; one per test. */
final class GalleryWindow implements AutoCloseable {
    final Gallery gallery;
    private final Stage stage;
    private final Robot robot;

    GalleryWindow(Language language) throws Exception {
        gallery = call(() -> new Gallery(language, Theme.LIGHT, 100_000, 1366, 768));
        stage = call(gallery::show);
        robot = call(Robot::new);
        call(() -> {
            stage.requestFocus();
            return true;
        });
        waitUntil(() -> stage.isFocused() && gallery.list.table.selected().get() != null);
    }

    static <T> T call(Callable<T> body) {
        return FxThread.call(body);
    }

    /** Waits until a condition holds on the UI thread, checked every two pulses. */
    static void waitUntil(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about in 120 s");
            }
            waitTwoPulses();
        }
    }

    /** Waits two pulses, so that layout and deferred actions are done. */
    static void waitTwoPulses() throws Exception {
        for (int i = 0; i < 2; i++) {
            var pulse = new CountDownLatch(1);
            Platform.runLater(() ->
                    new javafx.animation.AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            stop();
                            pulse.countDown();
                        }
                    }.start());
            if (!pulse.await(120, TimeUnit.SECONDS)) {
                throw new AssertionError("no pulse for 120 s");
            }
        }
    }

    /** Presses keys together; the last one while the others are held. */
    void press(KeyCode... keys) throws Exception {
        call(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return true;
        });
        waitTwoPulses();
    }

    /** Types digits and Latin letters by their keys. */
    void type(String text) throws Exception {
        for (char c : text.toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
        }
    }

    Node focused() throws Exception {
        return call(() -> gallery.scene.getFocusOwner());
    }

    String focusedText() throws Exception {
        return call(() -> ((TextInputControl) gallery.scene.getFocusOwner()).getText());
    }

    @Override
    public void close() throws Exception {
        call(() -> {
            stage.close();
            return true;
        });
    }
}
