package rubezh.journey;

import module java.base;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import rubezh.device.inbox.Inbox;
import rubezh.device.medium.MediumService;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreference;
import rubezh.fixtures.PrivateBus;
import rubezh.fixtures.SceneFrames;
import rubezh.text.Language;
import rubezh.ui.desktop.SessionFixture;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.Preference;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.shell.Shell;

/**
 * Window of a {@link TrainingStation}, operated from outside the JavaFX application thread.
 *
 * @see KeyboardRobot
 */
@SuppressWarnings("NullAway.Init") // the screens are made one after another, each before it is used
public final class WindowDriver implements AutoCloseable {
    public final UiContext ui;
    public final Stage stage;
    public final Scene scene;
    public final TrainingStation station;
    public final MapBoundaries boundaries = new MapBoundaries(new MemoryPreference<>());
    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
                @Override
                protected void beforeExecute(Thread thread, Runnable work) {
                    started.incrementAndGet();
                }
            };

    /** Files chosen in the system's file dialog; none by default. */
    public Function<FileChooser, List<Path>> chosenFiles = _ -> List.of();

    /** File chosen in the system's save dialog; none by default. */
    public Function<FileChooser, Optional<Path>> chosenTarget = _ -> Optional.empty();

    /** Folder chosen in the system's folder dialog; none by default. */
    public Supplier<Optional<Path>> chosenFolder = Optional::empty;

    /** Ejects media; by default the computer has no message bus. */
    public MediumService media = PrivateBus.noMedia();

    public InboxMonitor arrivals;
    public SeizureScreens seizures;
    public Shell shell;
    private final SessionFixture session;

    @SuppressWarnings("NullAway.Init") // screens are made by enter()
    public WindowDriver(
            TrainingStation station, Language language, Theme theme, double width, double height) {
        this.station = station;
        session = new SessionFixture(station.register.officer());
        ui =
                call(() ->
                        new UiContext(
                                new UiText(language),
                                new DisplaySettings(theme),
                                new BackgroundWorker(threads),
                                new Overlay(),
                                station.clock,
                                station.register.station().zone(),
                                station.register.officer(),
                                station.openStation.officers(),
                                new FakeFilePicker(this),
                                Preference.inMemory(),
                                session.navigator()));
        scene = call(() -> new Scene(ui.overlay().root(new Region()), width, height));
        stage = call(this::showStage);
    }

    private Stage showStage() {
        var window = new Stage();
        ui.display().applyTo(scene);
        window.setScene(scene);
        window.setX(0);
        window.setY(0);
        window.show();
        return window;
    }

    /** Shows the shell with the list. */
    public void showShell() {
        run(() -> {
            arrivals = new InboxMonitor(BackgroundWorker.dedicated(), station.inbox, this::inbox);
            var localDevices =
                    new LocalDevices(new ScaleSettingModel(station.scale), arrivals, boundaries);
            arrivals.start();
            session.open(ui, station.openRegister(), localDevices, media);
            seizures = session.seizures();
            shell = session.shell();
            show(shell.root());
            session.showList();
        });
        waitUntilIdle();
    }

    /** Returns the tabs as the modules have them. */
    public ScreenTabs tabs() {
        return session.tabs();
    }

    /** Goes to a destination, on the JavaFX application thread. */
    public void go(Destination to) {
        run(() -> ui.go(to));
    }

    private Inbox inbox(Path scans) {
        return new Inbox(
                scans,
                () -> station.clock.instant().minus(station.scanAge),
                () -> System.nanoTime() * 4); // a file has rested after half a second
    }

    public void show(Parent content) {
        ui.overlay().closeAll();
        ui.overlay().root(content);
    }

    /** Runs on the JavaFX application thread and waits for the result. */
    public static <T> T call(Supplier<T> action) {
        return FxThread.call(action::get);
    }

    public static void run(Runnable action) {
        FxThread.run(action);
    }

    /** Waits until a condition, checked on the JavaFX application thread, holds. */
    public static void waitUntil(BooleanSupplier condition) {
        FxThread.waitUntil(condition);
    }

    /** Presses a button in the moment in which it is enabled: it may be disabled again after it. */
    public static void pressWhenEnabled(Supplier<Button> button) {
        waitUntil(() -> {
            boolean enabled = !button.get().isDisabled();
            if (enabled) {
                button.get().fire();
            }
            return enabled;
        });
    }

    /** Waits until background jobs and pauses end and the node count stays the same. */
    public void waitUntilIdle() {
        frames().waitUntilIdle(ui.worker());
    }

    /** Returns the number of background tasks started so far. */
    public int startedTasks() {
        return started.get();
    }

    /** Waits for the next layout pulse. */
    public void waitForFrame() {
        frames().waitForFrame();
    }

    private SceneFrames frames() {
        return new SceneFrames(scene);
    }

    /** Lays the window out a few times; quicker than {@link #waitUntilIdle}. */
    public void layoutAgain() {
        for (int i = 0; i < 3; i++) {
            run(() -> scene.getRoot().layout());
            waitForFrame();
        }
    }

    /** Saves a screenshot of the idle window as PNG. */
    public void saveScreenshot(Path file) {
        waitUntilIdle();
        saveScreenshotNow(file);
    }

    /** Saves a screenshot at once, of a window that never gets idle. */
    public void saveScreenshotNow(Path file) {
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000); // fades have ended
        ScreenshotWriter.write(scene, file);
    }

    @Override
    public void close() {
        call(() -> {
            if (arrivals != null) {
                arrivals.stop();
            }
            stage.hide();
            return true;
        });
        threads.shutdown(); // interrupted work would report a fault
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("background work does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        run(() -> {}); // callbacks of ended work have run
    }
}
