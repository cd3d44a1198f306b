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
import rubezh.session.OpenRegister;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.help.HelpScreens;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
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

    private final UiContext ui;
    private final RegisterAccess access;
    private final OpenRegister register;
    private final Shell shell;
    private final SeizureScreens seizures;
    private final ExchangeScreens exchange;
    private final ReportScreens reports;
    private final HelpScreens help;
    private final RegisterStatusCells status;
    private @Nullable KeyboardWedgeScanner scanner;
    private final UnsavedKeeper unsaved;
    private final Runnable lock;
    private final Timeline idleTimer;
    private final Timeline maintenanceTimer;
    private final PauseTransition warmUpDelay = new PauseTransition(Duration.seconds(1));

    SessionWindow(
            UiContext window,
            RegisterAccess access,
            LocalDevices localDevices,
            UnsavedKeeper keeper,
            Runnable lock) {
        this.access = access;
        this.unsaved = keeper;
        this.lock = lock;
        this.register = access.openRegister();
        this.ui = window.withZone(register.station().zone());
        var tabs = new ShellTabs();
        this.help = new HelpScreens(ui, tabs::show);
        this.seizures =
                new SeizureScreens(
                        ui, register.register(), register.reference(), tabs, localDevices);
        this.reports = new ReportScreens(ui, register.papers(), register.reference());
        this.exchange = exchangeScreens(tabs);
        this.shell = new Shell(ui, sessionInfo(), navigation(), this::lock, help::open);
        this.status = new RegisterStatusCells(ui, register, new StatusNavigation());
        this.idleTimer = new Timeline(new KeyFrame(IDLE, _ -> lock.run()));
        this.maintenanceTimer =
                new Timeline(new KeyFrame(Duration.minutes(1), _ -> runMaintenance()));
        maintenanceTimer.setCycleCount(Timeline.INDEFINITE);
    }

    private ExchangeScreens exchangeScreens(ShellTabs tabs) {
        var config =
                new ExchangeScreens.Config(
                        register.bundleFolder(), tabs::show, tabs::close, seizures::refresh);
        return new ExchangeScreens(
                ui,
                register.exchange(),
                register.register().catalogue(),
                register.reference(),
                config);
    }

    Parent root() {
        return shell.root();
    }

    /** Returns what is to be done, in turn, once the shell is on show. */
    List<Runnable> startSteps() {
        var list = new AtomicReference<ScreenDescriptor>();
        return List.of(() -> list.set(seizures.list()), () -> shell.open(list.get()), this::start);
    }

    /** Offers what was left unfinished, tells what is worth telling once. */
    private void start() {
        seizures.settingCommands().forEach(shell.commands()::add);
        shell.setFinders(List.of(seizures.finder()));
        shell.setStatus(status.cells(), noticeCells());
        status.refresh();
        seizures.onChange(status::refresh);
        unsaved.write(register.register()::saveDraft, this::isActive, seizures::recover);
        scanner = seizures.listen(shell.root().getScene(), System::nanoTime);
        shell.root().addEventFilter(InputEvent.ANY, this::onInput);
        idleTimer.playFromStart();
        maintenanceTimer.play();
        warmUpDelay.setOnFinished(_ -> warmUp());
        warmUpDelay.play();
    }

    /** When what is read after signing in has been read, and the reports have warmed up. */
    private void warmUp() {
        if (ui.worker().isIdle()) {
            seizures.warmUp();
        } else {
            warmUpDelay.playFromStart();
        }
    }

    /** The mouse leaves the screens of a day that has ended as well: that wakes nobody. */
    private void onInput(Event seen) {
        if (isActive()) {
            idleTimer.playFromStart();
        }
    }

    private boolean isActive() {
        return idleTimer.getStatus() == Animation.Status.RUNNING;
    }

    private void runMaintenance() {
        status.refresh();
        ui.worker()
                .of(_ -> {
                    access.runMaintenance();
                    return true;
                })
                .start();
    }

    private void lock() {
        saveThen("unsaved.lock", lock);
    }

    /** Does what ends the typing; asks first where what was typed cannot be kept. */
    void saveThen(String verbKey, Runnable deed) {
        seizures.flushAll()
                .ifPresentOrElse(
                        fault -> new UnsavedDialog(ui, fault).confirm(verbKey, deed), deed);
    }

    /**
     * Makes all typing durable and lets go of the screens. Returns what could not be written; the
     * screens are gone all the same.
     */
    Optional<UnsavedDrafts> end() {
        idleTimer.stop();
        maintenanceTimer.stop();
        warmUpDelay.stop();
        if (scanner != null) {
            scanner.close();
        }
        Optional<UnsavedDrafts> left = seizures.closeAll();
        shell.clear();
        return left;
    }

    private SessionInfo sessionInfo() {
        var station = register.station();
        return new SessionInfo(
                m -> station.code() + " " + quoted(m, station.nameRu(), station.nameEn()),
                m -> register.officer().nameIn(m::text),
                station.training());
    }

    private static String quoted(Messages messages, String ru, String en) {
        return messages.language() == Language.RU ? messages.text("shell.quoted", ru) : en;
    }

    private List<NavItem> navigation() {
        var none = new SimpleIntegerProperty(0);
        return List.of(
                new NavItem(
                        Command.of("go-seizures", () -> showOrOpen("list", seizures::list)),
                        none,
                        "list"),
                new NavItem(
                        Command.of("go-reports", () -> showOrOpen("report", reports::report)),
                        none,
                        "report"),
                new NavItem(
                        Command.of("go-exchange", () -> showOrOpen("exchange", exchange::exchange)),
                        none,
                        "exchange"));
    }

    private void showOrOpen(String id, java.util.function.Supplier<ScreenDescriptor> screen) {
        if (!shell.show(id)) {
            shell.open(screen.get());
        }
    }

    /** What is worth telling once stands in the status bar until the window is locked. */
    private List<StatusBarCell> noticeCells() {
        return register.noticeKeys().stream()
                .map(key ->
                        new StatusBarCell(
                                        ui.texts(),
                                        Feather.INFO,
                                        m -> m.text(key),
                                        () -> help.open(""))
                                .styled("warn"))
                .toList();
    }

    /** Where the cells of the status bar lead. */
    private final class StatusNavigation implements RegisterStatusCells.Navigation {
        @Override
        public void showList() {
            showOrOpen("list", seizures::list);
        }

        @Override
        public void showStatus(Status which) {
            showList();
            seizures.showStatus(which);
        }

        @Override
        public void showExchange() {
            showOrOpen("exchange", exchange::exchange);
        }
    }

    /** The tabs of the shell, as the screens see them. */
    private final class ShellTabs implements SeizureScreens.Tabs {
        @Override
        public void show(ScreenDescriptor descriptor) {
            shell.open(descriptor);
        }

        @Override
        public void close(String id) {
            shell.close(id);
        }

        @Override
        public boolean select(String id) {
            return shell.show(id);
        }

        @Override
        public void manual(String id) {
            help.open(id);
        }
    }
}
