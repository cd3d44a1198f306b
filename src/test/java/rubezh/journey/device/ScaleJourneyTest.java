package rubezh.journey.device;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rubezh.domain.seizure.Seizure;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Weights read from a scale on a serial port. */
@EnabledOnOs(OS.LINUX)
class ScaleJourneyTest extends ScaleJourney {
    private void weigh(String moving, String stable) {
        scale.show(moving);
        keyboard.alt(KeyCode.W);
        waitForText("Ждём устойчивый вес. Весы: " + unstableText(moving));
        scale.show(stable);
        window.waitUntilIdle();
    }

    private static String unstableText(String moving) {
        return moving.replaceFirst(".*\\+0*([0-9]+)\\.([0-9]+) kg", "$1,$2\u00A0кг, не устойчиво");
    }

    @Test
    void aStableWeightComesIntoTheFieldAndGoesBackInOneStep() {
        configureScale();
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("Alt+W вес с весов");
        Seizure before = draft();
        weigh("US,NT,+0001.240 kg", "ST,NT,+0001.250 kg");

        assertThat(keyboard.text()).isEqualTo("1,250\u00A0кг");
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("Вес с весов: 1,250\u00A0кг, нетто по весам");
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().method()).hasToString("WEI");
        assertThat(line().weighing().scale()).isEqualTo("МК-15 № 0417");
        assertThat(line().weighing().scaleChecked()).isEqualTo(CHECKED);
        saveScreenshotIfAsked("scale-taken");

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(draft()).isEqualTo(before);
        assertThat(keyboard.text()).isEmpty();
    }

    @Test
    void aWeightGoesWhereTheFocusIsIfThatTakesAMassElseToTheQuantity() {
        configureScale();
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER);
        weigh("US,GS,+0001.300 kg", "ST,GS,+0001.310 kg");
        assertThat(line().weighing().gross()).hasToString("1.310 KGM");
        assertThat(line().amount()).isNull();

        keyboard.ctrl(KeyCode.DIGIT3);
        weigh("US,NT,+0001.240 kg", "ST,NT,+0001.250 kg");
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().gross()).hasToString("1.310 KGM");
    }

    @Test
    void aSampleIsWeighedToo() {
        configureScale();
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1 kg");
        WindowDriver.run(() -> samples().fire());
        window.waitUntilIdle();
        scale.show("ST,+0000.500 g");
        keyboard.enter("1").alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(draft().evidence().samples().getFirst().amount()).hasToString("0.500 GRM");
        assertThat(line().amount()).hasToString("1 KGM");
        assertThat(line().weighing().method()).isNull();
    }

    private Button samples() {
        return window.scene.getRoot().lookupAll(".line-grid").stream()
                .filter(grid ->
                        grid.lookupAll(".grid-title").stream()
                                .anyMatch(t -> ((Label) t).getText().equals("Samples")))
                .map(grid -> (Button) grid.lookup(".grid-add-button"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatStandsThereOfTheWeighingStays() {
        configureScale();
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1 kg");
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        goToField("How measured").type("documents").press(KeyCode.ENTER);
        keyboard.ctrl(KeyCode.DIGIT3);
        scale.show("ST,NT,+0001.250 kg");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(line().amount()).hasToString("1.250 KGM");
        assertThat(line().weighing().method()).hasToString("DOC");
        assertThat(line().weighing().scale()).isNull();
    }

    @Test
    void escapeEndsTheWaitAndTakesNothing() {
        configureScale();
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        window.waitUntilIdle();
        Seizure before = draft();
        scale.show("US,GS,+0001.240 kg");
        keyboard.alt(KeyCode.W);
        waitForText("1,240\u00A0кг, не устойчиво, брутто по весам");
        pictureNow("scale-waiting");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("Ждём");
        scale.show("ST,GS,+0001.250 kg");
        window.waitUntilIdle();
        assertThat(draft()).isEqualTo(before);
        assertThat(window.shell.screens()).hasSize(2);
    }

    @Test
    void anUnstableWeightIsNeverTakenAndAnEmptyScaleIsRefused() {
        configureScale();
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin");
        scale.show("US,GS,+0001.240 kg");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).contains("SCL-005", "US,GS,+0001.240 kg");
        saveScreenshotIfAsked("scale-moving");

        scale.show("ST,GS,+0000.000 kg");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("SCL-010")
                .doesNotContain("SCL-005");
        assertThat(line().amount()).isNull();
        keyboard.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("SCL-010");
        assertThat(window.shell.screens()).hasSize(2);
    }

    @Test
    void aLineThatIsCountedIsNotOverwrittenFromBeside() {
        configureScale();
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("MDMA").enter("20 tab");
        scale.show("ST,NT,+0006.25 g");
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("This line is not measured by mass");
        assertThat(line().amount()).hasToString("20 U2");

        keyboard.ctrl(KeyCode.DIGIT1).alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("Put the cursor in a line of goods");
    }

    @Test
    void unpluggingIsTold() {
        configureScale();
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин");
        scale.close();
        keyboard.alt(KeyCode.W);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("SCL-001", "Порта " + scale.port() + " нет");
        saveScreenshotIfAsked("scale-gone");
    }
}
