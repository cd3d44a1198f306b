package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.RelatedCase;
import rubezh.fixtures.AccessibleTree;
import rubezh.register.Query;
import rubezh.text.Language;

/** Similar cases while typing: listed, opened, linked, marked as different. */
@SuppressWarnings("NullAway.Init") // made in each test
class SimilarJourneyTest extends EditorJourney {
    private static final String EARLIER = "KG-DOS-A-2026-000001";

    @BeforeEach
    void anEarlierCase() {
        EarlierCaseFixture.recordAt(station);
    }

    @Override
    protected void openNewSeizure(Language language) {
        super.openNewSeizure(language);
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 0"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlateIsFoundWhileTypingAndSaidToBeOfDifferentEvents(Language language) {
        openNewSeizure(language);
        typePlate();
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 1"));

        keyboard.alt(KeyCode.F8);
        assertThat(shownTexts()).contains(EARLIER, "01КG123АВС");
        assertThat(shownTexts()).contains(language.choose("Тот же госномер ", "Same plate "));
        assertThat(AccessibleTree.name(keyboard.focusOwner())).isEqualTo(EARLIER);

        keyboard.press(KeyCode.DELETE);
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 0"));
        assertThat(shownTexts().toString())
                .contains(language.choose("Других записей с той же пломбой", "No other record"));
        assertThat(related()).containsExactly(EARLIER + " DIF");

        keyboard.ctrl(KeyCode.Z);
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 1"));
        assertThat(related()).isEmpty();
    }

    @Test
    void itIsLinkedAndOpened() {
        openNewSeizure(Language.EN);
        typePlate();
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 1"));
        keyboard.alt(KeyCode.F8).press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> texts().contains("Linked"));
        assertThat(related()).containsExactly(EARLIER + " REL");

        keyboard.alt(KeyCode.F8).press(KeyCode.DELETE);
        assertThat(related()).containsExactly(EARLIER + " DIF");
        keyboard.ctrl(KeyCode.Z);
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 1"));

        keyboard.alt(KeyCode.F8).press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 3);
    }

    @Test
    void escapeGoesBackToTheFormAndTheRecordStaysOpen() {
        openNewSeizure(Language.EN);
        typePlate();
        WindowDriver.waitUntil(() -> similarTabTitle().endsWith(" 1"));
        Node before = keyboard.focusOwner();
        keyboard.alt(KeyCode.F8).press(KeyCode.ESCAPE);
        assertThat(keyboard.focusOwner()).isSameAs(before);
        assertThat(window.shell.screens()).hasSize(2);
    }

    @Test
    void aUsedSealIsAStopThatNamesTheOtherCase() {
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT3);
        WindowDriver.run(() -> clickAdder("evidence.packages"));
        keyboard.enter("СП 77").type("a004521").press(KeyCode.ENTER);
        WindowDriver.waitUntil(
                () -> texts().toString().contains("Пломба a004521 уже использована"));
        assertThat(shownTexts().toString()).contains("EVI-007").contains(EARLIER);
    }

    /** Clicks the add button, which is beside the title of an empty list. */
    private void clickAdder(String list) {
        String title = window.ui.texts().text("section." + list);
        for (Node grid : window.scene.getRoot().lookupAll(".line-grid")) {
            boolean matches =
                    grid.lookup(".grid-title") instanceof Label label
                            && label.getText().equals(title);
            if (matches
                    && grid.lookup(".grid-add-button")
                            instanceof javafx.scene.control.Button adder) {
                adder.fire();
            }
        }
    }

    private void typePlate() {
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
        String car = window.ui.texts().language().get().choose("легк", "car");
        keyboard.enter(car).type("01КG123АВС").press(KeyCode.ENTER);
    }

    /** Returns the title of the tab of similar cases. */
    private String similarTabTitle() {
        return window.scene.getRoot().lookupAll(".side-tab").stream()
                .map(node -> ((ToggleButton) node).getText())
                .filter(text -> text.startsWith("Similar") || text.startsWith("Похожие"))
                .findFirst()
                .orElse("");
    }

    private List<String> shownTexts() {
        return WindowDriver.call(this::texts);
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        window.scene
                .getRoot()
                .lookupAll(".side-panel .label")
                .forEach(node -> {
                    if (node instanceof Label label) {
                        texts.add(label.getText());
                    }
                });
        window.scene
                .getRoot()
                .lookupAll(".side-panel .fg-fill")
                .forEach(node -> texts.add(node instanceof Text text ? text.getText() : ""));
        return texts;
    }

    /** Saves and returns the related cases of the record. */
    private List<String> related() {
        keyboard.ctrl(KeyCode.S);
        window.waitUntilIdle();
        return station.register.catalogue().page(Query.ALL, 0, 1).stream()
                .map(row -> station.register.open(row.recordId()).orElseThrow().seizure())
                .flatMap(seizure -> seizure.proceedings().related().stream())
                .map((RelatedCase line) -> line.number() + " " + line.relation())
                .toList();
    }
}
