package rubezh.build;

import module java.base;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Runs the {@link WindowScript} in the window of the packaged program as soon as that is shown, and
 * closes it. {@code RUBEZH_PASSWORD} is that of the first officer. Its lines on the error stream
 * are the time of the first frame and the longest stall of each part.
 */
public final class WindowRehearsal implements Runnable {
    private final String phrase;
    private final BooleanSupplier isQuiet;

    public WindowRehearsal() {
        this(System.getenv("RUBEZH_PASSWORD"), WindowRehearsal::isQuiet);
    }

    /**
     * @param phrase password of the first officer
     * @param isQuiet whether no job is running in the background
     */
    public WindowRehearsal(String phrase, BooleanSupplier isQuiet) {
        this.phrase = phrase;
        this.isQuiet = isQuiet;
    }

    @Override
    public void run() {
        Thread waiting = new Thread(this::waitForToolkit, "rehearsal");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void waitForToolkit() {
        while (true) {
            try {
                Platform.runLater(this::waitForWindow);
                return;
            } catch (IllegalStateException notStartedYet) {
                Thread.onSpinWait();
            }
        }
    }

    /** The window may have been shown before the toolkit gave this its turn. */
    private void waitForWindow() {
        ObservableList<Window> windows = Window.getWindows();
        if (!windows.isEmpty()) {
            new FirstFrame(windows.getFirst()).start();
            return;
        }
        windows.addListener(
                new ListChangeListener<Window>() {
                    @Override
                    public void onChanged(Change<? extends Window> change) {
                        windows.removeListener(this);
                        new FirstFrame(change.getList().getFirst()).start();
                    }
                });
    }

    /** Begins at the second pulse, when the first frame has been shown. */
    private final class FirstFrame extends AnimationTimer {
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
                new WindowScript(window.getScene(), isQuiet, phrase, this::close).start();
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
