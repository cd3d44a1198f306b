package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.KeyEventSimulator;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Form of a seizure while it is typed. */
class EditorFormTest extends OneWindowJourney {
    @BeforeEach
    void newSeizure() {
        openNewSeizure(Language.EN);
    }

    @Test
    void aSectionWithoutDataIsOneLineThatSaysSo() {
        assertThat(WindowDriver.call(() -> summary("Conveyance").isVisible())).isTrue();
        assertThat(WindowDriver.call(() -> summary("Conveyance").getText())).isEqualTo("— none");
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("car");
        keyboard.ctrl(KeyCode.DIGIT1);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> summary("Conveyance").isVisible())).isFalse();
    }

    @Test
    void aSectionWithTextThatIsNoValueYetDoesNotSayThatItHasNone() {
        keyboard.ctrl(KeyCode.DIGIT4).type("zzz");
        Node section = WindowDriver.call(() -> sectionOf(keyboard.focusOwner()));
        keyboard.ctrl(KeyCode.DIGIT1);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> section.lookup(".section-summary").isVisible()))
                .isFalse();
    }

    private static Node sectionOf(Node node) {
        return node.getStyleClass().contains("form-section") ? node : sectionOf(node.getParent());
    }

    private Label summary(String section) {
        return window.scene.getRoot().lookupAll(".form-section").stream()
                .filter(node -> section.equals(AccessibleTree.name(node)))
                .map(node -> (Label) node.lookup(".section-summary"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectionsWithoutDataAreOneLineAndOpenAsEnterReachesThem() {
        assertThat(shownLabels()).contains("Direction").doesNotContain("Method");

        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        keyboard.enter("heroin").enter("1,25 kg").enter("3").enter("").enter("");
        keyboard.press(KeyCode.ENTER);

        assertThat(shownLabels()).contains("Method");
        assertThat(AccessibleTree.name(keyboard.focusOwner())).isEqualTo("Concealed in");
    }

    @Test
    void theLongFormShowsEveryFieldAndTheShortOneOnlyWhatIsAsked() {
        assertThat(shownLabels()).doesNotContain("Kind of traffic", "Lead agency");

        keyboard.press(KeyCode.F7);
        assertThat(shownLabels()).contains("Kind of traffic", "Coordinates");

        keyboard.press(KeyCode.F7);
        assertThat(shownLabels()).doesNotContain("Kind of traffic", "Coordinates");
    }

    @Test
    void whatALineSaysBesidesItsColumnsOpensBelowIt() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 kg");

        assertThat(saveAndRead().items().getFirst().weighing().gross()).hasToString("1.31 KGM");
    }

    /** Fields show missing values only after a request to submit. */
    @Test
    void whatIsMissingIsToldBelowItsFieldUntilItIsThere() {
        assertThat(focusOrder()).isEmpty();
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        window.waitUntilIdle();
        keyboard.press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(invalid()).contains("From", "To");
        int stops = focusOrder().size();
        assertThat(stops).isGreaterThan(1);

        keyboard.ctrl(KeyCode.DIGIT2).enter("KG-DOS").enter("").enter("iran").enter("russia");
        window.waitUntilIdle();
        assertThat(invalid()).doesNotContain("From", "To");
        assertThat(focusOrder()).hasSizeLessThan(stops);
    }

    /** A section that has nothing is one line, and only unfolded when F8 leads there. */
    @Test
    void whatF8LeadsToIsInSight() {
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        window.waitUntilIdle();
        for (int i = 0; i < 12; i++) {
            keyboard.press(KeyCode.F8);
            window.waitUntilIdle();
            assertThat(WindowDriver.call(this::isFocusInSight))
                    .as("after %s steps", i + 1)
                    .isTrue();
        }
    }

    private boolean isFocusInSight() {
        Node focused = window.scene.getFocusOwner();
        Node scroll = window.scene.getRoot().lookup(".form-scroll");
        Bounds view = scroll.localToScene(scroll.getBoundsInLocal());
        return view.contains(focused.localToScene(focused.getBoundsInLocal()));
    }

    private List<String> focusOrder() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".field-message.stop .label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    private List<String> invalid() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".text-field.invalid").stream()
                        .map(AccessibleTree::name)
                        .toList());
    }

    /** On a busy machine all keys are handled before deferred updates. */
    @Test
    void keysThatComeBeforeTheNextFrameStay() {
        var simulator = new KeyEventSimulator(window.scene);
        WindowDriver.run(() -> "\n14".chars().forEach(letter -> simulator.key((char) letter)));
        window.waitUntilIdle();
        assertThat(name()).isEqualTo("Date and time: time");
        WindowDriver.run(() -> "30".chars().forEach(letter -> simulator.key((char) letter)));
        assertThat(keyboard.text()).isEqualTo("1430");
    }

    @Test
    void questionMarksSayThatAValueIsUnknownNotAskedOrRefused() {
        keyboard.ctrl(KeyCode.DIGIT2);
        keyboard.enter("").enter("").enter("??").enter("?");

        var absences = saveAndRead().header().absences();
        assertThat(absences)
                .extracting(absence -> absence.field() + " " + absence.reason())
                .containsExactlyInAnyOrder("/route/departure NAS", "/route/destination UNK");
        assertThat(prompts()).contains("not asked", "unknown");
    }

    /** Deferred updates of a key run before the focus moves on. */
    @Test
    void aFieldIsPassedByUntilWhatItDependsOnIsFilled() {
        keyboard.press(KeyCode.F7).ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        keyboard.press(KeyCode.ENTER);
        assertThat(name()).isNotEqualTo("Source");

        keyboard.ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        keyboard.enter("40.52341 72.79876");
        assertThat(name()).isEqualTo("Source");
    }

    /** Niger is a country whose name is also the beginning of another. */
    @Test
    void aNameTypedInFullIsTakenOnceAndOnlyOnEnter() {
        keyboard.ctrl(KeyCode.DIGIT2);
        keyboard.enter("").enter("").enter("").enter("russia");
        keyboard.chip("nigeria").enter("Tajikistan");
        window.waitUntilIdle();
        assertThat(saveAndRead().route().transit()).hasToString("[NG, TJ]");
    }

    @Test
    void coordinatesArePastedInAnyNotationAndSaidInTheOthers() {
        keyboard.press(KeyCode.F7).ctrl(KeyCode.DIGIT2);
        goTo("Coordinates");
        paste("43ЕСУ 13538 88181");
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("40°31′24.28″\u00A0N,\u00A072°47′55.54″\u00A0E");
        saveScreenshotIfAsked("coordinates");
        keyboard.press(KeyCode.ENTER);
        assertThat(saveAndRead().place().coordinates()).hasToString("40.52341 72.79876");

        keyboard.shift(KeyCode.TAB);
        goTo("Coordinates");
        keyboard.enter("N 40 31 72 47");
        assertThat(labelTexts()).contains("Give N or S for one number");
        WindowDriver.waitUntil(() -> labelTexts().contains("Not recognised: “N 40 31 72 47”"));
        saveScreenshotIfAsked("coordinates-refused");
        assertThat(saveAndRead().place().coordinates()).hasToString("40.52341 72.79876");
    }

    private void paste(String text) {
        WindowDriver.call(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        keyboard.ctrl(KeyCode.V);
    }

    private void goTo(String label) {
        for (int i = 0; i < 30 && !label.equals(name()); i++) {
            keyboard.press(KeyCode.ENTER);
        }
        assertThat(name()).isEqualTo(label);
    }

    /** Returns the accessible name of the focused field. */
    private String name() {
        return WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
    }

    @Test
    void changesAreTakenBackFieldByFieldAcrossSections() {
        keyboard.ctrl(KeyCode.DIGIT2);
        keyboard.enter("").enter("").enter("").enter("russia").enter("").enter("first place");
        keyboard.ctrl(KeyCode.DIGIT2).enter("").enter("").enter("afg");
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("2 kg");

        keyboard.ctrl(KeyCode.Z);
        assertThat(saveAndRead().items()).singleElement().matches(item -> item.amount() == null);
        keyboard.ctrl(KeyCode.Z).ctrl(KeyCode.Z).ctrl(KeyCode.Z);
        assertThat(saveAndRead().route().departure()).isNull();
        assertThat(saveAndRead().place().description()).isEqualTo("first place");
        keyboard.ctrl(KeyCode.Z);
        assertThat(saveAndRead().place().description()).isNull();
        assertThat(saveAndRead().route().destination()).hasToString("RU");
    }

    @Test
    void theNextGapIsOneKeyAwayAndFillingItMakesTheRecordMoreComplete() {
        keyboard.ctrl(KeyCode.DIGIT2);
        int before = percentOnceKnown();

        keyboard.ctrl(KeyCode.F8);
        window.waitUntilIdle();
        String first = WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
        keyboard.ctrl(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner())))
                .isNotEqualTo(first);

        keyboard.ctrl(KeyCode.DIGIT2);
        keyboard.enter("").enter("").enter("afghanistan").enter("russia");
        WindowDriver.waitUntil(() -> percent() > before);
    }

    @Test
    void helpTellsWhatAFieldTakesAndWhoMayGetIt() {
        String personal = window.ui.texts().text("fieldhelp.sharing.PERSONAL");
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("driver");
        keyboard.press(KeyCode.F1);
        window.waitUntilIdle();
        assertThat(isShown(personal)).isTrue();
        assertThat(isShown("60 characters at most")).isTrue();
        saveScreenshotIfAsked("field-help");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner())))
                .isEqualTo("Surname");
    }

    private int percentOnceKnown() {
        WindowDriver.waitUntil(() -> percent() > 0);
        return WindowDriver.call(EditorFormTest.this::percent);
    }

    /** Returns the visible completeness in percent, −1 if there is none. */
    private int percent() {
        return window.scene.getRoot().lookupAll(".progress-figures .label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text.matches("[0-9]+%"))
                .mapToInt(text -> Integer.parseInt(text.replace("%", "")))
                .findFirst()
                .orElse(-1);
    }

    private List<String> shownLabels() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".field-label > .label").stream()
                        .filter(EditorJourney::isShown)
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    private List<String> prompts() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".text-input").stream()
                        .map(node -> ((TextInputControl) node).getPromptText())
                        .filter(text -> text != null && !text.isEmpty())
                        .toList());
    }
}
