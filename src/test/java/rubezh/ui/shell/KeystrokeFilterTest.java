package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.shell.ScannerFixture.FocusTarget;

/** A key that acts in a dialog, a list or a menu writes nothing into the record behind it. */
@WindowTest
class KeystrokeFilterTest {
    private static final String KEYS = "0123456789abcdefghijklmnopqrstuvwxyz -";

    private ScannerFixture fixture;

    @BeforeEach
    void openTheEditor() throws Exception {
        fixture = new ScannerFixture(false);
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void noKeyThatClosesADialogReachesTheFieldBehindIt(FocusTarget behind) throws Exception {
        fixture.focus(behind);
        for (char key : KEYS.toCharArray()) {
            Map<String, Object> before = fixture.state();
            before.put("lists", 0L);
            GalleryWindow.call(() -> {
                answer(key);
                return true;
            });
            assertThat(fixture.state()).as("" + key).isEqualTo(before);
        }
        if (fixture.window.focused() instanceof TextInputControl field) {
            String written = field.getText();
            fixture.window.type("k");
            assertThat(fixture.window.focusedText()).as("the next key").isNotEqualTo(written);
        }
    }

    /** Shows a dialog that any key answers, and holds the key down. */
    private void answer(char key) {
        var answers = new ArrayList<KeyCode>();
        var dialog = new OverlayDialog(fixture.window.gallery.ui, "kit.dialog.cancel");
        dialog.keys(
                        code -> {
                            answers.add(code);
                            dialog.close();
                            return true;
                        })
                .cancel()
                .show();
        for (int i = 0; i < 3; i++) {
            fixture.typist.press(key);
        }
        fixture.typist.release(key);
        assertThat(answers).as("held down: " + key).hasSize(1);
    }

    @Test
    void theSpaceThatPicksADayDoesNotReplaceIt() throws Exception {
        fixture.window.press(KeyCode.F4);
        fixture.window.press(KeyCode.SPACE);
        assertThat(fixture.window.focusedText()).isEqualTo("24.11.2026");
        fixture.window.type("1");
        assertThat(fixture.window.focusedText()).as("typing goes on").isEqualTo("1");
    }

    @Test
    void theSpaceThatPicksFromAMenuWritesNothing() throws Exception {
        fixture.focus(FocusTarget.DESCRIPTION);
        var picked = new AtomicInteger();
        GalleryWindow.call(() -> {
            var item = new MenuItem("Вставить");
            item.setOnAction(_ -> picked.incrementAndGet());
            var scene = fixture.window.gallery.scene;
            new ContextMenu(item).show(scene.getFocusOwner(), 10, 10);
            return true;
        });
        GalleryWindow.waitTwoPulses();
        String before = fixture.window.focusedText();
        fixture.window.press(KeyCode.DOWN);
        fixture.window.press(KeyCode.SPACE);
        assertThat(picked).hasValue(1);
        assertThat(fixture.window.focusedText()).isEqualTo(before);
    }
}
