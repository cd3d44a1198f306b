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
import rubezh.inbox.Inbox;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.FileChoice;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.Words;
import rubezh.ui.kit.work.Worker;
import rubezh.ui.seizure.Devices;
import rubezh.ui.seizure.Unwritten;
import rubezh.ui.seizure.inbox.Arrivals;
import rubezh.ui.shell.MainWindow;
import rubezh.ui.signin.Doors;

/** The one window and what it shows: first run, door, or the work behind it. */
final class Windows {
    private final House house;
    private final DesktopSetting setting;
    private final Stage stage;
    private final Runnable closed;
    private final Kit kit;
    private final MainWindow window;
    private final Devices devices;
    private final Unsaved unsaved;
    private @Nullable Workday workday;

    Windows(House house, DesktopSetting setting, Stage stage, Runnable closed) {
        this.house = house;
        this.setting = setting;
        this.stage = stage;
        this.closed = closed;
        this.kit =
                new Kit(
                        new Words(setting.language()),
                        RememberedLook.of(setting.preferences()),
                        new Worker(setting.executor()),
                        new Overlay(),
                        setting.clock(),
                        setting.clock().getZone(),
                        new RememberedFiles(setting.preferences(), FileChoice.SYSTEM));
        this.devices = devices();
        this.unsaved = new Unsaved(kit);
        this.window =
                new MainWindow(
                        stage, kit, new RememberedWindow(setting.preferences()), new Region());
        kit.words()
                .language()
                .addListener((_, _, now) -> setting.preferences().set("language", now.code()));
    }

    private Devices devices() {
        return new Devices(
                new RememberedScale(setting.preferences()),
                new Arrivals(
                        Worker.apart(),
                        new RememberedInbox(setting.preferences()),
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
        setting.executor().execute(Windows::prepare);
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
        return Doors.firstRun(kit, house.founding(), setting.version(), () -> show(door()));
    }

    /** What keeps the door shut is told in its place: another process, damage, a newer program. */
    private Parent door() {
        try {
            return Doors.signIn(kit, house.gate(), setting.version(), this::enter);
        } catch (Fault fault) {
            return new FaultBox(kit.words(), fault);
        }
    }

    /** Step by step, so that the window stands still for none of them longer than it must. */
    private void enter() {
        var begun = new Workday(kit, house, devices, unsaved, this::lock);
        workday = begun;
        var steps = new ArrayDeque<Runnable>(begun.beginning());
        steps.addFirst(() -> show(begun.root()));
        next(begun, steps);
    }

    /** Whoever locks the window half way goes no further. */
    private void next(Workday begun, Deque<Runnable> steps) {
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
        Optional<Unwritten> left = end();
        house.lock();
        show(door());
        left.ifPresent(unsaved::take);
    }

    private Optional<Unwritten> end() {
        Workday ended = workday;
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
        new Rehearsal(stage.getScene(), kit.worker(), phrase, this::leave).start();
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
