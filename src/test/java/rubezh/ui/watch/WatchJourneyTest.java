package rubezh.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.RecordingNavigator;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.navigation.Destination;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchScope;

/** A supervisor lists a person; whoever types the name is told, and sets a namesake aside. */
public class WatchJourneyTest extends EditorJourney {
    private final RecordingNavigator navigator = new RecordingNavigator();

    private ScreenDescriptor screen() {
        var screens =
                new WatchScreens(
                        navigator.in(window.ui),
                        station.reference,
                        station.watch,
                        () -> station.offers);
        return screens.make(Destination.WATCH_LIST);
    }

    private void list(String name) {
        var entry =
                new WatchEntry(
                        WatchKind.PERSON,
                        name,
                        null,
                        "courier, 2025",
                        "call the duty officer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        StepAuthor.UNKNOWN);
        station.watch.add(entry, WatchScope.STATION);
    }

    @Test
    void aMatchIsToldOnceTheFieldIsLeftAndStopsNothing() {
        list("Karimov Rustam");
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("driver").type("Каримов");
        window.waitUntilIdle();
        assertThat(labelTexts()).as("while typing").doesNotContain("Reason: courier, 2025");
        keyboard.press(KeyCode.ENTER).enter("Рустам");
        WindowDriver.waitUntil(() -> isThere("exact match: “Каримов Рустам”"));
        assertThat(labelTexts())
                .contains("Watch list, exact match with “Karimov Rustam”. Reason: courier, 2025.")
                .contains("What to do: call the duty officer");
        saveScreenshotIfAsked("watch-notice");

        assertThat(saveAndRead().parties().persons().getFirst().surname()).isEqualTo("Каримов");
        assertThat(station.watch.open()).hasSize(1);
        keyboard.alt(KeyCode.F9);
        keyboard.press(KeyCode.TAB);
        assertThat(text(keyboard.focusOwner())).isEqualTo("Checked, not the same");
        WindowDriver.run(() -> ((Button) keyboard.focusOwner()).fire());
        WindowDriver.waitUntil(() -> !isThere("exact match"));
        assertThat(station.watch.open()).isEmpty();
        assertThat(keyboard.focusOwner()).isInstanceOf(TextField.class);
    }

    @Test
    void anEntryIsAddedFindsRecordsAndIsClosed() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("driver").enter("Каримов");
        saveAndRead();
        WindowDriver.run(() -> window.shell.open(screen()));
        WindowDriver.waitUntil(() -> isThere("All 0"));
        press("watch-add");
        type("Looked out for", "Karimov");
        type("Reason", "courier");
        chooseHandling("not to be passed on without consent");
        fire("Add");
        WindowDriver.waitUntil(() -> isThere("1 record matches it already"));
        WindowDriver.waitUntil(() -> table().getItems().size() == 1);
        WindowDriver.run(() -> table().getSelectionModel().select(0));
        saveScreenshotIfAsked("watch-list");
        WindowDriver.waitUntil(() -> isThere("entered or changed"));
        WindowDriver.waitUntil(() -> isThere("not to be passed on without consent"));
        closes("Karimov");
    }

    private void closes(String text) {
        press("watch-found");
        WindowDriver.waitUntil(() -> !navigator.gone().isEmpty());
        assertThat(navigator.records())
                .containsExactlyElementsOf(
                        station.watch.open().stream().map(WatchFinding::recordId).toList());
        press("watch-close");
        type("Why it is closed", "caught");
        fire("Close");
        WindowDriver.waitUntil(() -> isThere("“" + text + "” is closed."));
        assertThat(station.watch.open()).isEmpty();
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene.getRoot().lookup(".paged-table");
    }

    private void press(String command) {
        WindowDriver.run(
                () -> window.shell.current().get().commands().find(command).orElseThrow().run());
        window.waitUntilIdle();
    }

    private void type(String label, String value) {
        WindowDriver.run(() ->
                nodes(TextField.class)
                        .filter(field -> label.equals(AccessibleTree.name(field)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + label))
                        .setText(value));
    }

    private void chooseHandling(String words) {
        WindowDriver.run(() -> {
            var choice = (ComboBox<?>) nodes(ComboBox.class).findFirst().orElseThrow();
            choice.requestFocus();
            for (int i = 0; i < choice.getItems().size() && !shownIn(choice).equals(words); i++) {
                choice.getSelectionModel().selectNext();
            }
            assertThat(shownIn(choice)).isEqualTo(words);
        });
    }

    private static String shownIn(ComboBox<?> choice) {
        return choice.getButtonCell().getText();
    }

    private void fire(String label) {
        WindowDriver.run(() ->
                nodes(Button.class)
                        .filter(button -> button.getStyleClass().contains("primary"))
                        .filter(button -> text(button).equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + label))
                        .fire());
    }

    private static String text(Node node) {
        return node.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining());
    }

    /** Returns whether a label has a text in it; for the JavaFX thread and waiting. */
    private boolean isThere(String part) {
        return nodes(Label.class).filter(EditorJourney::isShown).anyMatch(l -> has(l, part));
    }

    private static boolean has(Label label, String part) {
        return label.getText() != null && label.getText().contains(part);
    }

    private <N extends Node> Stream<N> nodes(Class<N> type) {
        return window.scene.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Test
    void aRefusedEntryKeepsTheDialogWithWhatWasTyped() {
        openWindow(Language.EN);
        WindowDriver.run(() -> window.shell.open(screen()));
        window.waitUntilIdle();
        keyboard.press(KeyCode.INSERT).type("- -").press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> labelTexts().contains("WAT-001"));
        assertThat(window.ui.overlay().isOpen()).isTrue();
        assertThat(keyboard.focusOwner())
                .isInstanceOfSatisfying(
                        TextField.class, field -> assertThat(field.getText()).isEqualTo("- -"));
        keyboard.press(KeyCode.ESCAPE);
        assertThat(station.watch.list()).isEmpty();
        assertThat(keyboard.focusOwner()).isInstanceOf(TableView.class);
        aRefusedClosingKeepsItsReason();
    }

    /** Somebody else closes the entry while its dialog is open. */
    private void aRefusedClosingKeepsItsReason() {
        press("watch-add");
        type("Looked out for", "Karimov");
        type("Reason", "courier");
        fire("Add");
        WindowDriver.waitUntil(() -> table().getItems().size() == 1);
        WindowDriver.run(() -> table().getSelectionModel().select(0));
        press("watch-close");
        type("Why it is closed", "caught");
        station.watch.close(station.watch.list().getFirst().id(), "caught elsewhere");
        fire("Close");
        WindowDriver.waitUntil(() -> labelTexts().contains("WAT-007"));
        assertThat(window.ui.overlay().isOpen()).isTrue();
        assertThat(keyboard.focusOwner())
                .isInstanceOfSatisfying(
                        TextField.class, field -> assertThat(field.getText()).isEqualTo("caught"));
    }
}
