package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.beans.Observable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.signin.LockReason;

/** The window is closed and opened again with the stored preferences. */
class WindowControllerTest extends WindowControllerFixture {
    /** More than the room of a page that is there. */
    private static final String LONG = "1".repeat(40_000);

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
    void aBundleThatTheWindowWasStartedWithIsShownAfterTheSignIn() {
        bundles = List.of(folder.resolve("RZ-KG-OSH-1of1.json"));
        open();
        assertThat(search().isShown(".import-view")).isFalse();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".import-view"));
        assertThat(search().isShown(".import-view")).as("its preview").isTrue();
    }

    @Test
    void aBundleOpenedLaterIsShownInTheSameWindow() {
        open();
        signIn();
        FxThread.waitUntil(windows::isReady);

        later.accept(List.of(folder.resolve("RZ-KG-OSH-1of1.json")));

        FxThread.waitUntil(() -> search().isShown(".import-view"));
        assertThat(search().isShown(".import-view")).as("its preview").isTrue();
    }

    @Test
    void aBundleOpenedAtTheSignInWaitsForIt() {
        later.accept(List.of(folder.resolve("RZ-KG-OSH-1of1.json")));
        open();
        assertThat(search().isShown(".import-view")).isFalse();

        signIn();

        FxThread.waitUntil(() -> search().isShown(".import-view"));
        assertThat(search().isShown(".import-view")).as("its preview").isTrue();
    }

    /** Beside the sign-in it would take a core from the window. */
    @Test
    void theReportsAreWarmedUpOnceTheWindowIsAtRest() {
        open();
        signIn();
        FxThread.waitUntil(() -> access.warmUps().get() > 0);
        assertThat(access.warmUps().get()).isEqualTo(1);
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
        assertThat(FxThread.call(() -> AccessibleTree.name(scene().getFocusOwner())))
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

    @Test
    void keysPressedBeforeTheCommandsAreConnectedAreNotLost() {
        open();
        whenTheShellAppears(() -> {
            fire(KeyCode.DIGIT6, false, true);
            fire(KeyCode.DIGIT1, false, true);
            fire(KeyCode.N, true, false);
        });
        signIn();
        FxThread.waitUntil(() -> tabs().contains("Новое изъятие"));
        assertThat(FxThread.call(this::tabs)).as("opened before it").contains("Отчёты");
    }

    /** Runs in the step that shows the session, before the steps that connect its commands. */
    private void whenTheShellAppears(Runnable action) {
        FxThread.run(() -> {
            var pane = (Pane) scene().getRoot();
            var done = new AtomicBoolean();
            pane.getChildrenUnmodifiable()
                    .addListener((Observable _) -> {
                        if (search().isShown(".shell-header") && done.compareAndSet(false, true)) {
                            action.run();
                        }
                    });
        });
    }

    private void fire(KeyCode code, boolean control, boolean alt) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
        Event.fireEvent(shell(), event);
    }

    private List<String> tabs() {
        return scene().getRoot().lookupAll(".tab-item .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private void typeOnFullDisk() {
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
        for (KeyCode digit : new KeyCode[] {KeyCode.DIGIT6, KeyCode.DIGIT7}) {
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
}
