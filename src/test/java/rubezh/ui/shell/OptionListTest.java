package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
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

    @Test
    void enterInAnErasedFieldLeavesItEmptyAndGoesOn() throws Exception {
        try (var fixture = new ScannerFixture(false)) {
            fixture.focus(FocusTarget.CODE);
            fixture.window.type("taj");
            for (int i = 0; i < 3; i++) {
                fixture.window.press(KeyCode.BACK_SPACE);
            }
            fixture.window.press(KeyCode.ENTER);
            assertThat(country(fixture)).isNull();
            fixture.focus(FocusTarget.CODE);
            fixture.window.press(KeyCode.F4);
            fixture.window.press(KeyCode.ENTER);
            assertThat(country(fixture)).isNull();
            fixture.focus(FocusTarget.CODE);
            fixture.window.press(KeyCode.F4);
            fixture.window.press(KeyCode.DOWN);
            fixture.window.press(KeyCode.ENTER);
            assertThat(country(fixture)).isNotNull();
        }
    }

    @Test
    void enterInErasedChipsAddsNone() throws Exception {
        try (var fixture = new ScannerFixture(false)) {
            fixture.focus(FocusTarget.CHIPS);
            Object before = fixture.window.gallery.editor.record.values.get("/detection/means");
            fixture.window.type("d");
            fixture.window.press(KeyCode.BACK_SPACE);
            assertThat(shownOptions()).isPositive();
            assertThat(shown(".option-row.selected")).isZero();
            fixture.window.press(KeyCode.ENTER);
            assertThat(fixture.window.gallery.editor.record.values.get("/detection/means"))
                    .isEqualTo(before);
        }
    }

    @Test
    void aDigitChoosesTheSameOptionWhicheverWasChosenBefore() throws Exception {
        try (var fixture = new ScannerFixture(false)) {
            var chosen = new ArrayList<@Nullable Object>();
            for (KeyCode digit : List.of(KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
                fixture.focus(FocusTarget.CODE);
                fixture.window.press(KeyCode.F4);
                fixture.window.press(digit);
                chosen.add(country(fixture));
            }
            assertThat(chosen.getFirst())
                    .isNotNull()
                    .isEqualTo(chosen.get(1))
                    .isNotEqualTo(chosen.getLast());
        }
    }

    private static @Nullable Object country(ScannerFixture fixture) {
        return fixture.window.gallery.editor.record.values.get("/place/country");
    }

    private static long shownOptions() throws Exception {
        return shown(".option-row");
    }

    private static long shown(String style) throws Exception {
        return GalleryWindow.call(() ->
                Window.getWindows().stream()
                        .mapToLong(open -> open.getScene().getRoot().lookupAll(style).size())
                        .sum());
    }
}
