package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.Code.Country;
import rubezh.text.Language;

/** A field that takes several values, each a chip. */
class ChipsJourneyTest extends EditorJourney {
    private static final double GAP = 4;

    private void enterTwo(Language language) {
        sitDown(language);
        hand.ctrl(KeyCode.DIGIT2).enter("KG-DOS").enter("").enter("iran").enter("russia");
        hand.enter("tajikistan").enter("uzbekistan");
        desk.settle();
    }

    @Test
    void enterInTheEmptyFieldGoesOnAndBackspaceTakesTheLastAway() {
        enterTwo(Language.EN);
        assertThat(at()).isEqualTo("Through");
        hand.press(KeyCode.ENTER);
        desk.settle();
        assertThat(at()).isEqualTo("Place");
        hand.shift(KeyCode.ENTER).press(KeyCode.BACK_SPACE);
        desk.settle();
        assertThat(at()).isEqualTo("Through");
        assertThat(saved().route().transit()).containsExactly(Country.of("TJ"));
    }

    /** Only who types needs a place behind the last chip. */
    @ParameterizedTest
    @EnumSource
    void noRowIsLeftEmptyOnceTheFocusIsElsewhere(Language language) {
        enterTwo(language);
        picture("chips-typing-" + language);
        hand.press(KeyCode.ENTER);
        desk.settle();
        picture("chips-" + language);
        assertThat(below()).isLessThanOrEqualTo(GAP);
        assertThat(rows()).isEqualTo(language == Language.EN ? 1 : 2);
    }

    @Test
    void aClickAnywhereInItBringsTheCursor() {
        enterTwo(Language.EN);
        hand.press(KeyCode.ENTER);
        desk.settle();
        try (var mouse = new MouseRobot(1340, 840)) {
            mouse.click(WindowDriver.ui(() -> chips().getFirst().getParent()));
        }
        WindowDriver.until(() -> "Through".equals(hand.owner().getAccessibleText()));
    }

    private String at() {
        return WindowDriver.ui(() -> hand.owner().getAccessibleText());
    }

    /** Returns the rows of chips: where each begins. */
    private long rows() {
        return WindowDriver.ui(() ->
                chips().stream()
                        .map(chip -> chip.getBoundsInParent().getMinY())
                        .distinct()
                        .count());
    }

    /** Returns the room below the last chip. */
    private double below() {
        return WindowDriver.ui(() -> {
            double last =
                    chips().stream()
                            .mapToDouble(chip -> chip.getBoundsInParent().getMaxY())
                            .max()
                            .orElseThrow();
            return ((Region) chips().getFirst().getParent()).getHeight() - last;
        });
    }

    private List<Node> chips() {
        return List.copyOf(desk.scene.getRoot().lookupAll(".chips-flow .chip"));
    }
}
