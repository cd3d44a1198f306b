package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.WindowTest;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** A hidden editor built for warm-up has no visible effect. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class WarmUpJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;
    private TrainingStation station;
    private WindowDriver window;

    @BeforeEach
    void openWindow() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        window = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
        window.showShell();
    }

    @AfterEach
    void close() {
        window.close();
        station.close();
    }

    /** Returns the number of background tasks a warm-up started. */
    private int countWarmUpTasks() {
        int before = window.startedTasks();
        WindowDriver.run(window.seizures::warmUp);
        window.waitUntilIdle();
        return window.startedTasks() - before;
    }

    @Test
    void itLeavesNeitherRecordNorDraftNorTabAndDoesNotTakeTheFocus() {
        String digest = station.register.digest().total();
        Node focus = WindowDriver.call(window.scene::getFocusOwner);
        assertThat(countWarmUpTasks()).as("blank record, rules, similar cases").isGreaterThan(1);
        assertThat(countWarmUpTasks()).as("again").isGreaterThan(1);
        assertThat(station.register.digest().total()).isEqualTo(digest);
        assertThat(station.register.catalogue().count(Query.ALL)).isZero();
        assertThat(station.register.drafts()).isEmpty();
        assertThat(window.shell.screens()).hasSize(1);
        assertThat(WindowDriver.call(window.scene::getFocusOwner)).isSameAs(focus);
    }

    @Test
    void itDoesNotRunWhileARecordIsWritten() {
        var robot = new KeyboardRobot(window);
        robot.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> robot.focusOwner() instanceof TextInputControl);
        robot.type("01");
        window.waitUntilIdle();
        assertThat(countWarmUpTasks()).as("the blank record only").isEqualTo(1);
        assertThat(robot.text()).isEqualTo("01");
        assertThat(window.shell.screens()).hasSize(2);
    }
}
