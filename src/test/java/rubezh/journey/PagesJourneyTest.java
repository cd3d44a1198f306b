package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.ui.kit.PaperOutput;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.navigation.Destination;

/** An officer reads the pages of a paper: finds words, makes them larger, compares languages. */
class PagesJourneyTest extends EditorJourney {
    private KeyboardRobot openDaily() {
        openWindow(Language.EN);
        station.record2009();
        window.go(Destination.REPORTS);
        waitForPages();
        return new KeyboardRobot(window);
    }

    private void waitForPages() {
        window.waitUntilIdle();
        WindowDriver.waitUntil(() -> {
            List<Node> views = shown(".paper-sheets .image-view");
            return !views.isEmpty()
                    && views.stream()
                            .map(ImageView.class::cast)
                            .allMatch(view -> view.getImage() != null);
        });
    }

    /** Returns what is shown; on the FX thread. */
    private List<Node> shown(String selector) {
        return window.scene.getRoot().lookupAll(selector).stream().filter(Node::isVisible).toList();
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene.getRoot().lookup(".paper-pages");
    }

    private TextField search() {
        return (TextField) window.scene.getRoot().lookup(".paper-tools .text-field");
    }

    private void awaitFound(String pattern) {
        WindowDriver.waitUntil(() -> label().getText().matches(pattern));
    }

    private Label label() {
        return (Label) window.scene.getRoot().lookup(".paper-tools .label");
    }

    private String found() {
        return WindowDriver.call(() -> label().getText());
    }

    private void choose(int language) {
        WindowDriver.run(() ->
                ((ToggleButton)
                                window
                                        .scene
                                        .getRoot()
                                        .lookupAll(".report-form .toggle-button")
                                        .stream()
                                        .skip(language)
                                        .findFirst()
                                        .orElseThrow())
                        .fire());
        WindowDriver.waitUntil(() -> list().getParent().getOpacity() == 1);
        waitForPages();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndMarkedOnThePage() {
        KeyboardRobot keyboard = openDaily();
        keyboard.ctrl(KeyCode.F);
        assertThat(WindowDriver.call(() -> search().isFocused())).isTrue();
        keyboard.type("СВОДК");
        awaitFound("1 of \\d+");
        int count = Integer.parseInt(found().replaceAll(".* ", ""));
        assertThat(count).isGreaterThan(1);
        WindowDriver.waitUntil(() -> !shown(".paper-mark-current").isEmpty());
        keyboard.press(KeyCode.ENTER);
        assertThat(found()).isEqualTo("2 of " + count);
        keyboard.shift(KeyCode.ENTER);
        keyboard.shift(KeyCode.ENTER);
        assertThat(found()).as("before the first comes the last").isEqualTo(count + " of " + count);
        keyboard.type("wolfram");
        awaitFound("not found");
        WindowDriver.waitUntil(() -> shown(".paper-mark, .paper-mark-current").isEmpty());
        keyboard.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.call(() -> search().getText())).isEmpty();
        assertThat(WindowDriver.call(() -> list().isFocused())).isTrue();
    }

    @Test
    void pagesGrowShrinkAndFitWhole() {
        KeyboardRobot keyboard = openDaily();
        double usual = pageWidth();
        keyboard.alt(KeyCode.EQUALS);
        assertThat(pageWidth()).isGreaterThan(1.3 * usual);
        keyboard.alt(KeyCode.MINUS);
        keyboard.alt(KeyCode.MINUS);
        assertThat(pageWidth()).isLessThan(0.8 * usual);
        keyboard.alt(KeyCode.DIGIT0);
        assertThat(pageWidth()).isEqualTo(usual);
        keyboard.alt(KeyCode.DIGIT0);
        double high = WindowDriver.call(() -> list().getHeight());
        assertThat(pageWidth() * Math.sqrt(2)).as("seen whole").isLessThan(high);
    }

    private double pageWidth() {
        window.layoutAgain();
        return WindowDriver.call(() ->
                window.scene
                        .getRoot()
                        .lookup(".paper-sheets .report-sheet")
                        .getLayoutBounds()
                        .getWidth());
    }

    @Test
    void theTwoLanguagesOfAPaperStandSideBySide() {
        KeyboardRobot keyboard = openDaily();
        choose(2);
        int pages = WindowDriver.call(() -> list().getItems().size());
        keyboard.alt(KeyCode.L);
        waitForPages();
        assertThat(WindowDriver.call(() -> list().getItems().size())).isEqualTo(pages / 2);
        assertThat(WindowDriver.call(() -> list().getItems().getFirst()))
                .isEqualTo(List.of(0, pages / 2));
        keyboard.alt(KeyCode.S);
        WindowDriver.waitUntil(() -> shown(".paper-thumb").size() == pages);
    }

    @Test
    void aPaperIsPrintedOnThePrinterOfLastTimeInAsManyCopiesAsTyped() {
        openWindow(Language.EN);
        var keyboard = new KeyboardRobot(window);
        window.go(Destination.REPORTS);
        waitForPages();
        var printed = new ArrayList<PrintSettings>();
        var output = WindowDriver.call(() -> new PaperOutput(window.ui, list()));
        window.ui.printing().write(new PrintSettings("Second", 1, true));
        WindowDriver.run(() ->
                output.print(
                        List.of("First", "Second"),
                        printed::add,
                        () -> {
                            throw new AssertionError("there are printers");
                        }));
        assertThat(WindowDriver.call(() -> window.scene.getFocusOwner()))
                .isInstanceOfSatisfying(
                        RadioButton.class,
                        button -> assertThat(button.getText()).isEqualTo("Second"));
        keyboard.press(KeyCode.UP);
        keyboard.press(KeyCode.TAB);
        keyboard.type("0");
        keyboard.press(KeyCode.ENTER);
        assertThat(printed).as("no number of copies").isEmpty();
        keyboard.type("3");
        keyboard.press(KeyCode.ENTER);
        assertThat(printed).containsExactly(new PrintSettings("First", 3, true));
        assertThat(window.ui.printing().read()).contains(new PrintSettings("First", 3, true));
    }
}
