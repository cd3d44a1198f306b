package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.journey.device.ScannerRobot;
import rubezh.text.Language;

/** What is told and what is kept while somebody types. */
class TypingJourneyTest extends EditorJourney {
    /** Specimen whose last check digit is misread. */
    private static final String WRONG_DIGIT = ScannerRobot.PASSPORT.strip().replaceAll("0$", "4");

    @Test
    void whatCannotBeReadIsToldOnLeavingTheField() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).type("her");
        waitForValidation();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("FMT-001");
        assertThat(invalidFields()).isZero();

        keyboard.type("xx").press(KeyCode.TAB);
        WindowDriver.waitUntil(() -> labelTexts().contains("FMT-001"));
        assertThat(invalidFields()).isPositive();
    }

    @Test
    void whatCannotBeReadIsToldWhenItIsToBeSaved() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).type("herxx").ctrl(KeyCode.S);
        WindowDriver.waitUntil(() -> labelTexts().contains("FMT-001"));
        assertThat(keyboard.text()).isEqualTo("herxx");
    }

    /** Runs the rules that a change would run. */
    private void waitForValidation() {
        window.waitUntilIdle();
    }

    private int invalidFields() {
        return WindowDriver.call(
                () -> window.scene.getRoot().lookupAll(".text-field.invalid").size());
    }

    @Test
    void whatWasDiscardedComesBack() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").type("2 kg");
        window.waitUntilIdle();
        ContextMenu menu = openMenu();
        List<MenuItem> items = menu.getItems();
        assertThat(items.get(items.size() - 2)).isInstanceOf(SeparatorMenuItem.class);
        WindowDriver.run(items.getLast()::fire);
        WindowDriver.run(menu::hide);
        WindowDriver.waitUntil(() -> labelTexts().contains("Unsaved work discarded"));
        assertThat(station.register.drafts()).isEmpty();
        saveScreenshotIfAsked("discarded");

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("Unsaved work discarded");
        assertThat(saveAndRead().items().getFirst().amount()).hasToString("2 KGM");
    }

    @Test
    void aZoneTypedFastStaysInItsField() {
        openNewSeizure(Language.EN);
        var robot = new ScannerRobot(window);
        var scanner = robot.listen();
        keyboard.alt(KeyCode.M);
        window.waitUntilIdle();
        robot.scan("AA12345678UZB8504124M3109281\n");
        window.waitUntilIdle();
        assertThat(keyboard.text()).isEqualTo("AA12345678UZB8504124M3109281");
        WindowDriver.run(scanner::close);
    }

    @Test
    void whatWasTakenForADocumentCanBePutIntoTheField() {
        openNewSeizure(Language.EN);
        var robot = new ScannerRobot(window);
        var scanner = robot.listen();
        keyboard.ctrl(KeyCode.DIGIT8);
        String broken = ScannerRobot.PASSPORT.strip().substring(0, 80);
        robot.scan(broken + "\n");
        WindowDriver.waitUntil(() -> button("Insert here").isPresent());
        WindowDriver.run(() -> button("Insert here").orElseThrow().fire());
        assertThat(keyboard.text()).contains("AA12345678UZB");
        WindowDriver.run(scanner::close);
    }

    @Test
    void aPassportWithAWrongCheckDigitIsNotAddedByHabit() {
        openNewSeizure(Language.EN);
        var robot = new ScannerRobot(window);
        var scanner = robot.listen();
        robot.scan(WRONG_DIGIT + "\n");
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        saveScreenshotIfAsked("wrong-digit");
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(saveAndRead().parties().persons()).isEmpty();
        WindowDriver.run(scanner::close);
    }

    /** Opens the menu of the editor: what takes something away stands apart at its end. */
    private ContextMenu openMenu() {
        WindowDriver.run(() -> button("More").orElseThrow().fire());
        WindowDriver.waitUntil(() -> menus().findFirst().isPresent());
        return WindowDriver.call(() -> menus().findFirst().orElseThrow());
    }

    private static Stream<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast);
    }

    private Optional<Button> button(String text) {
        return window.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(AccessibleTree.name(button)))
                .findFirst();
    }
}
