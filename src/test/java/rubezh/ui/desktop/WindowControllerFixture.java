package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.device.screenlock.ScreenLockBus;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreferences;
import rubezh.fixtures.PrivateBus;
import rubezh.fixtures.WindowTest;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.look.Theme;

/** Window over a register of a file, opened, signed in to and operated by a test. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
abstract class WindowControllerFixture {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    List<ScreenLockBus> screenLock = List.of();
    List<Path> bundles = List.of();
    final LaterBundles later = new LaterBundles();
    OpenStation station;
    OpenRegister workplace;
    Stage stage;
    WindowController windows;
    FakeRegisterAccess access;

    @BeforeEach
    void found() {
        TestStations.write(folder);
        station = TestStations.open(folder);
        workplace = OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    /**
     * Waits for pending jobs, because a closed window has no style for their nodes. An open window
     * would later lock a deleted register.
     */
    @AfterEach
    void close() throws InterruptedException {
        FxThread.waitUntil(this::isQuiet);
        FxThread.run(() -> {});
        if (stage.isShowing()) {
            closeWindow();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).as("reading ended").isTrue();
        FxThread.run(() -> {}); // what was read has been shown
        workplace.close();
    }

    boolean isQuiet() {
        return threads.getActiveCount() == 0 && threads.getQueue().isEmpty();
    }

    Node shell() {
        return search().find(Node.class, node -> node.getStyleClass().contains("shell"));
    }

    /**
     * Visible state of the window.
     *
     * @param size font size of the program name in pixels
     */
    record WindowState(String theme, Language language, double size) {}

    WindowState windowState() {
        return FxThread.call(() -> {
            scene().getRoot().applyCss();
            Label name =
                    search().find(Label.class, label -> label.getStyleClass().contains("semibold"));
            String sheet = scene().getStylesheets().getFirst();
            String theme = sheet.replaceFirst(".*tokens-(\\w+)\\.\\w+$", "$1");
            Language language =
                    search().find(Button.class, WindowControllerTest::isCurrent)
                                    .getText()
                                    .equals("EN")
                            ? Language.EN
                            : Language.RU;
            return new WindowState(theme, language, name.getFont().getSize());
        });
    }

    static boolean isCurrent(Node side) {
        return side.getStyleClass().contains("language-button")
                && side.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"));
    }

    private DesktopConfig config() {
        Language language =
                Language.EN.code().equals(preferences.text("language").orElse(""))
                        ? Language.EN
                        : Language.RU;
        return new DesktopConfig(
                language,
                preferences,
                threads,
                CLOCK,
                screenLock,
                PrivateBus.noMedia(),
                "1",
                bundles,
                later);
    }

    void open() {
        access = new FakeRegisterAccess(workplace);
        stage =
                FxThread.call(() -> {
                    var window = new Stage();
                    windows = new WindowController(access, config(), window, () -> {});
                    windows.open();
                    return window;
                });
        FxThread.waitUntil(() -> search().isShown(".officer-tile"));
    }

    /** Signs in and returns the visible state of the window. */
    WindowState signIn() {
        FxThread.run(() -> {
            search().find(PasswordField.class, _ -> true).setText("any");
            search().find(Button.class, button -> button.getStyleClass().contains("primary"))
                    .fire();
        });
        FxThread.waitUntil(() -> windows.isReady());
        return windowState();
    }

    void closeWindow() {
        requestClose();
        assertThat(stage.isShowing()).isFalse();
    }

    void requestClose() {
        FxThread.run(this::fireCloseRequest);
    }

    void fireCloseRequest() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void press(String verb) {
        FxThread.run(() ->
                search().find(Button.class, one -> verb.equals(AccessibleTree.name(one))).fire());
    }

    void choose(Theme theme) {
        FxThread.run(() -> {
            search().find(ThemeButton.class, _ -> true).fire();
            ContextMenu menu =
                    (ContextMenu)
                            Window.getWindows().stream()
                                    .filter(ContextMenu.class::isInstance)
                                    .findFirst()
                                    .orElseThrow();
            menu.getItems().get(theme.ordinal()).fire();
            menu.hide();
        });
    }

    void press(KeyCode code, boolean shift) {
        FxThread.run(() -> {
            var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
            shell().fireEvent(event);
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    SceneSearch search() {
        return new SceneSearch(scene());
    }
}
