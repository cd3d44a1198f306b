package rubezh.ui.desktop;

import module java.base;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import rubezh.device.inbox.Inbox;
import rubezh.device.screenlock.ScreenLockBus;
import rubezh.device.screenlock.ScreenLockEvent;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.diagnosis.DiagnosisScreens;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.help.FirstStepsDialog;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.TypedLayout;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.navigation.Navigator;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.shell.MainWindow;
import rubezh.ui.shell.WindowStore;
import rubezh.ui.signin.LockInfo;
import rubezh.ui.signin.LockReason;
import rubezh.ui.signin.SignInScreens;
import rubezh.ui.signin.TrainingOffer;

/** Controller of the window; shows first run, sign-in or the session. */
final class WindowController {
    /** Officer of the window before anybody signed in; without roles. */
    private static final Officer NOBODY = new Officer("", "", "");

    private final RegisterAccess access;
    private final DesktopConfig config;
    private final Stage stage;
    private final Runnable onClosed;
    private final UiContext ui;
    private final MainWindow window;
    private final LocalDevices devices;
    private final UnsavedKeeper unsaved;
    private final ScreenLockListener screenLock;
    private final List<Path> bundles;
    private final ObjectProperty<ExchangeTab> exchangeTab = ExchangeScreens.firstTab();
    private @Nullable SessionWindow session;
    private @Nullable RecordSources sources;

    WindowController(RegisterAccess access, DesktopConfig config, Stage stage, Runnable onClosed) {
        this.access = access;
        this.config = config;
        this.bundles = new ArrayList<>(config.bundles());
        this.stage = stage;
        this.onClosed = onClosed;
        this.ui = context(config, this::goBeforeSignIn);
        this.devices = devices();
        this.unsaved = new UnsavedKeeper(ui);
        this.screenLock = new ScreenLockListener(config.screenLock(), this::lockSession);
        this.window =
                new MainWindow(
                        stage, ui, new WindowPreferences(config.preferences()), new Region());
        ui.texts()
                .language()
                .addListener(
                        (_, _, language) -> config.preferences().set("language", language.code()));
    }

    private static UiContext context(DesktopConfig config, Navigator beforeSignIn) {
        var lastFolder = new FolderPreference(config.preferences(), "files folder");
        return new UiContext(
                new UiText(config.language()),
                AppearancePreferences.of(config.preferences()),
                new BackgroundWorker(config.executor()),
                new Overlay(),
                config.clock(),
                config.clock().getZone(),
                NOBODY,
                OfficerLookup.NONE,
                new LastFolderFilePicker(lastFolder, FilePicker.SYSTEM),
                new PrintPreference(config.preferences()),
                beforeSignIn);
    }

    private void goBeforeSignIn(Destination to) {
        if (!new FirstStepsDialog(ui).open(to)) {
            new DiagnosisScreens(ui, access::diagnosis).open(to);
        }
    }

    private LocalDevices devices() {
        return new LocalDevices(
                new ScaleSettingModel(new ScalePreference(config.preferences())),
                new InboxMonitor(
                        BackgroundWorker.dedicated(),
                        new FolderPreference(config.preferences(), "scanner folder"),
                        folder -> new Inbox(folder, config.clock(), System::nanoTime)),
                new MapBoundaries(config.preferences().boundaries()));
    }

    void open() {
        TypedLayout.of(stage.getScene());
        window.setTitle(ui.texts().observe("shell.title"));
        stage.setOnCloseRequest(this::onCloseRequest);
        show(beginning());
        window.show();
        devices.inboxMonitor().start();
        screenLock.start();
        config.later().connect(opened -> ui.worker().onUi(() -> openLater(opened)));
        firstFrame(this::preloadTexts).start();
    }

    private Parent beginning() {
        return access.exists() ? signInScreen() : firstRun();
    }

    private void removeTraining() {
        SignInScreens.removeTraining(ui, access::removeTraining, () -> show(beginning()));
    }

    /** Comes to the front; where nobody has signed in, the previews wait for that. */
    private void openLater(List<Path> opened) {
        bundles.addAll(opened);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (session != null && isReady()) {
            session.openBundles(bundles);
        }
    }

    /**
     * Loads the texts of both languages ahead, which the first list and the first form need; the
     * first frame does not, and they would take a core from it; nor does a window closed by then.
     */
    private void preloadTexts() {
        if (stage.isShowing()) {
            config.executor().execute(() -> List.of(Language.values()).forEach(Messages::in));
        }
    }

    private void show(Parent content) {
        window.setContent(content);
    }

    private Parent firstRun() {
        return SignInScreens.firstRun(
                ui,
                access.setup(),
                config.version(),
                () -> show(signInScreen()),
                () -> show(restore()));
    }

