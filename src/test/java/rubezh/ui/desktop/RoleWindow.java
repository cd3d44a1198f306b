package rubezh.ui.desktop;

import module java.base;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.app.OpenRegisterFixture;
import rubezh.device.inbox.Inbox;
import rubezh.domain.seizure.SeizureFields;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreference;
import rubezh.fixtures.MemoryPreferences;
import rubezh.fixtures.PrivateBus;
import rubezh.fixtures.SceneFrames;
import rubezh.fixtures.Seizures;
import rubezh.journey.ScreenshotWriter;
import rubezh.json.SeizureShape;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.scale.ScaleSettingModel;

/** Window of an officer of one role at a station with one record. */
final class RoleWindow implements AutoCloseable {
    static final UUID RECORD = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);

    final OpenRegister register;

    /** File that a save dialog returns; null if it is cancelled. */
    BiConsumer<SceneFrames, BackgroundWorker> waiting = SceneFrames::waitUntilIdle;

    volatile @Nullable Path chosenTarget;

    List<Path> chosenFiles = List.of();

    private final SessionWindow session;
    final SessionScreens screens;
    final UiContext ui;
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Stage stage;

    RoleWindow(Path folder, Set<Role> roles) {
        this(register(folder, roles), Language.EN);
    }

    private static OpenRegister register(Path folder, Set<Role> roles) {
        OpenStation station = TestStations.create(folder);
        var numbered =
                SeizureShape.SHAPE.with(
                        Seizures.complete(),
                        SeizureFields.HEADER_NUMBER.pointer(),
                        "KG-OSH-A-2026-000001");
        new StationSeeder(station).put(RECORD, numbered);
        station.addOfficer(new Officer("bek", "Bek B. B.", "", roles), PASSWORD);
        LockedStation locked = station.lock();
        return OpenRegisterFixture.create(
                locked.unlock("bek", PASSWORD, _ -> {}), folder.resolve("area"));
    }

    /** Opens the window over an open register, and closes that in the end. */
    RoleWindow(OpenRegister opened, Language language) {
        this(opened, new Look(language, Theme.LIGHT, 1366, 768, CLOCK));
    }

    /** Language, theme, size in pixels and time. */
    record Look(Language language, Theme theme, int width, int height, Clock clock) {}

    RoleWindow(OpenRegister opened, Look look) {
        register = opened;
        ui =
                FxThread.call(() ->
                        new UiContext(
                                new UiText(look.language()),
                                new DisplaySettings(look.theme()),
                                new BackgroundWorker(threads),
                                new Overlay(),
                                look.clock(),
                                register.station().zone(),
                                register.officer(),
                                new NoFiles()));
        session = FxThread.call(() -> new SessionWindow(ui, access(), config(), _ -> {}));
        screens = session.screens();
        stage = FxThread.call(() -> show(look));
        waitUntilIdle();
    }

    private RegisterAccess access() {
        return new FakeRegisterAccess(register);
    }

    private SessionWindow.Config config() {
        var lock = new AutoLockPreference(new MemoryPreferences());
        var tab = ExchangeScreens.firstTab();
        return new SessionWindow.Config(
                devices(),
                new UnsavedKeeper(ui),
                lock,
                PrivateBus.noMedia(),
                tab,
                () -> {},
                new RecordSources(ui, register));
    }

    private static LocalDevices devices() {
        var inbox =
                new InboxMonitor(
                        BackgroundWorker.dedicated(),
                        new MemoryPreference<>(),
                        folder -> new Inbox(folder, CLOCK, System::nanoTime));
        var scale = new ScaleSettingModel(new MemoryPreference<>());
        return new LocalDevices(scale, inbox, new MapBoundaries(new MemoryPreference<>()));
    }

    private Stage show(Look look) {
        Thread.currentThread().setUncaughtExceptionHandler((_, error) -> uncaught.add(error));
        var window = new Stage();
        var scene = new Scene(ui.overlay().root(new Region()), look.width(), look.height());
        ui.display().applyTo(scene);
        ui.overlay().root(session.root());
        window.setScene(scene);
        window.show();
        session.startSteps().forEach(Runnable::run);
        return window;
    }

    void go(Destination to) {
        FxThread.run(() -> screens.go(to));
    }

    /** Returns the id of the screen shown. */
    String current() {
        return FxThread.call(() -> screens.shell().current().get().id());
    }

    /** Returns the ids of the commands that keys, palette and cheat sheet offer. */
    List<String> commands() {
        return FxThread.call(
                () -> screens.shell().activeCommands().stream().map(Command::id).toList());
    }

    /** Returns those of the screen shown. */
    List<String> screenCommands() {
        return FxThread.call(() ->
                screens
                        .shell()
                        .current()
                        .get()
                        .commands()
                        .permittedTo(register.officer())
                        .all()
                        .stream()
                        .map(Command::id)
                        .toList());
    }

    /** Returns those of the window. */
    List<String> windowCommands() {
        return FxThread.call(() ->
                screens.shell().commands().permittedTo(register.officer()).all().stream()
                        .map(Command::id)
                        .toList());
    }

    /** Returns the commands of the menu that is open. */
    List<String> menuItems() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.getId() != null)
                .map(MenuItem::getId)
                .toList();
    }

    /** Runs a command, waits, and returns what the window and its jobs say of a refusal. */
    List<String> run(String id) {
        try {
            FxThread.run(() ->
                    screens.shell().activeCommands().stream()
                            .filter(command -> command.id().equals(id))
                            .findFirst()
                            .ifPresent(Command::run));
        } catch (RuntimeException e) {
            uncaught.add(e);
        }
        waitUntilIdle();
        return refusals();
    }

    /** Returns each text of the window and each fault nobody handled that names a refusal. */
    List<String> refusals() {
        Stream<String> shown =
                FxThread.call(() ->
                        stage.getScene().getRoot().lookupAll("*").stream()
                                .filter(Labeled.class::isInstance)
                                .map(node -> String.valueOf(((Labeled) node).getText()))
                                .filter(text -> text.contains("SEC-01"))
                                .toList())
                        .stream();
        return Stream.concat(shown, uncaught.stream().map(String::valueOf)).toList();
    }

    /** Presses the button shown that has a text. */
    void press(String key) {
        FxThread.run(() -> search().button(ui.texts().text(key)).fire());
        waitUntilIdle();
    }

    /** Closes dialogs and menus. */
    void closePopups() {
        FxThread.run(() -> {
            ui.overlay().closeAll();
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
        });
    }

    /** Closes dialogs, menus and all screens but home. */
    void closeOtherScreens() {
        closePopups();
        FxThread.run(() ->
                screens.shell()
                        .screens()
                        .reversed()
                        .forEach(screen -> screens.shell().close(screen.id())));
        waitUntilIdle();
        closePopups();
    }

    void waitUntilIdle() {
        waiting.accept(new SceneFrames(stage.getScene()), ui.worker());
    }

    /** Saves a screenshot of the idle window. */
    void saveScreenshot(Path file) {
        waitUntilIdle();
        LockSupport.parkNanos(500_000_000); // fades have ended
        ScreenshotWriter.write(stage.getScene(), file);
    }

    SceneSearch search() {
        return new SceneSearch(stage.getScene());
    }

    @Override
    public void close() {
        closePopups();
        FxThread.run(() -> {
            session.end();
            stage.hide();
        });
        FxThread.waitUntil(() -> threads.getActiveCount() == 0 && threads.getQueue().isEmpty());
        threads.shutdown();
        FxThread.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        register.close();
    }

    /** File dialogs that are cancelled, but for a target or files that were chosen. */
    private final class NoFiles implements FilePicker {
        @Override
        public List<Path> several(FileChooser chooser, @Nullable Window owner) {
            return chosenFiles;
        }

        @Override
        public Optional<Path> target(FileChooser chooser, @Nullable Window owner) {
            return Optional.ofNullable(chosenTarget);
        }

        @Override
        public Optional<Path> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return Optional.empty();
        }
    }
}
