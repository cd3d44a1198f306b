package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.device.screenlock.ScreenLockBus;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.PrivateBus;
import rubezh.ui.signin.LockReason;

/** What goes with a lock, and what the next officer finds. */
class WindowLockTest extends WindowControllerFixture {
    @Test
    void aLockSaysWhatIsKeptEmptiesTheClipboardAndTheNextOfficerGetsNoTabs() {
        open();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row") && tabItems() == 2);
        typeATime();
        assertThat(tabs()).isGreaterThan(2);
        copyANumber();
        openAList();
        assertThat(FxThread.call(WindowLockTest::shownTexts)).contains("1430", "Кыргызстан");
        assertThat(lockAndReadNextFrame())
                .as("the very next frame, in all windows")
                .contains("заблокировано")
                .doesNotContain("1430", "Кыргызстан");
        assertThat(search().labelTexts().replace('\u00a0', ' '))
                .contains("заблокировано в 02:00 после", "Несохранённый ввод сохранён: 1 запись.");
        assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row") && tabItems() == 2);
        assertThat(search().isShown(".editor")).isFalse();
    }

    @Test
    void theExchangeShowsItsTabAgainAfterALock() {
        open();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row"));
        altSeven();
        FxThread.waitUntil(() -> search().isShown(".export-form"));
        press(KeyCode.DIGIT4, false);
        FxThread.waitUntil(() -> !search().isShown(".export-form"));
        FxThread.run(() -> windows.lock(LockReason.IDLE));
        FxThread.waitUntil(() -> search().isShown(".lock-note"));
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row"));
        altSeven();
        FxThread.waitUntil(() -> search().isShown(".exchange-view"));
        assertThat(search().isShown(".export-form")).as("the history, as before").isFalse();
    }

    private void altSeven() {
        FxThread.run(() ->
                shell().fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.DIGIT7,
                                        false,
                                        false,
                                        true,
                                        false)));
    }

    private void typeATime() {
        press(KeyCode.N, false);
        FxThread.waitUntil(() -> scene().getFocusOwner() instanceof TextField);
        FxThread.run(() -> ((TextField) scene().getFocusOwner()).replaceSelection("1430"));
    }

    private static void copyANumber() {
        FxThread.run(() -> {
            var content = new ClipboardContent();
            content.putString("N 1234567");
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Opens the list of a field, which has a window of its own. */
    private void openAList() {
        FxThread.run(() -> {
            var field = (TextField) scene().getRoot().lookup(".editor .with-trailing-icon");
            field.requestFocus();
            field.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.F4, false, false, false, false));
        });
        FxThread.waitUntil(() -> Window.getWindows().size() > 1);
    }

    /** Locks, and returns what the next frame shows. */
    private String lockAndReadNextFrame() {
        var frame = new CompletableFuture<String>();
        FxThread.run(() -> {
            scene().addPostLayoutPulseListener(() -> frame.complete(shownTexts()));
            windows.lock(LockReason.IDLE);
            Platform.requestNextPulse();
        });
        FxThread.waitUntil(frame::isDone);
        return frame.join();
    }

    /** Returns the texts in all windows, also those of fields. */
    private static String shownTexts() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLockOfTheOperatingSystemLocksTheWindow(@TempDir Path bus) {
        try (PrivateBus daemon = PrivateBus.start(bus)) {
            screenLock = ScreenLockBus.of(Map.of("DBUS_SESSION_BUS_ADDRESS", daemon.address()));
            open();
            signIn();
            FxThread.waitUntil(() -> search().isShown(".home-row"));
            // One signal alone: a second one could lock the window after the sign-in below.
            daemon.awaitListener("ActiveChanged");
            daemon.emit("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", true);
            FxThread.waitUntil(() -> search().isShown(".lock-note"));
            assertThat(search().labelTexts()).contains("система заблокировала экран");
            signIn();
            FxThread.waitUntil(() -> search().isShown(".home-row"));
            assertLockedWithinASecond(daemon);
        }
    }

    /** Counts frames, 60 a second, of a window that listens already; a busy machine has fewer. */
    private void assertLockedWithinASecond(PrivateBus daemon) {
        var frames = new AtomicInteger();
        var counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frames.incrementAndGet();
                    }
                };
        daemon.emit("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", true);
        FxThread.run(counter::start);
        FxThread.waitUntil(() -> search().isShown(".lock-note") || frames.get() > 60);
        FxThread.run(counter::stop);
        assertThat(frames).hasValueLessThanOrEqualTo(60);
    }

    private int tabs() {
        return FxThread.call(this::tabItems);
    }

    private int tabItems() {
        return scene().getRoot().lookupAll(".tab-item").size();
    }
}