    private Parent restore() {
        return SignInScreens.restore(
                ui, access.restores(), () -> show(signInScreen()), () -> show(firstRun()));
    }

    /** Returns the sign-in, or the fault that prevents it: register in use, damaged or newer. */
    private Parent signInScreen() {
        try {
            return SignInScreens.signIn(
                    ui,
                    access.signInService(),
                    config.version(),
                    this::onSignedIn,
                    new TrainingOffer(access.trainingPhrase(), this::removeTraining));
        } catch (Fault fault) {
            return refused(fault);
        }
    }

    /** Offers a backup where the register is damaged. */
    private Parent refused(Fault fault) {
        return fault.exit() == Fault.Exit.UNVERIFIED
                ? SignInScreens.damaged(ui, access.restores(), fault, () -> show(signInScreen()))
                : new VBox(
                        new FaultBox(ui.texts(), fault),
                        Buttons.of(ui.texts(), DiagnosisScreens.doctor(ui)));
    }

    private Parent lockScreen(LockInfo locked) {
        try {
            return SignInScreens.locked(
                    ui, access.signInService(), config.version(), locked, this::onSignedIn);
        } catch (Fault fault) {
            return new FaultBox(ui.texts(), fault);
        }
    }

    private void onSignedIn() {
        var own = new RecordSources(ui, access.openRegister());
        own.onSwitched(this::showAnew);
        sources = own;
        start(own, SessionWindow::startSteps);
    }

    /** Makes the screens anew for other records; unsaved work that could not be written is kept. */
    private void showAnew(OpenTabs tabs) {
        SessionWindow ended = session;
        if (sources != null && ended != null) {
            session = null;
            ended.end().ifPresent(unsaved::add);
            RecordSources shown = sources;
            // In a turn of its own, so that the window never blocks for long.
            ui.worker()
                    .onUi(() -> {
                        if (shown == sources) {
                            start(shown, window -> window.startSteps(tabs));
                        }
                    });
        }
    }

    /** Starts the session in steps, so that the window never blocks for long. */
    private void start(RecordSources shown, Function<SessionWindow, List<Runnable>> startSteps) {
        var kept =
                new SessionWindow.Config(
                        devices,
                        unsaved,
                        new AutoLockPreference(config.preferences()),
                        this.config.media(),
                        exchangeTab,
                        this::reopen,
                        shown);
        var started = new SessionWindow(ui, access, kept, this::lock);
        session = started;
        var keys = new KeyEventBuffer(stage.getScene(), ui.worker());
        var steps = new ArrayDeque<Runnable>(startSteps.apply(started));
        steps.addFirst(() -> show(started.root()));
        steps.addLast(() -> started.openBundles(bundles));
        steps.addLast(() -> keys.replay(() -> ifShown(started, () -> begin(started))));
        runNext(started, steps, keys);
    }

    /** Bundles may have been opened meanwhile. */
    private void begin(SessionWindow started) {
        started.listen();
        started.openBundles(bundles);
    }

    /** Runs the next step unless the window was locked meanwhile. */
    private void runNext(SessionWindow started, Deque<Runnable> steps, KeyEventBuffer keys) {
        ui.worker()
                .onUi(() -> {
                    if (started != session) {
                        keys.drop();
                    } else if (!steps.isEmpty()) {
                        steps.removeFirst().run();
                        runNext(started, steps, keys);
                    }
                });
    }

    /** Returns whether somebody is signed in and the window takes his keys at once. */
    boolean isReady() {
        return session != null && session.isListening();
    }

    /** Runs a command that the screen shown or the window offers now. */
    void run(String command) {
        if (session != null) {
            session.screens().shell().activeCommands().stream()
                    .filter(one -> one.id().equals(command))
                    .findFirst()
                    .ifPresent(Command::run);
        }
    }

    private void ifShown(SessionWindow started, Runnable action) {
        if (started == session) {
            action.run();
        }
    }

    /**
     * Locks without confirmation, for example when the user is idle. Whatever lies on the clipboard
     * goes too: it may come from a record.
     */
    void lock(LockReason reason) {
        Optional<LockInfo> locked =
                Optional.ofNullable(session).map(ended -> ended.lockInfo(reason));
        Optional<UnsavedDrafts> drafts = endSession();
        access.lock();
        Clipboard.getSystemClipboard().clear();
        show(locked.map(this::lockScreen).orElseGet(this::signInScreen));
        ui.worker().action(access::finishLock).unlisted().start();
        drafts.ifPresent(unsaved::add);
    }

    /** Locks if somebody has signed in. */
    private void lockSession(LockReason reason) {
        if (session != null) {
            lock(reason);
        }
    }

