package rubezh.journey;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.WindowTest;
import rubezh.register.Query;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.SceneNodes;
import rubezh.ui.kit.look.Theme;

/** Base of tests with a station, a window and a new seizure. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
public abstract class EditorJourney {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir protected Path folder;
    protected TrainingStation station;
    protected WindowDriver window;
    protected KeyboardRobot keyboard;

    @BeforeEach
    protected void openPost() {
        openPost(folder);
    }

    protected void openPost(Path at) {
        station = new TrainingStation(at, "KG-DOS", CLOCK);
    }

    @AfterEach
    protected void closePost() {
        window.waitUntilIdle();
        window.close();
        station.close();
    }

    /** Opens the window with the list. */
    protected void openWindow(Language language) {
        window = new WindowDriver(station, language, Theme.LIGHT, 1366, 768);
        window.showShell();
        keyboard = new KeyboardRobot(window);
    }

    /** Opens the window and a new seizure. */
    protected void openNewSeizure(Language language) {
        openWindow(language);
        keyboard.press(KeyCode.INSERT);
        awaitEditor();
    }

    /** Waits until an editor has the focus. */
    protected void awaitEditor() {
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2
                        && keyboard.focusOwner() instanceof TextInputControl);
        window.waitUntilIdle();
    }

    /** Types concealment in the fuel tank, a car and its driver, in Russian. */
    protected void typeCarAndDriver() {
        keyboard.ctrl(KeyCode.DIGIT4).type("бенз");
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
        keyboard.enter("легк").type("01KG123ABC");
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        keyboard.enter("води").enter("Каримов").enter("Рустам").enter("узб").enter("муж");
        keyboard.type("120485").press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.type("AA1234567");
    }

    /** Saves and returns the recorded seizure. */
    protected Seizure saveAndRead() {
        keyboard.ctrl(KeyCode.S);
        // A draft being saved is waited for first, and between the two nothing is at work.
        WindowDriver.waitUntil(() -> station.register.catalogue().count(Query.ALL) > 0);
        window.waitUntilIdle();
        return newest();
    }

    /** Returns the seizure recorded last. */
    protected Seizure newest() {
        var row = station.register.catalogue().page(Query.ALL, 0, 1).getFirst();
        return station.register.open(row.recordId()).orElseThrow().seizure();
    }

    /** Returns the texts of all labels in the window, a line each. */
    protected String labelTexts() {
        return LabelTexts.all(window.scene.getRoot());
    }

    /** Returns whether a visible label has a text. */
    protected boolean isShown(String text) {
        return WindowDriver.call(() ->
                SceneNodes.below(window.scene.getRoot(), Label.class).stream()
                        .filter(EditorJourney::isShown)
                        .anyMatch(label -> text.equals(label.getText())));
    }

    protected static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Saves a screenshot if system property {@code rubezh.pictures} names a folder. */
    protected void saveScreenshotIfAsked(String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            window.saveScreenshot(Path.of(pictures).resolve(name + ".png"));
        }
    }
}
