package rubezh.journey.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.PseudoTerminalScale;
import rubezh.journey.EditorJourney;
import rubezh.journey.KeyboardRobot;
import rubezh.journey.WindowDriver;

/** Base of tests with a scale on a pseudo terminal, which Linux has. */
abstract class ScaleJourney extends EditorJourney {
    static final LocalDate CHECKED = LocalDate.of(2027, 5, 31);

    final PseudoTerminalScale scale = new PseudoTerminalScale();

    @AfterEach
    void unplug() {
        scale.close();
    }

    void configureScale() {
        station.scale.write(setting());
    }

    ScaleSetting setting() {
        return new ScaleSetting(
                scale.port(), 9600, SerialFraming.EIGHT_NONE, "", "МК-15 № 0417", CHECKED);
    }

    Seizure draft() {
        return station.register.resume(station.register.drafts().getFirst()).seizure();
    }

    SeizedItem line() {
        return draft().items().getFirst();
    }

    /** Waits for a text in the window while the scale is read. */
    void waitForText(String words) {
        WindowDriver.waitUntil(() -> labelTexts().contains(words));
    }

    KeyboardRobot goToField(String name) {
        for (int i = 0; i < 30 && !name.equals(WindowDriver.call(this::focusedName)); i++) {
            keyboard.press(KeyCode.ENTER);
        }
        assertThat(WindowDriver.call(this::focusedName)).isEqualTo(name);
        return keyboard;
    }

    @Nullable String focusedName() {
        return keyboard.focusOwner() == null ? null : AccessibleTree.name(keyboard.focusOwner());
    }

    /** Saves a screenshot if asked, while the scale is read and the window never gets idle. */
    void pictureNow(String name) {
        String pictures = System.getProperty("rubezh.pictures");
        if (pictures != null) {
            window.saveScreenshotNow(java.nio.file.Path.of(pictures).resolve(name + ".png"));
        }
    }
}
