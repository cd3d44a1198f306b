package rubezh.ui.desktop;

import module java.base;

import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import rubezh.text.Fault;
import rubezh.ui.kit.work.ToolkitLauncher;

/** Desktop application: starts the toolkit, shows the window and waits until it is closed. */
public final class DesktopApplication {
    /** Strong reference: java.util.logging keeps loggers by weak references only. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private DesktopApplication() {}

    /**
     * Suppresses the warning that JavaFX is on the class path, which is intended here; all other
     * warnings are logged. Call before the toolkit starts.
     */
    public static void ignoreClassPathWarning() {
        TOOLKIT.setFilter(
                entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    }

    /**
     * Runs the desktop until the window is closed. Do not call on the UI thread.
     *
     * @param opening resources of the window, loaded while the toolkit starts
     * @throws Fault {@code APP-112} without a display
     */
    public static void run(CompletableFuture<Resources> opening) {
        var closed = new CountDownLatch(1);
        ignoreClassPathWarning();
        try {
            ToolkitLauncher.ofProcess().run(() -> open(opening, closed));
        } catch (Fault noDisplay) {
            opening.join().access().close();
            throw noDisplay;
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        opening.join().access().close();
        Platform.exit();
    }

    /** Opens the window. A failed opening also ends the wait; its exception is thrown by join. */
    private static void open(CompletableFuture<Resources> opening, CountDownLatch closed) {
        if (opening.handle((_, failure) -> failure != null).join()) {
            closed.countDown();
            return;
        }
        Resources resources = opening.join();
        new WindowController(resources.access(), resources.config(), new Stage(), closed::countDown)
                .open();
    }

    /** Register and configuration of the window. */
    public record Resources(RegisterAccess access, DesktopConfig config) {}
}
