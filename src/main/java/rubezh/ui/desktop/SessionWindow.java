package rubezh.ui.desktop;

import module java.base;

import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.device.medium.MediumService;
import rubezh.domain.identifier.ScanResult;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.recovery.UnsavedDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.shell.Shell;
import rubezh.ui.signin.LockInfo;
import rubezh.ui.signin.LockReason;

/** Window content from sign-in to lock: the screens, scanner, timers and maintenance. */
final class SessionWindow {
    private final UiContext ui;
    private final RegisterAccess access;
    private final OpenRegister register;
    private final SessionScreens screens;
    private final RegisterStatusCells status;
    private @Nullable KeyboardWedgeScanner scanner;
    private final UnsavedKeeper unsaved;
    private final Consumer<LockReason> lock;
    private final AutoLock autoLock;
    private final Timeline maintenanceTimer;
    private final PauseTransition warmUpDelay = new PauseTransition(Duration.seconds(1));
    private final RecordSources sources;
    private final HubInWindow hub;

    /** Whether the screens were made anew within a session: its tabs are opened again. */
    private boolean reopened;

    /**
     * What outlasts a session.
     *
     * @param devices devices of this machine
     * @param unsaved drafts that could not be written
     * @param autoLock idle time of this machine
     * @param media ejects media
     * @param exchangeTab tab of the exchange shown last
     * @param onRestored runs when a backup has taken the place of the register
     * @param sources whose records are shown
     */
    record Config(
            LocalDevices devices,
            UnsavedKeeper unsaved,
            AutoLockPreference autoLock,
            MediumService media,
            ObjectProperty<ExchangeTab> exchangeTab,
            Runnable onRestored,
            RecordSources sources) {}

    SessionWindow(
            UiContext window, RegisterAccess access, Config config, Consumer<LockReason> lock) {
        this.access = access;
        this.unsaved = config.unsaved();
        this.lock = lock;
        this.sources = config.sources();
        this.register = sources.shown();
        var navigator = new SessionNavigator(register.officer());
        this.ui =
                window.withSession(
                        register.officer(),
                        register.knownOfficers(),
                        register.station().zone(),
                        navigator);
        this.autoLock = new AutoLock(ui, config.autoLock(), lock, this::noteMinutes);
        var computer =
                new SettingsScreens.Computer(
                        config.devices(),
                        autoLock,
                        config.media(),
                        config.exchangeTab(),
                        access::diagnosis);
        var end = new End(config.onRestored());
        this.screens = new SessionScreens(ui, sources, navigator, computer, end);
        this.status = new RegisterStatusCells(ui, register, screens::showFigures);
        this.hub = new HubInWindow(ui, sources, screens, this::saveForSwitch);
        status.loadLists();
        this.maintenanceTimer =
                new Timeline(new KeyFrame(Duration.minutes(1), _ -> runMaintenance()));
        maintenanceTimer.setCycleCount(Timeline.INDEFINITE);
    }

    private void noteMinutes(int before, int after) {
        ui.worker()
                .action(() -> register.noteSetting("auto-lock", "" + before, "" + after))
                .unlisted()
                .start();
    }

    /** What ends the session. */
    private final class End implements SessionEnd {
        private final Runnable onRestored;

        End(Runnable onRestored) {
            this.onRestored = onRestored;
        }

        @Override
        public void lock() {
            saveThen("unsaved.lock", () -> lock.accept(LockReason.BY_HAND));
        }

        @Override
        public void restored() {
            onRestored.run();
        }

        @Override
        public void rolesChanged() {
            lock.accept(LockReason.ROLES);
        }

        @Override
        public void connectionChanged() {
            hub.connectionChanged();
        }
    }

    private Shell shell() {
        return screens.shell();
    }

    private Optional<SeizureScreens> seizures() {
        return screens.seizures();
    }

    Parent root() {
        return shell().root();
    }

    SessionScreens screens() {
        return screens;
    }

    /** Returns the steps to run one after another when the shell is shown. */
    List<Runnable> startSteps() {
        var list = new AtomicReference<ScreenDescriptor>();
        return List.of(
                () -> shell().openHome(screens.home()),
                () -> seizures().ifPresent(shown -> list.set(shown.list())),
                () -> Optional.ofNullable(list.get()).ifPresent(shell()::keep),
                this::start);
    }

