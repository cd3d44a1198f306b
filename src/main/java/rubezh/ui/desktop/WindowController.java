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
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.shell.MainWindow;
import rubezh.ui.signin.SignInScreens;

/** The one window and what it shows: first run, door, or the work behind it. */
final class WindowController {
    private final RegisterAccess house;
    private final DesktopConfig setting;
    private final Stage stage;
    private final Runnable closed;
    private final Kit kit;
    private final MainWindow window;
    private final LocalDevices devices;
    private final UnsavedKeeper unsaved;
    private @Nullable SessionWindow workday;

    WindowController(RegisterAccess house, DesktopConfig setting, Stage stage, Runnable closed) {
        this.house = house;
        this.setting = setting;
        this.stage = stage;
        this.closed = closed;
        this.kit =
                new Kit(
                        new UiText(setting.language()),
                        AppearancePreferences.of(setting.preferences()),
                        new BackgroundWorker(setting.executor()),
                        new Overlay(),
                        setting.clock(),
                        setting.clock().getZone(),
                        new LastFolderFilePicker(setting.preferences(), FilePicker.SYSTEM));
        this.devices = devices();
        this.unsaved = new UnsavedKeeper(kit);
        this.window =
                new MainWindow(
                        stage, kit, new WindowPreferences(setting.preferences()), new Region());
        kit.words()
                .language()
                .addListener((_, _, now) -> setting.preferences().set("language", now.code()));
    }

    private LocalDevices devices() {
        return new LocalDevices(
                new ScalePreference(setting.preferences()),
                new InboxMonitor(
                        BackgroundWorker.apart(),
                        new InboxFolderPreference(setting.preferences()),
                        folder -> new Inbox(folder, setting.clock(), System::nanoTime)));
    }

    void open() {
        window.title(
                Bindings.createStringBinding(
                        () -> kit.words().text("shell.title"), kit.words().language()));
        stage.setOnCloseRequest(this::asked);
        show(house.founded() ? door() : firstRun());
        window.show();
        devices.arrivals().begin();
        setting.executor().execute(WindowController::prepare);
        if (setting.rehearsal() != null) {
            String phrase = setting.rehearsal();
            firstFrame(() -> rehearse(phrase)).start();
        }
    }

    /** Reads on another thread what the first list and the first form would else wait for. */
    private static void prepare() {
        for (Language language : Language.values()) {
            Messages.in(language).prepare();
        }
    }

    private void show(Parent content) {
        window.content(content);
    }

    private Parent firstRun() {
        return SignInScreens.firstRun(kit, house.founding(), setting.version(), () -> show(door()));
    }

    /** What keeps the door shut is told in its place: another process, damage, a newer program. */
    private Parent door() {
        try {
            return SignInScreens.signIn(kit, house.gate(), setting.version(), this::enter);
        } catch (Fault fault) {
            return new FaultBox(kit.words(), fault);
        }
    }

    /** Step by step, so that the window stands still for none of them longer than it must. */
    private void enter() {
        var begun = new SessionWindow(kit, house, devices, unsaved, this::lock);
        workday = begun;
        var steps = new ArrayDeque<Runnable>(begun.beginning());
        steps.addFirst(() -> show(begun.root()));
        next(begun, steps);
    }

    /** Whoever locks the window half way goes no further. */
    private void next(SessionWindow begun, Deque<Runnable> steps) {
        kit.worker()
                .onUi(() -> {
                    if (begun == workday && !steps.isEmpty()) {
                        steps.removeFirst().run();
                        next(begun, steps);
                    }
                });
    }

    /** Locks without asking, as when nobody is there. */
    void lock() {
        Optional<UnsavedDrafts> left = end();
        house.lock();
        show(door());
        left.ifPresent(unsaved::take);
    }

    private Optional<UnsavedDrafts> end() {
        SessionWindow ended = workday;
        workday = null;
        return ended == null ? Optional.empty() : ended.end();
    }

    private void asked(WindowEvent closing) {
        closing.consume();
        if (workday == null) {
            unsaved.leaving(this::leave);
        } else {
            workday.ending("unkept.leave", this::leave);
        }
    }

    private void leave() {
        end();
        devices.arrivals().end();
        stage.hide();
        closed.run();
    }

    private void rehearse(String phrase) {
        System.err.println("first-frame " + setting.clock().millis());
        new StartupCacheTrainer(stage.getScene(), kit.worker(), phrase, this::leave).start();
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
