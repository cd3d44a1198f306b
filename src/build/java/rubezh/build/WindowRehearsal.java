package rubezh.build;

import java.util.Arrays;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Runs the {@link WindowScript} in the window of the packaged program as soon as that is shown, and
 * closes it. {@code RUBEZH_PASSWORD} is that of the first officer. Its lines on the error stream
 * are the time of the first frame and the longest stall of each part.
 */
public final class WindowRehearsal implements Runnable {
    @Override
    public void run() {
        Thread waiting = new Thread(WindowRehearsal::waitForToolkit, "rehearsal");
        waiting.setDaemon(true);
        waiting.start();
    }

    private static void waitForToolkit() {
        while (true) {
            try {
                Platform.runLater(WindowRehearsal::waitForWindow);
                return;
            } catch (IllegalStateException notStartedYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static void waitForWindow() {
        Window.getWindows()
                .addListener(
                        new ListChangeListener<Window>() {
                            @Override
                            public void onChanged(Change<? extends Window> windows) {
                                Window.getWindows().removeListener(this);
                                new FirstFrame(windows.getList().getFirst()).start();
                            }
                        });
    }

    /** Begins at the second pulse, when the first frame has been shown. */
    private static final class FirstFrame extends AnimationTimer {
        private final Window window;
        private int pulses;

        FirstFrame(Window window) {
            this.window = window;
        }

        @Override
        public void handle(long now) {
            if (++pulses == 2) {
                stop();
                System.err.println("first-frame " + System.currentTimeMillis());
                new WindowScript(
                                window.getScene(),
                                WindowRehearsal::isQuiet,
                                System.getenv("RUBEZH_PASSWORD"),
                                this::close)
                        .start();
            }
        }

        private void close() {
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    /** Returns whether the threads of background jobs wait for the next one. */
    private static boolean isQuiet() {
        var threads = new Thread[Thread.activeCount() + 10];
        int count = Thread.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().startsWith("work-"))
                .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
