package rubezh.ui.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit, shows the window, and waits until it is closed. */
public final class DesktopApplication {
    /** Held here: the logging of the platform forgets loggers nobody holds. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private DesktopApplication() {}

    /**
     * Leaves out the one warning that the toolkit lies on the class path, as here it does on
     * purpose; whatever else the toolkit has to say is said. To be called before the toolkit
     * starts.
     */
    public static void ignoreClassPathWarning() {
        TOOLKIT.setFilter(
                said -> !said.getMessage().startsWith("Unsupported JavaFX configuration"));
    }

    /**
     * Runs the desktop to its end. Not to be called on the window's thread.
     *
     * @param opening what the window needs, while it is still being read: the toolkit starts beside
     */
    public static void run(CompletableFuture<Startup> opening) {
        var closed = new CountDownLatch(1);
        ignoreClassPathWarning();
        Platform.setImplicitExit(false);
        Platform.startup(() -> open(opening, closed));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        opening.join().access().close();
        Platform.exit();
    }

    /**
     * What cannot be opened ends the waiting too: it is told by whoever joins the opening again.
     */
    private static void open(CompletableFuture<Startup> opening, CountDownLatch closed) {
        if (opening.handle((_, failure) -> failure != null).join()) {
            closed.countDown();
            return;
        }
        Startup ready = opening.join();
        new WindowController(ready.access(), ready.config(), new Stage(), closed::countDown).open();
    }

    /** What the window needs: the register, and what the machine gives. */
    public record Startup(RegisterAccess access, DesktopConfig config) {}
}
