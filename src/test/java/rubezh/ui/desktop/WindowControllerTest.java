package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreferences;
import rubezh.fixtures.WindowTest;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.signin.LockReason;

/** The window is closed and opened again with the stored preferences. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class WindowControllerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);

    /** More than the room of a page that is there. */
    private static final String LONG = "1".repeat(40_000);

    @TempDir Path folder;
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private OpenStation station;
    private OpenRegister workplace;
    private Stage stage;
    private WindowController windows;

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
        FxThread.waitUntil(() -> threads.getActiveCount() == 0 && threads.getQueue().isEmpty());
        FxThread.run(() -> {});
        if (stage.isShowing()) {
            closeWindow();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).as("reading ended").isTrue();
        FxThread.run(() -> {}); // what was read has been shown
        workplace.close();
    }

    @Test
    void theReopenedWindowIsAsItWasClosed() {
        open();
        WindowState first = signIn();
        choose(Theme.CONTRAST);
        press(KeyCode.L, true);
        press(KeyCode.PLUS, false);
        press(KeyCode.PLUS, false);
        WindowState chosen = new WindowState("contrast", Language.EN, first.size() * 1.25);
        assertThat(windowState()).isEqualTo(chosen);
        closeWindow();

        open();
        assertThat(windowState().theme()).isEqualTo("contrast");
        assertThat(windowState().language()).isEqualTo(Language.EN);
        assertThat(signIn()).isEqualTo(chosen);
        choose(Theme.DARK);
        press(KeyCode.L, true);
        press(KeyCode.DIGIT0, false);
        closeWindow();

        open();
        assertThat(signIn()).isEqualTo(new WindowState("dark", Language.RU, first.size()));
    }

    @Test
    void choicesOnTheSignInScreenAreStored() {
        open();
        choose(Theme.DARK);
        FxThread.run(() -> search().find(Button.class, side -> "EN".equals(side.getText())).fire());
        closeWindow();
        open();
        assertThat(windowState().theme()).isEqualTo("dark");
        assertThat(windowState().language()).isEqualTo(Language.EN);
    }

    @Test
    void unwrittenDraftsAreNotLostWithoutConfirmation() {
        open();
        signIn();
        typeOnFullDisk();
        requestClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(search().labelTexts()).contains("Ввод не удалось записать на диск");
        assertThat(FxThread.call(() -> scene().getFocusOwner().getAccessibleText()))
                .as("whoever types on blindly")
                .isEqualTo("Остаться");
        press("Остаться");
        assertThat(stage.isShowing()).isTrue();
        requestClose();
        press("Выйти без сохранения");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void draftsUnwrittenAtAnIdleLockAreWrittenAfterTheNextSignIn() {
        open();
        signIn();
        typeOnFullDisk();
        FxThread.run(() -> windows.lock(LockReason.IDLE));
        assertThat(search().labelTexts())
                .contains("Окно заблокировано, а последний ввод")
                .contains("До этого не закрывайте программу");
        press("Закрыть");
        requestClose();
        assertThat(stage.isShowing()).as("leaving would lose it").isTrue();
        press("Остаться");

        signIn();
        FxThread.waitUntil(() -> search().isShown(".dialog"));
        assertThat(search().labelTexts()).contains("Ввод не удалось записать на диск");
        assertThat(workplace.register().drafts()).isEmpty();
        TestStations.liftSizeLimit(station);
        press("Повторить");
        FxThread.waitUntil(() -> !workplace.register().drafts().isEmpty());
        assertThat(workplace.register().drafts().getFirst().texts().get("/event/start"))
                .contains(LONG);
    }

    private void typeOnFullDisk() {
        FxThread.waitUntil(() -> search().isShown(".paged-table"));
        press(KeyCode.N, false);
        FxThread.waitUntil(() -> scene().getFocusOwner() instanceof TextField);
        TestStations.limitToCurrentSize(station);
        FxThread.run(() -> ((TextField) scene().getFocusOwner()).replaceSelection(LONG));
    }

    @Test
    void aScreenTakesTheFocusWhereWorkBegins() {
        open();
        signIn();
        var focused = new LinkedHashSet<Node>();
        for (KeyCode digit : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3}) {
            FxThread.run(() -> {
                shell().requestFocus();
                shell().fireEvent(altPressed(digit));
            });
            FxThread.waitUntil(() -> scene().getFocusOwner() instanceof TextField);
            focused.add(scene().getFocusOwner());
        }
        assertThat(focused).as("the day of the report, the addressee of the bundle").hasSize(2);
    }

    private static KeyEvent altPressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false);
    }

    private Node shell() {
        return search().find(Node.class, node -> node.getStyleClass().contains("shell"));
    }

    /**
     * Visible state of the window.
     *
     * @param size font size of the program name in pixels
     */
    private record WindowState(String theme, Language language, double size) {}

    private WindowState windowState() {
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

    private static boolean isCurrent(Node side) {
        return side.getStyleClass().contains("language-button")
                && side.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"));
    }

    private void open() {
        Language language =
                Language.EN.code().equals(preferences.text("language").orElse(""))
                        ? Language.EN
                        : Language.RU;
        var setting = new DesktopConfig(language, preferences, threads, CLOCK, "1", null);
        stage =
                FxThread.call(() -> {
                    var window = new Stage();
                    windows =
                            new WindowController(
                                    new FakeRegisterAccess(workplace), setting, window, () -> {});
                    windows.open();
                    return window;
                });
        FxThread.waitUntil(() -> search().isShown(".officer-tile"));
    }

    /** Signs in and returns the visible state of the window. */
    private WindowState signIn() {
        FxThread.run(() -> {
            search().find(PasswordField.class, _ -> true).setText("any");
            search().find(Button.class, button -> button.getStyleClass().contains("primary"))
                    .fire();
        });
        FxThread.waitUntil(() -> search().isShown(".shell-header"));
        return windowState();
    }

    private void closeWindow() {
        requestClose();
        assertThat(stage.isShowing()).isFalse();
    }

    private void requestClose() {
        FxThread.run(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void press(String verb) {
        FxThread.run(() ->
                search().find(Button.class, one -> verb.equals(one.getAccessibleText())).fire());
    }

    private void choose(Theme theme) {
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

    private void press(KeyCode code, boolean shift) {
        FxThread.run(() -> {
            var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
            shell().fireEvent(event);
        });
    }

    private Scene scene() {
        return stage.getScene();
    }

    private SceneSearch search() {
        return new SceneSearch(scene());
    }
}
