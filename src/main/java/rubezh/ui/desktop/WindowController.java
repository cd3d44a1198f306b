package rubezh.ui.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import rubezh.device.inbox.Inbox;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.shell.MainWindow;
import rubezh.ui.signin.SignInScreens;

/** The one window and what it shows: first run, door, or the work behind it. */
final class WindowController {
    private final RegisterAccess access;
    private final DesktopConfig config;
    private final Stage stage;
    private final Runnable onClosed;
    private final UiContext ui;
    private final MainWindow window;
    private final LocalDevices devices;
    private final UnsavedKeeper unsaved;
    private @Nullable SessionWindow session;

    WindowController(RegisterAccess access, DesktopConfig setting, Stage stage, Runnable closed) {
        this.access = access;
        this.config = setting;
        this.stage = stage;
        this.onClosed = closed;
        this.ui =
                new UiContext(
                        new UiText(setting.language()),
                        AppearancePreferences.of(setting.preferences()),
                        new BackgroundWorker(setting.executor()),
                        new Overlay(),
                        setting.clock(),
                        setting.clock().getZone(),
                        new LastFolderFilePicker(setting.preferences(), FilePicker.SYSTEM));
        this.devices = devices();
        this.unsaved = new UnsavedKeeper(ui);
        this.window =
                new MainWindow(
                        stage, ui, new WindowPreferences(setting.preferences()), new Region());
        ui.texts()
                .language()
                .addListener((_, _, now) -> setting.preferences().set("language", now.code()));
    }

    private LocalDevices devices() {
        return new LocalDevices(
                new ScalePreference(config.preferences()),
                new InboxMonitor(
                        BackgroundWorker.dedicated(),
                        new InboxFolderPreference(config.preferences()),
                        folder -> new Inbox(folder, config.clock(), System::nanoTime)));
    }

    void open() {
        window.setTitle(
                Bindings.createStringBinding(
                        () -> ui.texts().text("shell.title"), ui.texts().language()));
        stage.setOnCloseRequest(this::onCloseRequest);
        show(access.exists() ? signInScreen() : firstRun());
        window.show();
        devices.inboxMonitor().start();
        config.executor().execute(WindowController::preloadMessages);
        if (config.cacheTrainingPhrase() != null) {
            String phrase = config.cacheTrainingPhrase();
            firstFrame(() -> trainCache(phrase)).start();
        }
    }

    /** Reads on another thread what the first list and the first form would else wait for. */
    private static void preloadMessages() {
        for (Language language : Language.values()) {
            Messages.in(language).loadPlurals();
        }
    }

    private void show(Parent content) {
        window.setContent(content);
    }

    private Parent firstRun() {
        return SignInScreens.firstRun(
                ui, access.setup(), config.version(), () -> show(signInScreen()));
    }

    /** What keeps the door shut is told in its place: another process, damage, a newer program. */
    private Parent signInScreen() {
        try {
            return SignInScreens.signIn(
                    ui, access.signInService(), config.version(), this::onSignedIn);
        } catch (Fault fault) {
            return new FaultBox(ui.texts(), fault);
        }
    }

    /** Step by step, so that the window stands still for none of them longer than it must. */
    private void onSignedIn() {
        var begun = new SessionWindow(ui, access, devices, unsaved, this::lock);
        session = begun;
        var steps = new ArrayDeque<Runnable>(begun.startSteps());
        steps.addFirst(() -> show(begun.root()));
        runNext(begun, steps);
    }

    /** Whoever locks the window half way goes no further. */
    private void runNext(SessionWindow begun, Deque<Runnable> steps) {
        ui.worker()
                .onUi(() -> {
                    if (begun == session && !steps.isEmpty()) {
                        steps.removeFirst().run();
                        runNext(begun, steps);
                    }
                });
    }

    /** Locks without asking, as when nobody is there. */
    void lock() {
        Optional<UnsavedDrafts> left = endSession();
        access.lock();
        show(signInScreen());
        left.ifPresent(unsaved::add);
    }

    private Optional<UnsavedDrafts> endSession() {
        SessionWindow ended = session;
        session = null;
        return ended == null ? Optional.empty() : ended.end();
    }

    private void onCloseRequest(WindowEvent closing) {
        closing.consume();
        if (session == null) {
            unsaved.confirmExit(this::closeWindow);
        } else {
            session.saveThen("unsaved.leave", this::closeWindow);
        }
    }

    private void closeWindow() {
        endSession();
        devices.inboxMonitor().stop();
        stage.hide();
        onClosed.run();
    }

    private void trainCache(String phrase) {
        System.err.println("first-frame " + config.clock().millis());
        new StartupCacheTrainer(stage.getScene(), ui.worker(), phrase, this::closeWindow).start();
    }

    /** The second pulse: by then the first has been laid out, painted and shown. */
    private static AnimationTimer firstFrame(Runnable drawn) {
        return new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    drawn.run();
                }
            }
        };
    }
}