    /** Signs in anew after a backup has taken the place of the register, which is closed. */
    private void reopen() {
        Optional<UnsavedDrafts> drafts = endSession();
        access.close();
        show(signInScreen());
        drafts.ifPresent(unsaved::add);
    }

    private Optional<UnsavedDrafts> endSession() {
        SessionWindow ended = session;
        session = null;
        Optional.ofNullable(sources).ifPresent(RecordSources::close);
        sources = null;
        return ended == null ? Optional.empty() : ended.end();
    }

    private void onCloseRequest(WindowEvent request) {
        request.consume();
        if (session == null) {
            unsaved.confirmExit(this::closeWindow);
        } else {
            session.saveThen("unsaved.leave", this::closeWindow);
        }
    }

    private void closeWindow() {
        endSession();
        devices.inboxMonitor().stop();
        screenLock.stop();
        stage.hide();
        onClosed.run();
    }

    /** Runs an action at the second pulse, when the first frame has been shown. */
    private static AnimationTimer firstFrame(Runnable action) {
        return new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        };
    }

    /**
     * Keys pressed while a window is not ready for them: kept in their order and fired, one stroke
     * after another, when it is. Runs on the JavaFX application thread.
     */
    private static final class KeyEventBuffer {
        private final Scene scene;
        private final BackgroundWorker worker;
        private final Deque<KeyEvent> held = new ArrayDeque<>();
        private final EventHandler<KeyEvent> filter = this::onKey;
        private boolean firing;

        /** Starts to hold what is pressed in a scene. */
        KeyEventBuffer(Scene scene, BackgroundWorker worker) {
            this.scene = scene;
            this.worker = worker;
            scene.addEventFilter(KeyEvent.ANY, filter);
        }

        private void onKey(KeyEvent event) {
            if (!firing) {
                held.add(event);
                event.consume();
            }
        }

        /**
         * Fires what was held to whatever has the focus by then. A stroke may move the focus a
         * little later, so each one waits its turn, and what is pressed meanwhile is held too.
         *
         * @param onDone runs when nothing is held any more
         */
        void replay(Runnable onDone) {
            if (held.isEmpty()) {
                drop();
                onDone.run();
                return;
            }
            firing = true;
            do {
                fire(held.removeFirst());
            } while (!held.isEmpty() && held.getFirst().getEventType() != KeyEvent.KEY_PRESSED);
            firing = false;
            worker.onUi(() -> replay(onDone));
        }

        private void fire(KeyEvent event) {
            Node owner = scene.getFocusOwner();
            EventTarget target = owner == null ? scene : owner;
            // A copy, because what was held is consumed and would stay so.
            Event.fireEvent(target, event.copyFor(target, target));
        }

        /** Stops to hold; what was held is forgotten. */
        void drop() {
            held.clear();
            scene.removeEventFilter(KeyEvent.ANY, filter);
        }
    }

    /** Listens to the operating system for as long as a window is open, and locks with it. */
    private static final class ScreenLockListener {
        private final List<ScreenLockBus> buses;
        private final Consumer<LockReason> lock;

        /** Worker of its own: each bus keeps a thread waiting. */
        private final BackgroundWorker worker = BackgroundWorker.dedicated();

        ScreenLockListener(List<ScreenLockBus> buses, Consumer<LockReason> lock) {
            this.buses = buses;
            this.lock = lock;
        }

        void start() {
            buses.forEach(this::await);
        }

        void stop() {
            buses.forEach(ScreenLockBus::close);
        }

        private void await(ScreenLockBus bus) {
            worker.of(_ -> bus.next())
                    .detached()
                    .onDone(event -> {
                        event.map(ScreenLockListener::reason).ifPresent(lock);
                        event.ifPresent(_ -> await(bus));
                    })
                    .start();
        }

        private static LockReason reason(ScreenLockEvent event) {
            return switch (event) {
                case LOCKED -> LockReason.SYSTEM;
                case SLEEPING -> LockReason.SLEEP;
            };
        }
    }

    /** Stores the bounds of the window in the preferences, in whole pixels. */
    private record WindowPreferences(Preferences preferences) implements WindowStore {
        @Override
        public Optional<Bounds> read(String screens) {
            return preferences.text("window " + screens).flatMap(WindowPreferences::bounds);
        }

        private static Optional<Bounds> bounds(String text) {
            try {
                long[] n = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
                return n.length == 5
                        ? Optional.of(new Bounds(n[0], n[1], n[2], n[3], n[4] == 1))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public void write(String screens, Bounds bounds) {
            preferences.set(
                    "window " + screens,
                    "%d %d %d %d %d"
                            .formatted(
                                    Math.round(bounds.x()),
                                    Math.round(bounds.y()),
                                    Math.round(bounds.width()),
                                    Math.round(bounds.height()),
                                    bounds.maximised() ? 1 : 0));
        }
    }
}
