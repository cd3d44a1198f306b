package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Conveyance;
import rubezh.text.Language;

/** Lines of conveyances while they are typed. */
class ConveyanceJourneyTest extends EditorJourney {
    private static final String FILLED_IN = "filled in from the type";

    @BeforeEach
    void newConveyance() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
    }

    @Test
    void theModeFollowsFromTheTypeAndGoesWithItOnUndo() {
        keyboard.enter("car").press(KeyCode.ENTER).press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(keyboard.text()).isEqualTo("road");
        assertThat(mode()).isEqualTo("3");
        assertThat(WindowDriver.call(this::labelTexts)).contains(FILLED_IN);
        saveScreenshotIfAsked("mode-filled-in");

        keyboard.shift(KeyCode.ENTER).shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("wagon");
        window.waitUntilIdle();
        assertThat(mode()).isEqualTo("2");

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(draft().type()).hasToString("CAR");
        assertThat(mode()).isEqualTo("3");
    }

    @Test
    void aModeEnteredByHandStays() {
        keyboard.enter("car").press(KeyCode.ENTER).press(KeyCode.ENTER).enter("rail");
        keyboard.press(KeyCode.UP).enter("bus");
        window.waitUntilIdle();
        assertThat(draft().type()).hasToString("BUS");
        assertThat(mode()).isEqualTo("2");
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain(FILLED_IN);
    }

    @Test
    void whatMayGoByAnythingIsAsked() {
        keyboard.enter("container");
        window.waitUntilIdle();
        assertThat(mode()).isNull();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain(FILLED_IN);
    }

    @Test
    void noBlankOfAnyKindStaysAroundAMark() {
        keyboard.enter("car").enter("\u00A001 KG 777 ABC\u202F");
        window.waitUntilIdle();
        assertThat(draft().registration()).isEqualTo("01 KG 777 ABC");
    }

    private Conveyance draft() {
        return station.register
                .resume(station.register.drafts().getFirst())
                .seizure()
                .conveyances()
                .getFirst();
    }

    private @Nullable String mode() {
        var mode = draft().mode();
        return mode == null ? null : mode.code();
    }
}
