package rubezh.ui.desktop;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit, shows the window, and waits until it is closed. */
public final class Desktop {
    private Desktop() {}

    /** Runs the desktop to its end. Not to be called on the window's thread. */
    public static void run(House house, DesktopSetting setting) {
        var closed = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> new Windows(house, setting, new Stage(), closed::countDown).open());
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        house.leave();
        Platform.exit();
    }
}
