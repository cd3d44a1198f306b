package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.Code.Country;
import rubezh.fixtures.AccessibleTree;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Map beside the form, operated by keys. */
class MapJourneyTest extends EditorJourney {
    private void enterRoute() {
        keyboard.ctrl(KeyCode.DIGIT2);
        keyboard.enter("KG-DOS").enter("").enter("afghanistan").enter("russia").enter("tajikistan");
        window.waitUntilIdle();
    }

    /** Shows the map and waits until it is drawn. */
    private Node showMap() {
        keyboard.alt(KeyCode.K);
        window.waitUntilIdle();
        WindowDriver.waitUntil(() -> find() != null && !landPath().isEmpty());
        return Objects.requireNonNull(map());
    }

    @Test
    void nothingIsDrawnUnaskedAndThenAlsoSaidInWords() {
        openNewSeizure(Language.EN);
        enterRoute();
        assertThat(map()).isNull();
        Node map = showMap();
        saveScreenshotIfAsked("map-en-light");
        assertThat(map.isFocused()).isTrue();
        assertThat(AccessibleTree.name(map))
                .isEqualTo(
                        "Map of the route: Afghanistan → Tajikistan → Kyrgyzstan, post Dostuk →"
                                + " Russia");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(window.shell.screens()).hasSize(2);
        assertThat(map.isFocused()).isFalse();
    }

    @Test
    void aPointIsSetByKeysAndTakenBackInOneStep() {
        openNewSeizure(Language.EN);
        enterRoute();
        showMap();
        keyboard.press(KeyCode.PLUS).press(KeyCode.LEFT).press(KeyCode.DOWN).press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner())))
                .isEqualTo("Coordinates");
        assertThat(labelTexts()).contains("= 43T");
        saveScreenshotIfAsked("map-set");
        var place = saveAndRead().place();
        assertThat(place.coordinateSource()).hasToString("MAP");
        assertThat(String.valueOf(place.coordinates()))
                .matches("4[01]\\.\\d\\d000 7[0-5]\\.\\d\\d000");

        keyboard.ctrl(KeyCode.Z);
        var after = saveAndRead().place();
        assertThat(after.coordinates()).isNull();
        assertThat(after.coordinateSource()).isNull();
        assertThat(after.country()).isEqualTo(new Country("KG"));
    }

    @Test
    void theBordersOfAnAgencyAreDrawnAsSoonAsTheyAreTaken(@TempDir Path folder) throws IOException {
        openNewSeizure(Language.EN);
        enterRoute();
        showMap();
        String builtIn = landPath();
        Path file =
                Files.writeString(
                        folder.resolve("agency.geojson"),
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature",
                         "properties":{"ISO_A2":"UZ"},"geometry":{"type":"Polygon",
                         "coordinates":[[[70,40],[72,40],[72,42],[70,42],[70,40]]]}}]}
                        """);
        WindowDriver.run(() -> window.boundaries.take(window.ui.worker(), file));
        window.waitUntilIdle();
        WindowDriver.waitUntil(() -> !landPath().isEmpty() && !landPath().equals(builtIn));
        assertThat(landPath()).as("one square").hasSizeLessThan(builtIn.length() / 10);
        WindowDriver.run(() -> window.boundaries.takeBuiltIn(window.ui.worker()));
        WindowDriver.waitUntil(() -> landPath().equals(builtIn));
    }

    /** An accidental click changes nothing. */
    @Test
    void aPressOfTheMouseMovesTheCrossOnly() {
        openNewSeizure(Language.EN);
        enterRoute();
        Node map = showMap();
        WindowDriver.run(() -> map.fireEvent(press(40, 50)));
        window.waitUntilIdle();
        assertThat(saveAndRead().place().coordinates()).isNull();
        keyboard.alt(KeyCode.K).press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(saveAndRead().place().coordinates()).isNotNull();
    }

    private static MouseEvent press(double x, double y) {
        boolean no = false;
        boolean yes = true;
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                no,
                no,
                no,
                no,
                yes,
                no,
                no,
                no,
                no,
                yes,
                null);
    }

    @Test
    void theMapIsNoStopOfTabAndCanBeSwitchedOff() {
        openNewSeizure(Language.RU);
        enterRoute();
        Node map = showMap();
        saveScreenshotIfAsked("map-ru-light");
        assertThat(map.isFocusTraversable()).isFalse();
        assertThat(labelTexts()).contains("Границы показаны условно.");

        WindowDriver.run(() -> window.ui.display().mapShown().set(false));
        window.waitUntilIdle();
        assertThat(map()).isNull();
        assertThat(labelTexts()).contains("карта выключена");
        WindowDriver.run(() -> window.ui.display().mapShown().set(true));
        window.waitUntilIdle();
        assertThat(map()).isNotNull();
    }

    /** Values typed in the form are drawn at once; the pin follows the coordinates. */
    @Test
    void theMapFollowsTheForm() {
        openNewSeizure(Language.EN);
        showMap();
        String before = WindowDriver.call(this::landPath);
        keyboard.press(KeyCode.ESCAPE);
        enterRoute();
        assertThat(WindowDriver.call(this::landPath)).isNotEqualTo(before);
        assertThat(labelTexts())
                .contains("Afghanistan → Tajikistan → Kyrgyzstan, post Dostuk → Russia");
    }

    /** Screenshots for review. */
    @Test
    void itLooksRightInEveryTheme() {
        window = new WindowDriver(station, Language.RU, Theme.LIGHT, 960, 540);
        window.showShell();
        keyboard = new KeyboardRobot(window);
        keyboard.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof TextInputControl);
        window.waitUntilIdle();
        enterRoute();
        showMap();
        saveScreenshotIfAsked("map-ru-960");
        for (Theme theme : Theme.values()) {
            WindowDriver.run(() -> window.ui.display().theme().set(theme));
            window.waitUntilIdle();
            saveScreenshotIfAsked("map-" + theme);
            assertThat(WindowDriver.call(() -> fill(".map-route-land")))
                    .isNotEqualTo(fill(".map-land"));
        }
    }

    private Object fill(String style) {
        return window.scene.getRoot().lookup(style) instanceof SVGPath path ? path.getFill() : "";
    }

    private @Nullable Node map() {
        return WindowDriver.call(() -> Optional.ofNullable(find())).orElse(null);
    }

    private @Nullable Node find() {
        return window.scene.getRoot().lookup(".map");
    }

    private String landPath() {
        return window.scene.getRoot().lookup(".map-land") instanceof SVGPath path
                ? path.getContent()
                : "";
    }
}
