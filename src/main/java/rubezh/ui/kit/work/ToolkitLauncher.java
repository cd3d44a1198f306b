package rubezh.ui.kit.work;

import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/** Starts JavaFX, which can be started once in a process. */
public final class ToolkitLauncher {
    private static final ToolkitLauncher OF_PROCESS = new ToolkitLauncher();

    private boolean started;
    private @Nullable Fault failure;

    private ToolkitLauncher() {}

    public static ToolkitLauncher ofProcess() {
        return OF_PROCESS;
    }

    /**
     * Starts the toolkit unless it was started, and waits for it. Do not call on the UI thread.
     *
     * @throws Fault {@code APP-112} without a display
     */
    public synchronized void start() {
        if (!started) {
            started = true;
            Platform.setImplicitExit(false);
            try {
                Platform.startup(() -> {});
            } catch (UnsupportedOperationException e) {
                failure = new Fault(e, Fault.Exit.USAGE, "APP-112");
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Runs an action on the UI thread, once that is there.
     *
     * @throws Fault as {@link #start}
     */
    public void run(Runnable action) {
        start();
        Platform.runLater(action);
    }
}
