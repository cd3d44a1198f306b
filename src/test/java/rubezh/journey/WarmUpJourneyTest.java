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
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Beside the list an editor is made that nobody sees: nothing must come of it. */
@SuppressWarnings("NullAway.Init") // made before each test
class WarmUpJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;
    private TrainingStation post;
    private WindowDriver desk;

    @BeforeEach
    void sitDown() {
        post = new TrainingStation(folder, "KG-DOS", CLOCK);
        desk = new WindowDriver(post, Language.RU, Theme.LIGHT, 1366, 768);
        desk.enter();
    }

    @AfterEach
    void close() {
        desk.close();
        post.close();
    }

    /** Returns how many pieces of work the window gave to other threads for it. */
    private int warmUp() {
        int before = desk.works();
        WindowDriver.run(desk.seizures::warmUp);
        desk.settle();
        return desk.works() - before;
    }

    @Test
    void itLeavesNeitherRecordNorDraftNorTabAndDoesNotTakeTheFocus() {
        String digest = post.register.digest().total();
        Node focus = WindowDriver.ui(desk.scene::getFocusOwner);
        assertThat(warmUp()).as("blank record, rules, similar cases").isGreaterThan(1);
        assertThat(warmUp()).as("again").isGreaterThan(1);
        assertThat(post.register.digest().total()).isEqualTo(digest);
        assertThat(post.register.catalogue().count(Query.ALL)).isZero();
        assertThat(post.register.drafts()).isEmpty();
        assertThat(desk.shell.screens()).hasSize(1);
        assertThat(WindowDriver.ui(desk.scene::getFocusOwner)).isSameAs(focus);
    }

    @Test
    void itDoesNotRunWhileARecordIsWritten() {
        var hand = new KeyboardRobot(desk);
        hand.press(KeyCode.INSERT);
        WindowDriver.until(() -> hand.owner() instanceof TextInputControl);
        hand.type("01");
        desk.settle();
        assertThat(warmUp()).as("the blank record only").isEqualTo(1);
        assertThat(hand.text()).isEqualTo("01");
        assertThat(desk.shell.screens()).hasSize(2);
    }
}