    /** Returns those after which the tabs are open that were before the screens were made anew. */
    List<Runnable> startSteps(OpenTabs tabs) {
        var steps = new ArrayList<>(startSteps());
        reopened = true;
        steps.addLast(() -> screens.reopen(tabs));
        return steps;
    }

    /** Connects commands, status bar and timers; offers unsaved and unfinished drafts. */
    private void start() {
        screens.connect();
        hub.start(status::refresh, this::onAdded);
        shell().setStatus(hub.withCell(status.cells()));
        status.refresh();
        screens.shifts().start(status::refresh);
        screens.backups().onRead(status::refresh);
        seizures().ifPresent(shown -> shown.onChange(this::onRecordsChanged));
        if (ui.allows(Permission.RECORD) && !reopened) {
            seizures().ifPresent(this::recover);
        }
        root().addEventFilter(InputEvent.ANY, _ -> autoLock.onInput());
        autoLock.start();
        maintenanceTimer.play();
        // The screen shown next as a rule, when it has its rows.
        ui.worker().whenQuiet(() -> shell().preload(Destination.CASES.id()));
        warmUpDelay.setOnFinished(_ -> warmUp());
        warmUpDelay.play();
    }

    /** Shows the previews of bundles and takes them off the list, if the officer may import. */
    void openBundles(List<Path> bundles) {
        if (ui.allows(Permission.IMPORT)) {
            bundles.forEach(bundle -> ui.go(new Destination.Import(bundle)));
            bundles.clear();
        }
    }

    /** Listens to the scanner; keys fired after a wait would look like its bursts. */
    void listen() {
        scanner = KeyboardWedgeScanner.of(ui, root().getScene(), System::nanoTime, this::onScan);
    }

    /** Returns whether the window is ready: what is pressed is no longer held. */
    boolean isListening() {
        return scanner != null;
    }

    /**
     * Takes a scan to the screen that is for it, to the record shown, or into the focused field.
     */
    private void onScan(ScanResult scan) {
        if (!screens.handleScan(scan)) {
            seizures()
                    .ifPresentOrElse(
                            shown -> shown.onScan(root().getScene(), scan),
                            () -> SeizureScreens.type(root().getScene(), scan));
        }
    }

    private void onRecordsChanged() {
        status.refresh();
        screens.refresh();
        sources.monitor().send();
    }

    /** Shows what others have added to the hub; whoever types goes on. */
    private void onAdded() {
        screens.reload();
        screens.refresh();
        status.refresh();
    }

    private void saveForSwitch(Runnable action) {
        saveThen("unsaved.switch", action);
    }

    /** Writes what could not be written before, then offers unfinished drafts. */
    private void recover(SeizureScreens shown) {
        String login = register.officer().login();
        unsaved.write(login, screens.draftStore(), autoLock::isActive, shown::recover);
    }

    /**
     * Warms up the editor and the review when no job is running any more, then the reports, which
     * would take a core from whatever the officer does first.
     */
    private void warmUp() {
        if (ui.worker().isIdle()) {
            screens.warmUp();
            ui.worker().whenQuiet(() -> ui.worker().action(access::warmUp).detached().start());
        } else {
            warmUpDelay.playFromStart();
        }
    }

    private void runMaintenance() {
        status.refresh();
        ui.worker().action(access::runMaintenance).start();
    }

    /** Returns what a lock now would say: time, reason, officer and unsaved work. */
    LockInfo lockInfo(LockReason reason) {
        return new LockInfo(
                LocalTime.ofInstant(ui.clock().instant(), ui.zone()),
                reason,
                autoLock.minutes(),
                register.officer(),
                seizures().map(SeizureScreens::unsaved).orElse(0));
    }

    /** Writes all drafts, then runs an action; asks first if a draft cannot be written. */
    void saveThen(String verbKey, Runnable action) {
        seizures()
                .flatMap(SeizureScreens::flushAll)
                .ifPresentOrElse(
                        fault -> new UnsavedDialog(ui, fault).confirm(verbKey, action), action);
    }

    /**
     * Writes all drafts, stops the timers and closes the screens. Returns the drafts that could not
     * be written; the screens are closed in any case.
     */
    Optional<UnsavedDrafts> end() {
        autoLock.stop();
        hub.stop();
        maintenanceTimer.stop();
        warmUpDelay.stop();
        if (scanner != null) {
            scanner.close();
        }
        Optional<UnsavedDrafts> unwritten = seizures().flatMap(SeizureScreens::closeAll);
        shell().clear();
        return unwritten;
    }
}
