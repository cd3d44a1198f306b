package rubezh.journey.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rubezh.device.scale.Scale;
import rubezh.fixtures.AccessibleTree;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Setting of the scale: dialog, monitor and errors. */
@EnabledOnOs(OS.LINUX)
class ScaleSettingJourneyTest extends ScaleJourney {
    @Test
    void withoutAScaleTheSettingIsOfferedAndShowsWhatComes() {
        openSetting();
        scale.show("ST,GS,+0001.250 kg");
        keyboard.type(scale.port());
        waitForText("1,250\u00A0кг, устойчиво, брутто по весам");
        scale.show("Weight 1.25");
        waitForText("не понято");
        scale.show("ST,GS,+0001.250 lb");
        waitForText("единица «lb» не принимается");
        pictureNow("scale-dialog");
        describeAndSave();
        assertThat(station.scale.read()).contains(setting());
        assertThat(WindowDriver.call(this::labelTexts)).contains("Alt+W вес с весов");
        assertThat(keyboard.focusOwner()).isInstanceOf(TextInputControl.class);

        scale.show("ST,GS,+0001.250 kg");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(line().amount()).hasToString("1.250 KGM");
    }

    private void openSetting() {
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("вес с весов");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).contains("Весы не настроены");
        WindowDriver.run(() -> button("Настроить весы").fire());
        window.waitUntilIdle();
        saveScreenshotIfAsked("scale-empty");
    }

    private void describeAndSave() {
        goToField("Весы №").type("МК-15 № 0417");
        goToField("Поверка действует до").type("31.05.2027").press(KeyCode.ENTER);
        WindowDriver.run(() -> button("Сохранить").fire());
        window.waitUntilIdle();
    }

    /** Returns the last node of a name, which is the one in a dialog. */
    private Button button(String name) {
        return window.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(AccessibleTree.name(button)))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** Locking the window with the dialog open releases the serial port. */
    @Test
    void lockingLetsThePortGo() throws InterruptedException {
        configureScale();
        openNewSeizure(Language.EN);
        scale.show("ST,GS,+0001.250 kg");
        WindowDriver.run(() -> window.shell.commands().find("scale").orElseThrow().run());
        waitForText("1.250\u00A0kg, stable, gross by the scale");
        WindowDriver.run(window.ui.overlay()::closeAll);
        assertThatCode(() -> Scale.open(setting()).close()).doesNotThrowAnyException();
    }

    @Test
    void aWrongSettingIsNotSavedAndSaysWhy() {
        openNewSeizure(Language.EN);
        WindowDriver.run(() -> window.shell.commands().find("scale").orElseThrow().run());
        window.waitUntilIdle();
        WindowDriver.run(() -> button("Save").fire());
        assertThat(WindowDriver.call(this::labelTexts)).contains("Name a port, or choose");
        keyboard.type("/dev/ttyUSB99");
        goToField("Request").type("\\q");
        WindowDriver.run(() -> button("Save").fire());
        assertThat(WindowDriver.call(this::labelTexts)).contains("A request has Latin letters");
        assertThat(station.scale.read()).isEmpty();
        keyboard.press(KeyCode.ESCAPE);
        window.waitUntilIdle();
        assertThat(window.ui.overlay().isOpen()).isFalse();
    }
}
