package rubezh.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Status;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.help.HelpScreens;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;
import rubezh.ui.report.ReportScreens;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.recovery.UnsavedDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.shell.NavItem;
import rubezh.ui.shell.SessionInfo;
import rubezh.ui.shell.Shell;
import rubezh.ui.shell.StatusBarCell;

/**
 * Everything between signing in and locking: the shell, its screens, and what goes on beside them.
 */
final class SessionWindow {
    /** Idle time after which the window locks by itself. */
    private static final Duration IDLE = Duration.minutes(5);

    private final Kit kit;
    private final RegisterAccess house;
    private final Inside inside;
    private final Shell shell;
    private final SeizureScreens seizures;
    private final ExchangeScreens exchange;
    private final ReportScreens reports;
    private final HelpScreens help;
    private final RegisterStatusCells status;
    private @Nullable KeyboardWedgeScanner scanner;
    private final UnsavedKeeper unsaved;
    private final Runnable lock;
    private final Timeline idle;
    private final Timeline resting;
    private final PauseTransition warming = new PauseTransition(Duration.seconds(1));

    SessionWindow(
            Kit window,
            RegisterAccess house,
            LocalDevices devices,
            UnsavedKeeper unsaved,
            Runnable lock) {
        this.house = house;
        this.unsaved = unsaved;
        this.lock = lock;
        this.inside = house.inside();
        this.kit = window.at(inside.station().zone());
        var tabs = new ShellTabs();
        this.help = new HelpScreens(kit, tabs::show);
        this.seizures =
                new SeizureScreens(kit, inside.register(), inside.reference(), tabs, devices);
        this.reports = new ReportScreens(kit, inside.papers(), inside.reference());
        this.exchange = exchangeScreens(tabs);
        this.shell = new Shell(kit, place(), navigation(), this::lock, help::open);
        this.status = new RegisterStatusCells(kit, inside, new StatusNavigation());
        this.idle = new Timeline(new KeyFrame(IDLE, _ -> lock.run()));
        this.resting = new Timeline(new KeyFrame(Duration.minutes(1), _ -> rest()));
        resting.setCycleCount(Timeline.INDEFINITE);
    }

    private ExchangeScreens exchangeScreens(ShellTabs tabs) {
        var setting =
                new ExchangeScreens.Config(
                        inside.bundles(), tabs::show, tabs::close, seizures::refresh);
        return new ExchangeScreens(
                kit, inside.exchange(), inside.register().catalogue(), inside.reference(), setting);
    }

    Parent root() {
        return shell.root();
    }

    /** Returns what is to be done, in turn, once the shell is on show. */
    List<Runnable> beginning() {
        var list = new AtomicReference<ScreenDescriptor>();
        return List.of(() -> list.set(seizures.list()), () -> shell.open(list.get()), this::begin);
    }

    /** Offers what was left unfinished, tells what is worth telling once. */
    private void begin() {
        seizures.settings().forEach(shell.commands()::add);
        shell.finders(List.of(new RecordFinder(seizures)));
        shell.status(status.cells(), notices());
        status.refresh();
        seizures.onChange(status::refresh);
        unsaved.write(inside.register(), this::lasts, seizures::recover);
        scanner = seizures.listen(shell.root().getScene(), System::nanoTime);
        shell.root().addEventFilter(InputEvent.ANY, this::awake);
        idle.playFromStart();
        resting.play();
        warming.setOnFinished(_ -> warmUp());
        warming.play();
    }

    /** When what is read after signing in has been read, and the reports have warmed up. */
    private void warmUp() {
        if (kit.worker().isIdle()) {
            seizures.warmUp();
        } else {
            warming.playFromStart();
        }
    }

    /** The mouse leaves the screens of a day that has ended as well: that wakes nobody. */
    private void awake(Event seen) {
        if (lasts()) {
            idle.playFromStart();
        }
    }

    private boolean lasts() {
        return idle.getStatus() == Animation.Status.RUNNING;
    }

    private void rest() {
        status.refresh();
        kit.worker()
                .of(_ -> {
                    house.rest();
                    return true;
                })
                .start();
    }

    private void lock() {
        ending("unkept.lock", lock);
    }

    /** Does what ends the typing; asks first where what was typed cannot be kept. */
    void ending(String verbKey, Runnable deed) {
        seizures.keepAll()
                .ifPresentOrElse(fault -> new UnsavedDialog(kit, fault).ask(verbKey, deed), deed);
    }

    /**
     * Makes all typing durable and lets go of the screens. Returns what could not be written; the
     * screens are gone all the same.
     */
    Optional<UnsavedDrafts> end() {
        idle.stop();
        resting.stop();
        warming.stop();
        if (scanner != null) {
            scanner.close();
        }
        Optional<UnsavedDrafts> left = seizures.endAll();
        shell.clear();
        return left;
    }

    private SessionInfo place() {
        var station = inside.station();
        return new SessionInfo(
                m -> station.code() + " " + quoted(m, station.nameRu(), station.nameEn()),
                m -> inside.officer().nameIn(m::text),
                station.training());
    }

    private static String quoted(Messages messages, String ru, String en) {
        return messages.language() == Language.RU ? messages.text("shell.quoted", ru) : en;
    }

    private List<NavItem> navigation() {
        var none = new SimpleIntegerProperty(0);
        return List.of(
                new NavItem(
                        Command.of("go-seizures", () -> go("list", seizures::list)), none, "list"),
                new NavItem(
                        Command.of("go-reports", () -> go("report", reports::report)),
                        none,
                        "report"),
                new NavItem(
                        Command.of("go-exchange", () -> go("exchange", exchange::exchange)),
                        none,
                        "exchange"));
    }

    private void go(String id, java.util.function.Supplier<ScreenDescriptor> screen) {
        if (!shell.show(id)) {
            shell.open(screen.get());
        }
    }

    /** What is worth telling once stands in the status bar until the window is locked. */
    private List<StatusBarCell> notices() {
        return inside.notices().stream()
                .map(key ->
                        new StatusBarCell(
                                        kit.words(),
                                        Feather.INFO,
                                        m -> m.text(key),
                                        () -> help.open(""))
                                .styled("warn"))
                .toList();
    }

    /** Where the cells of the status bar lead. */
    private final class StatusNavigation implements RegisterStatusCells.Navigation {
        @Override
        public void toList() {
            go("list", seizures::list);
        }

        @Override
        public void toStatus(Status which) {
            toList();
            seizures.narrow(which);
        }

        @Override
        public void toExchange() {
            go("exchange", exchange::exchange);
        }
    }

    /** The tabs of the shell, as the screens see them. */
    private final class ShellTabs implements SeizureScreens.Tabs {
        @Override
        public void show(ScreenDescriptor screen) {
            shell.open(screen);
        }

        @Override
        public void close(String id) {
            shell.close(id);
        }

        @Override
        public boolean bring(String id) {
            return shell.show(id);
        }

        @Override
        public void manual(String id) {
            help.open(id);
        }
    }
}
