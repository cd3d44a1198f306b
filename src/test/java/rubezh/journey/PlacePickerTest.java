package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Choice of the place of concealment on a drawing. */
@WindowTest
class PlacePickerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    @Test
    void aPlaceIsChosenByKeysAndStandsInTheField() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            var robot = openPlacePicture(driver);
            robot.ctrl(KeyCode.DIGIT1).alt(KeyCode.P);
            assertThat(focusedName(robot)).as("from any field").isEqualTo("roof");
            robot.press(KeyCode.PAGE_DOWN);
            assertThat(focusedName(robot)).isEqualTo("refrigeration unit");
            robot.press(KeyCode.PAGE_UP).press(KeyCode.LEFT);
            assertThat(focusedName(robot)).isEqualTo("door panel");
            robot.press(KeyCode.DOWN).press(KeyCode.LEFT);
            assertThat(focusedName(robot)).isEqualTo("fuel tank");
            robot.press(KeyCode.ENTER);
            WindowDriver.waitUntil(() -> robot.focusOwner() instanceof TextField);
            assertThat(robot.text()).isEqualTo("fuel tank");
            robot.alt(KeyCode.P);
            assertThat(focusedName(robot)).isEqualTo("fuel tank");
            robot.press(KeyCode.ESCAPE);
            assertThat(robot.text()).isEqualTo("fuel tank");
        }
    }

    @Test
    void everySpotIsACodeAndCanBeReachedByArrows() {
        try (var station = new TrainingStation(folder, "KG-DOS", CLOCK);
                var driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768)) {
            Set<String> known = new HashSet<>();
            station.reference
                    .list(CodeListId.CONCEALMENT_PLACES)
                    .entries()
                    .forEach(entry -> known.add(entry.en()));
            var robot = openPlacePicture(driver);
            robot.alt(KeyCode.P);
            for (int drawing = 0; drawing < 4; drawing++) {
                Set<String> all = WindowDriver.call(() -> spots(driver));
                assertThat(known).containsAll(all);
                Set<String> reached = new HashSet<>();
                visitByArrows(robot, reached, 0);
                assertThat(reached).isEqualTo(all);
                robot.press(KeyCode.PAGE_DOWN);
            }
        }
    }

    /** Visits every hotspot that arrows reach from the focused one. */
    private static void visitByArrows(KeyboardRobot robot, Set<String> reached, int depth) {
        if (!reached.add(focusedName(robot)) || depth > 40) {
            return;
        }
        Node start = robot.focusOwner();
        for (KeyCode arrow :
                new KeyCode[] {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN}) {
            robot.press(arrow);
            visitByArrows(robot, reached, depth + 1);
            WindowDriver.run(start::requestFocus);
        }
    }

    private static KeyboardRobot openPlacePicture(WindowDriver driver) {
        driver.showShell();
        var robot = new KeyboardRobot(driver);
        robot.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() ->
                driver.shell.screens().size() == 2
                        && robot.focusOwner() instanceof TextInputControl);
        driver.waitUntilIdle();
        robot.ctrl(KeyCode.DIGIT4);
        WindowDriver.waitUntil(() -> robot.focusOwner() instanceof TextField);
        return robot;
    }

    private static String focusedName(KeyboardRobot robot) {
        return WindowDriver.call(() -> AccessibleTree.name(robot.focusOwner()));
    }

    private static Set<String> spots(WindowDriver driver) {
        Set<String> found = new HashSet<>();
        driver.scene.getRoot().lookupAll(".place-hotspot").stream()
                .map(Button.class::cast)
                .forEach(spot -> found.add(AccessibleTree.name(spot)));
        return found;
    }
}
