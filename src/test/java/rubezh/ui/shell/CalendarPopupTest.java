package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;

/** Calendar of a date field with the value 24 November 2026, a Tuesday, used by keys. */
@WindowTest
class CalendarPopupTest {
    private static void openEditor(GalleryWindow galleryWindow) throws Exception {
        GalleryWindow.call(() -> {
            galleryWindow.gallery.shell.open(galleryWindow.gallery.editor.screen);
            return true;
        });
        GalleryWindow.waitTwoPulses();
    }

    /** Returns the texts of the cells of the open calendar, none while it is closed. */
    private static List<String> cells(String style) throws Exception {
        return GalleryWindow.call(() ->
                javafx.stage.Window.getWindows().stream()
                        .flatMap(w -> w.getScene().getRoot().lookupAll(style).stream())
                        .map(Node.class::cast)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    @Test
    void aDayIsChosenByArrowsAndEnterAndTheFocusStays() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            assertThat(cells(".calendar-day.selected")).containsExactly("24");
            galleryWindow.press(KeyCode.RIGHT);
            galleryWindow.press(KeyCode.DOWN);
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.focusedText()).isEqualTo("02.12.2026");
            assertThat(cells(".calendar-day")).isEmpty();
            galleryWindow.press(KeyCode.ALT, KeyCode.DOWN);
            galleryWindow.press(KeyCode.PAGE_UP);
            galleryWindow.press(KeyCode.ENTER);
            assertThat(galleryWindow.focusedText()).isEqualTo("02.11.2026");
        }
    }

    @Test
    void theCalendarBeginsBelowItsFieldAtTheSameEdge() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            GalleryWindow.waitTwoPulses();
            GalleryWindow.call(() -> {
                Bounds field = onScreen(galleryWindow.gallery.scene.getFocusOwner());
                Node day =
                        javafx.stage.Window.getWindows().stream()
                                .flatMap(w -> w.getScene().getRoot().lookupAll(".panel").stream())
                                .filter(node -> node.lookup(".calendar-day") != null)
                                .findFirst()
                                .orElseThrow();
                assertThat(onScreen(day).getMinX()).isCloseTo(field.getMinX(), within(1.5));
                assertThat(onScreen(day).getMinY()).isCloseTo(field.getMaxY() + 2, within(1.5));
                return true;
            });
        }
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void escapeClosesTheCalendarAndKeepsTheDay() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            galleryWindow.press(KeyCode.UP);
            galleryWindow.press(KeyCode.ESCAPE);
            assertThat(cells(".calendar-day")).isEmpty();
            assertThat(galleryWindow.focusedText()).isEqualTo("24.11.2026");
        }
    }

    @Test
    void tabSkipsTheButtonOfTheCalendar() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.TAB);
            assertThat(galleryWindow.focusedText()).matches("[0-9]{2}:[0-9]{2}");
        }
    }

    @Test
    void theMonthFollowsTheLanguageWhileItIsOpen() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            galleryWindow.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertThat(cells(".calendar-cell")).startsWith("Mon").contains("24");
        }
    }

    @ParameterizedTest
    @CsvSource({"RU,пн,вс", "EN,Mon,Sun"})
    void weeksBeginOnMondayInBothLanguages(Language language, String first, String last)
            throws Exception {
        try (var galleryWindow = new GalleryWindow(language)) {
            openEditor(galleryWindow);
            galleryWindow.press(KeyCode.F4);
            List<String> cells = cells(".calendar-cell");
            assertThat(cells.getFirst()).isEqualTo(first);
            assertThat(cells.get(6)).isEqualTo(last);
            assertThat(cells.subList(7, 14))
                    .containsExactly("26", "27", "28", "29", "30", "31", "1");
        }
    }
}
