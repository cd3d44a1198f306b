package rubezh.ui.desktop;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.report.service.ListRequest;
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
import rubezh.ui.signin.LockInfo;

/** Window content from sign-in to lock: the shell, its screens, scanner, timers and maintenance. */
final class SessionWindow {
    /** Idle time after which the window locks. */
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
    private final IntegerProperty unsent = new SimpleIntegerProperty(0);
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
        this.reports = new ReportScreens(ui, register.reports(), register.reference());
        this.exchange = exchangeScreens(tabs);
        this.shell = new Shell(ui, sessionInfo(), navigation(), this::lock, help::open);
        this.status = statusCells();
        this.idleTimer = new Timeline(new KeyFrame(IDLE, _ -> lock.run()));
        this.maintenanceTimer =
                new Timeline(new KeyFrame(Duration.minutes(1), _ -> runMaintenance()));
        maintenanceTimer.setCycleCount(Timeline.INDEFINITE);
    }

    private RegisterStatusCells statusCells() {
        var screens =
                new RegisterStatusCells.Navigation(
                        this::showList, this::showStatus, this::showExchange);
        return new RegisterStatusCells(ui, register, screens, unsent::set);
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

    /** Returns the steps to run one after another when the shell is shown. */
    List<Runnable> startSteps() {
        var list = new AtomicReference<ScreenDescriptor>();
        return List.of(
                () -> list.set(seizures.list()), () -> shell.openHome(list.get()), this::start);
    }

    /** Connects commands, status bar, scanner and timers; offers unsaved and unfinished drafts. */
    private void start() {
        seizures.settingCommands().forEach(shell.commands()::add);
        shell.setFinders(List.of(seizures.finder()));
        shell.commands().add(Command.of("new", seizures::create));
        shell.setStatus(status.cells());
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

    /** Warms up the editor when no job is running any more. */
    private void warmUp() {
        if (ui.worker().isIdle()) {
            seizures.warmUp();
        } else {
            warmUpDelay.playFromStart();
        }
    }

    /** Restarts the idle timer; ignores input after the session ended. */
    private void onInput(Event event) {
        if (isActive()) {
            idleTimer.playFromStart();
        }
    }

    private boolean isActive() {
        return idleTimer.getStatus() == Animation.Status.RUNNING;
    }

    private void runMaintenance() {
        status.refresh();
        ui.worker().action(access::runMaintenance).start();
    }

    private void lock() {
        saveThen("unsaved.lock", lock);
    }

    /** Returns what a lock now would say: the time, the officer and the unsaved work. */
    LockInfo lockInfo() {
        return new LockInfo(
                LocalTime.ofInstant(ui.clock().instant(), ui.zone()),
                m -> register.officer().nameIn(m::text),
                seizures.unsaved());
    }

    /** Writes all drafts, then runs an action; asks first if a draft cannot be written. */
    void saveThen(String verbKey, Runnable action) {
        seizures.flushAll()
                .ifPresentOrElse(
                        fault -> new UnsavedDialog(ui, fault).confirm(verbKey, action), action);
    }

    /**
     * Writes all drafts, stops the timers and closes the screens. Returns the drafts that could not
     * be written; the screens are closed in any case.
     */
    Optional<UnsavedDrafts> end() {
        idleTimer.stop();
        maintenanceTimer.stop();
        warmUpDelay.stop();
        if (scanner != null) {
            scanner.close();
        }
        Optional<UnsavedDrafts> unwritten = seizures.closeAll();
        shell.clear();
        return unwritten;
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
        return List.of(
                NavItem.of(Command.of("go-seizures", this::showList), "list", "read/", "seizure/"),
                NavItem.of(Command.of("go-reports", this::showReports), "report"),
                new NavItem(
                        Command.of("go-exchange", this::showExchange),
                        unsent,
                        List.of("exchange", "import")));
    }

    private void showList() {
        shell.show("list");
    }

    private void showStatus(Status recordStatus) {
        showList();
        seizures.showStatus(recordStatus);
    }

    private void showReports() {
        showOrOpen("report", reports::report);
    }

    private void showExchange() {
        showOrOpen("exchange", exchange::exchange);
    }

    /** Shows a paper in place of the one shown before. */
    private void showPaper(ScreenDescriptor paper) {
        shell.close(ReportScreens.PAPER);
        seizures.createByKey(paper.content());
        shell.open(paper);
    }

    private void showOrOpen(String id, Supplier<ScreenDescriptor> screen) {
        if (!shell.show(id)) {
            ScreenDescriptor opened = screen.get();
            seizures.createByKey(opened.content());
            shell.open(opened);
        }
    }

    /** Tabs of the shell for the seizure screens. */
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
        public void print(ListRequest request) {
            showPaper(reports.list(request));
        }

        @Override
        public void manual(String id) {
            help.open(id);
        }
    }
}
