package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Country;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** The map beside the form, asked for and worked by keys. */
class MapJourneyTest extends EditorJourney {
    private void enterRoute() {
        hand.ctrl(KeyCode.DIGIT2);
        hand.enter("KG-DOS").enter("").enter("afghanistan").enter("russia").enter("tajikistan");
        desk.settle();
    }

    /** Asks for the map and waits until it is drawn. */
    private Node askForMap() {
        hand.alt(KeyCode.K);
        desk.settle();
        WindowDriver.until(() -> find() != null && !drawn().isEmpty());
        return Objects.requireNonNull(map());
    }

    @Test
    void nothingIsDrawnUnaskedAndThenAlsoSaidInWords() {
        sitDown(Language.EN);
        enterRoute();
        assertThat(map()).isNull();
        Node map = askForMap();
        picture("map-en-light");
        assertThat(map.isFocused()).isTrue();
        assertThat(map.getAccessibleText())
                .isEqualTo(
                        "Map of the route: Afghanistan → Tajikistan → Kyrgyzstan, post Dostuk →"
                                + " Russia");
        hand.press(KeyCode.ESCAPE);
        assertThat(desk.shell.screens()).hasSize(2);
        assertThat(map.isFocused()).isFalse();
    }

    @Test
    void aPointIsSetByKeysAndTakenBackInOneStep() {
        sitDown(Language.EN);
        enterRoute();
        askForMap();
        hand.press(KeyCode.PLUS).press(KeyCode.LEFT).press(KeyCode.DOWN).press(KeyCode.ENTER);
        desk.settle();
        assertThat(WindowDriver.ui(() -> hand.owner().getAccessibleText()))
                .isEqualTo("Coordinates");
        assertThat(words()).contains("= 43T");
        picture("map-set");
        var place = saved().place();
        assertThat(place.coordinateSource()).hasToString("MAP");
        assertThat(String.valueOf(place.coordinates()))
                .matches("4[01]\\.\\d\\d000 7[0-5]\\.\\d\\d000");

        hand.ctrl(KeyCode.Z);
        var after = saved().place();
        assertThat(after.coordinates()).isNull();
        assertThat(after.coordinateSource()).isNull();
        assertThat(after.country()).isEqualTo(Country.of("KG"));
    }

    /** A hand that slips changes nothing. */
    @Test
    void aPressOfTheMouseMovesTheCrossOnly() {
        sitDown(Language.EN);
        enterRoute();
        Node map = askForMap();
        WindowDriver.run(() -> map.fireEvent(press(40, 50)));
        desk.settle();
        assertThat(saved().place().coordinates()).isNull();
        hand.alt(KeyCode.K).press(KeyCode.ENTER);
        desk.settle();
        assertThat(saved().place().coordinates()).isNotNull();
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
        sitDown(Language.RU);
        enterRoute();
        Node map = askForMap();
        picture("map-ru-light");
        assertThat(map.isFocusTraversable()).isFalse();
        assertThat(words()).contains("Границы показаны условно.");

        WindowDriver.run(() -> desk.kit.look().map().set(false));
        desk.settle();
        assertThat(map()).isNull();
        assertThat(words()).contains("карта выключена");
        WindowDriver.run(() -> desk.kit.look().map().set(true));
        desk.settle();
        assertThat(map()).isNotNull();
    }

    /** What is typed in the form is drawn at once; the pin follows the coordinates. */
    @Test
    void theMapFollowsTheForm() {
        sitDown(Language.EN);
        askForMap();
        String before = WindowDriver.ui(this::drawn);
        hand.press(KeyCode.ESCAPE);
        enterRoute();
        assertThat(WindowDriver.ui(this::drawn)).isNotEqualTo(before);
        assertThat(words()).contains("Afghanistan → Tajikistan → Kyrgyzstan, post Dostuk → Russia");
    }

    /** Pictures for people to look at. */
    @Test
    void itLooksRightInEveryTheme() {
        desk = new WindowDriver(post, Language.RU, Theme.LIGHT, 960, 540);
        desk.enter();
        hand = new KeyboardRobot(desk);
        hand.press(KeyCode.INSERT);
        WindowDriver.until(() -> hand.owner() instanceof TextInputControl);
        desk.settle();
        enterRoute();
        askForMap();
        picture("map-ru-960");
        for (Theme theme : Theme.values()) {
            WindowDriver.run(() -> desk.kit.look().theme().set(theme));
            desk.settle();
            picture("map-" + theme);
            assertThat(WindowDriver.ui(() -> fill(".map-route-land")))
                    .isNotEqualTo(fill(".map-land"));
        }
    }

    private Object fill(String style) {
        return desk.scene.getRoot().lookup(style) instanceof SVGPath path ? path.getFill() : "";
    }

    private @Nullable Node map() {
        return WindowDriver.ui(() -> Optional.ofNullable(find())).orElse(null);
    }

    private @Nullable Node find() {
        return desk.scene.getRoot().lookup(".map");
    }

    private String drawn() {
        return desk.scene.getRoot().lookup(".map-land") instanceof SVGPath path
                ? path.getContent()
                : "";
    }
}
