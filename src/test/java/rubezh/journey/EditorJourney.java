package rubezh.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** An officer at a post with a new seizure open. */
@SuppressWarnings("NullAway.Init") // made before each test
abstract class EditorJourney {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;
    TrainingStation post;
    WindowDriver desk;
    KeyboardRobot hand;

    @BeforeEach
    void openPost() {
        post = new TrainingStation(folder, "KG-DOS", CLOCK);
    }

    @AfterEach
    void closePost() {
        desk.settle();
        desk.close();
        post.close();
    }

    /** Opens the window and a new seizure in it. */
    void sitDown(Language language) {
        desk = new WindowDriver(post, language, Theme.LIGHT, 1366, 768);
        desk.enter();
        hand = new KeyboardRobot(desk);
        hand.press(KeyCode.INSERT);
        WindowDriver.until(
                () -> desk.shell.screens().size() == 2 && hand.owner() instanceof TextInputControl);
        desk.settle();
    }

    /** Saves, and returns what the register then holds. */
    Seizure saved() {
        hand.ctrl(KeyCode.S);
        desk.settle();
        var row = post.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return post.register.open(row.recordId()).orElseThrow().seizure();
    }

    /** Returns all words of labels in the window. */
    String words() {
        return desk.scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    /** Saves what the window shows, if pictures are asked for. */
    void picture(String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            desk.picture(Path.of(pictures).resolve(name + ".png"));
        }
    }
}
