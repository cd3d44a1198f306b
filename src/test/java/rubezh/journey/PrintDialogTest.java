package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.ui.kit.PaperOutput;
import rubezh.ui.kit.PrintSettings;

/** An officer chooses how a paper is printed by the keyboard alone. */
class PrintDialogTest extends EditorJourney {
    private static final List<String> PRINTERS = List.of("HP LaserJet 1020", "Kyocera");

    private final List<PrintSettings> printed = new ArrayList<>();

    @BeforeEach
    void openTheWindow() {
        openWindow(Language.RU);
    }

    private void ask() {
        WindowDriver.run(() ->
                new PaperOutput(window.ui, window.scene.getRoot())
                        .print(PRINTERS, printed::add, () -> {}));
        window.waitUntilIdle();
    }

    @Test
    void enterPrintsOneCopyOnTheProposedPrinter() {
        ask();
        keyboard.press(KeyCode.ENTER);
        assertThat(printed).containsExactly(new PrintSettings("HP LaserJet 1020", 1, false));
    }

    @Test
    void spaceChoosesBothSidesAndEnterThenPrintsFromTheBox() {
        ask();
        keyboard.press(KeyCode.DOWN).press(KeyCode.TAB).type("2").press(KeyCode.TAB);
        keyboard.press(KeyCode.SPACE).press(KeyCode.ENTER);
        assertThat(printed).containsExactly(new PrintSettings("Kyocera", 2, true));
    }

    @Test
    void aNumberOfCopiesThatIsNoneKeepsTheDialogOpen() {
        ask();
        keyboard.press(KeyCode.TAB).type("0").press(KeyCode.ENTER);
        assertThat(printed).isEmpty();
        keyboard.type("3").press(KeyCode.ENTER);
        assertThat(printed).extracting(PrintSettings::copies).containsExactly(3);
        ask();
        keyboard.press(KeyCode.ESCAPE);
        assertThat(printed).hasSize(1);
    }
}
