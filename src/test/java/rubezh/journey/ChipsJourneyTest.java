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
import rubezh.fixtures.AccessibleTree;
import rubezh.text.Language;

/** Field of several values, a chip each. */
class ChipsJourneyTest extends EditorJourney {
    private static final double GAP = 4;

    private void enterTwo(Language language) {
        openNewSeizure(language);
        keyboard.ctrl(KeyCode.DIGIT2).enter("KG-DOS").enter("").enter("iran").enter("russia");
        keyboard.chip("tajikistan");
        keyboard.chip("uzbekistan");
        window.waitUntilIdle();
    }

    @Test
    void enterInTheEmptyFieldGoesOnAndBackspaceTakesTheLastAway() {
        enterTwo(Language.EN);
        assertThat(focusedName()).isEqualTo("Through");
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(focusedName()).isEqualTo("Exact place");
        keyboard.shift(KeyCode.ENTER).press(KeyCode.BACK_SPACE);
        window.waitUntilIdle();
        assertThat(focusedName()).isEqualTo("Through");
        assertThat(saveAndRead().route().transit()).containsExactly(new Country("TJ"));
    }

    @Test
    void enterTakesWhatWasTypedAndGoesOn() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT2).enter("KG-DOS").enter("").enter("iran").enter("russia");
        keyboard.enter("tajik");
        window.waitUntilIdle();
        assertThat(focusedName()).isEqualTo("Exact place");
        assertThat(saveAndRead().route().transit()).containsExactly(new Country("TJ"));
    }

    /** The text field behind the last chip needs room only while it has the focus. */
    @ParameterizedTest
    @EnumSource
    void noRowIsLeftEmptyOnceTheFocusIsElsewhere(Language language) {
        enterTwo(language);
        saveScreenshotIfAsked("chips-typing-" + language);
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        saveScreenshotIfAsked("chips-" + language);
        assertThat(spaceBelowChips()).isLessThanOrEqualTo(GAP);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aClickAnywhereInItBringsTheCursor() {
        enterTwo(Language.EN);
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        try (var robot = new MouseRobot(1340, 840)) {
            robot.click(WindowDriver.call(() -> chips().getFirst().getParent()));
        }
        WindowDriver.waitUntil(() -> "Through".equals(AccessibleTree.name(keyboard.focusOwner())));
        assertThat(focusedName()).isEqualTo("Through");
    }

    private String focusedName() {
        return WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
    }

    /** Returns the offsets of the rows of chips. */
    private long rows() {
        return WindowDriver.call(() ->
                chips().stream()
                        .map(chip -> chip.getBoundsInParent().getMinY())
                        .distinct()
                        .count());
    }

    /** Returns the space below the last chip. */
    private double spaceBelowChips() {
        return WindowDriver.call(() -> {
            double last =
                    chips().stream()
                            .mapToDouble(chip -> chip.getBoundsInParent().getMaxY())
                            .max()
                            .orElseThrow();
            return ((Region) chips().getFirst().getParent()).getHeight() - last;
        });
    }

    private List<Node> chips() {
        return List.copyOf(window.scene.getRoot().lookupAll(".chips-flow .chip"));
    }
}
