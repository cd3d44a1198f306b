package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.CodeListId;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** The place of concealment, pointed at. */
class PlacePickerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    @Test
    void aPlaceIsChosenByKeysAndStandsInTheField() {
        try (var post = new TrainingStation(folder, "KG-DOS", CLOCK);
                var desk = new WindowDriver(post, Language.EN, Theme.LIGHT, 1366, 768)) {
            var hand = openPlacePicture(desk);
            hand.alt(KeyCode.P);
            assertThat(focusedName(hand)).isEqualTo("roof");
            hand.press(KeyCode.PAGE_DOWN);
            assertThat(focusedName(hand)).isEqualTo("refrigeration unit");
            hand.press(KeyCode.PAGE_UP).press(KeyCode.LEFT);
            assertThat(focusedName(hand)).isEqualTo("door panel");
            hand.press(KeyCode.DOWN).press(KeyCode.LEFT);
            assertThat(focusedName(hand)).isEqualTo("fuel tank");
            hand.press(KeyCode.ENTER);
            WindowDriver.waitUntil(() -> hand.focusOwner() instanceof TextField);
            assertThat(hand.toJson()).isEqualTo("fuel tank");
            hand.alt(KeyCode.P);
            assertThat(focusedName(hand)).isEqualTo("fuel tank");
            hand.press(KeyCode.ESCAPE);
            assertThat(hand.toJson()).isEqualTo("fuel tank");
        }
    }

    @Test
    void everySpotIsACodeAndCanBeReachedByArrows() {
        try (var post = new TrainingStation(folder, "KG-DOS", CLOCK);
                var desk = new WindowDriver(post, Language.EN, Theme.LIGHT, 1366, 768)) {
            Set<String> known = new HashSet<>();
            post.reference
                    .list(CodeListId.CONCEALMENT_PLACES)
                    .entries()
                    .forEach(entry -> known.add(entry.en()));
            var hand = openPlacePicture(desk);
            hand.alt(KeyCode.P);
            for (int drawing = 0; drawing < 4; drawing++) {
                Set<String> all = WindowDriver.call(() -> spots(desk));
                assertThat(known).containsAll(all);
                Set<String> reached = new HashSet<>();
                visitByArrows(hand, reached, 0);
                assertThat(reached).isEqualTo(all);
                hand.press(KeyCode.PAGE_DOWN);
            }
        }
    }

    /** Goes everywhere arrows lead from here. */
    private static void visitByArrows(KeyboardRobot hand, Set<String> reached, int depth) {
        if (!reached.add(focusedName(hand)) || depth > 40) {
            return;
        }
        Node here = hand.focusOwner();
        for (KeyCode arrow :
                new KeyCode[] {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN}) {
            hand.press(arrow);
            visitByArrows(hand, reached, depth + 1);
            WindowDriver.run(here::requestFocus);
        }
    }

    @Test
    void looks() {
        try (var post = new TrainingStation(folder, "KG-DOS", CLOCK)) {
            for (Language language : Language.values()) {
                boolean russian = language == Language.RU;
                try (var desk =
                        new WindowDriver(
                                post,
                                language,
                                russian ? Theme.LIGHT : Theme.DARK,
                                russian ? 1366 : 960,
                                russian ? 768 : 540)) {
                    var hand = openPlacePicture(desk);
                    hand.alt(KeyCode.P);
                    for (int drawing = 0; drawing < 4; drawing++) {
                        String name = "place-" + language.code() + "-" + drawing + ".png";
                        desk.saveScreenshot(Path.of("target/photos/" + name));
                        hand.press(KeyCode.PAGE_DOWN);
                    }
                }
            }
        }
    }

    private static KeyboardRobot openPlacePicture(WindowDriver desk) {
        desk.showShell();
        var hand = new KeyboardRobot(desk);
        hand.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() ->
                desk.shell.screens().size() == 2 && hand.focusOwner() instanceof TextInputControl);
        desk.waitUntilIdle();
        hand.ctrl(KeyCode.DIGIT4);
        WindowDriver.waitUntil(() -> hand.focusOwner() instanceof TextField);
        return hand;
    }

    private static String focusedName(KeyboardRobot hand) {
        return WindowDriver.call(() -> String.valueOf(hand.focusOwner().getAccessibleText()));
    }

    private static Set<String> spots(WindowDriver desk) {
        Set<String> found = new HashSet<>();
        desk.scene.getRoot().lookupAll(".place-spot").stream()
                .map(Button.class::cast)
                .forEach(spot -> found.add(spot.getAccessibleText()));
        return found;
    }
}
