package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Conveyance;
import rubezh.text.Language;

/** What the lines of conveyances do for the one who types them. */
class ConveyanceJourneyTest extends EditorJourney {
    private static final String FILLED_IN = "mode by the type";

    @BeforeEach
    void newConveyance() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
    }

    @Test
    void theModeFollowsFromTheTypeAndGoesWithItOnUndo() {
        hand.enter("car");
        desk.settle();
        assertThat(hand.text()).isEqualTo("road");
        assertThat(mode()).isEqualTo("3");
        assertThat(WindowDriver.ui(this::words)).contains(FILLED_IN);
        picture("mode-filled-in");

        hand.shift(KeyCode.ENTER).enter("wagon");
        desk.settle();
        assertThat(mode()).isEqualTo("2");

        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(draft().type()).hasToString("CAR");
        assertThat(mode()).isEqualTo("3");
    }

    @Test
    void aModeEnteredByHandStays() {
        hand.enter("car").enter("rail");
        hand.shift(KeyCode.ENTER).shift(KeyCode.ENTER).enter("bus");
        desk.settle();
        assertThat(draft().type()).hasToString("BUS");
        assertThat(mode()).isEqualTo("2");
        assertThat(WindowDriver.ui(this::words)).doesNotContain(FILLED_IN);
    }

    @Test
    void whatMayGoByAnythingIsAsked() {
        hand.enter("container");
        desk.settle();
        assertThat(mode()).isNull();
        assertThat(WindowDriver.ui(this::words)).doesNotContain(FILLED_IN);
    }

    @Test
    void noBlankOfAnyKindStaysAroundAMark() {
        hand.enter("car").enter("").enter("\u00A001 KG 777 ABC\u202F");
        desk.settle();
        assertThat(draft().registration()).isEqualTo("01 KG 777 ABC");
    }

    private Conveyance draft() {
        return post.register
                .resume(post.register.drafts().getFirst())
                .copy()
                .conveyances()
                .getFirst();
    }

    private @Nullable String mode() {
        var mode = draft().mode();
        return mode == null ? null : mode.code();
    }
}
