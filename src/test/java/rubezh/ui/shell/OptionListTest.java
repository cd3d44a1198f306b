package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.WindowTest;
import rubezh.ui.shell.ScannerFixture.FocusTarget;

/** The list below a field for a code, as its message names it: F4. */
@WindowTest
class OptionListTest {
    @Test
    void f4ShowsTheWholeListWhereNothingIsLikeWhatWasTyped() throws Exception {
        try (var fixture = new ScannerFixture(false)) {
            fixture.focus(FocusTarget.CODE);
            fixture.window.press(KeyCode.SHIFT, KeyCode.F4);
            fixture.window.press(KeyCode.F4);
            long all = shownOptions();
            fixture.window.press(KeyCode.ESCAPE);
            fixture.window.type("zzzzz");
            assertThat(shownOptions()).isLessThan(all);
            fixture.window.press(KeyCode.F4);
            assertThat(shownOptions()).isEqualTo(all).isGreaterThan(5);
        }
    }

    private static long shownOptions() throws Exception {
        return GalleryWindow.call(() ->
                Window.getWindows().stream()
                        .mapToLong(
                                open -> open.getScene().getRoot().lookupAll(".option-row").size())
                        .sum());
    }
}
