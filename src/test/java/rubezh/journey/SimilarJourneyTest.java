package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import rubezh.register.Query;
import rubezh.text.Language;

/** Cases that look like the one being typed: seen, opened, linked, told apart. */
@SuppressWarnings("NullAway.Init") // made in each test
class SimilarJourneyTest extends EditorJourney {
    private static final String EARLIER = "KG-DOS-A-2026-000001";

    @BeforeEach
    void anEarlierCase() {
        EarlierCaseFixture.recordAt(post);
    }

    @Override
    void sitDown(Language language) {
        super.sitDown(language);
        WindowDriver.until(() -> tab().endsWith(" 0"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlateIsFoundWhileTypingAndSaidToBeOfDifferentEvents(Language language) {
        sitDown(language);
        typePlate();
        WindowDriver.until(() -> tab().endsWith(" 1"));

        hand.alt(KeyCode.F8);
        assertThat(shown()).contains(EARLIER, "01КG123АВС");
        assertThat(shown()).contains(language.choose("Тот же номер ", "Same plate "));
        assertThat(hand.owner().getAccessibleText()).isEqualTo(EARLIER);

        hand.press(KeyCode.DELETE);
        WindowDriver.until(() -> tab().endsWith(" 0"));
        assertThat(shown().toString())
                .contains(language.choose("Нет другого случая", "No other case"));
        assertThat(related()).containsExactly(EARLIER + " DIF");

        hand.ctrl(KeyCode.Z);
        WindowDriver.until(() -> tab().endsWith(" 1"));
        assertThat(related()).isEmpty();
    }

    @Test
    void itIsLinkedAndOpened() {
        sitDown(Language.EN);
        typePlate();
        WindowDriver.until(() -> tab().endsWith(" 1"));
        hand.alt(KeyCode.F8).press(KeyCode.INSERT);
        WindowDriver.until(() -> texts().contains("Linked"));
        assertThat(related()).containsExactly(EARLIER + " REL");

        hand.alt(KeyCode.F8).press(KeyCode.DELETE);
        assertThat(related()).containsExactly(EARLIER + " DIF");
        hand.ctrl(KeyCode.Z);
        WindowDriver.until(() -> tab().endsWith(" 1"));

        hand.alt(KeyCode.F8).press(KeyCode.ENTER);
        WindowDriver.until(() -> desk.shell.screens().size() == 3);
    }

    @Test
    void escapeGoesBackToTheFormAndTheRecordStaysOpen() {
        sitDown(Language.EN);
        typePlate();
        WindowDriver.until(() -> tab().endsWith(" 1"));
        Node before = hand.owner();
        hand.alt(KeyCode.F8).press(KeyCode.ESCAPE);
        assertThat(hand.owner()).isSameAs(before);
        assertThat(desk.shell.screens()).hasSize(2);
    }

    @Test
    void aUsedSealIsAStopThatNamesTheOtherCase() {
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3);
        WindowDriver.run(() -> clickAdder("evidence.packages"));
        hand.enter("СП 77").type("a004521").press(KeyCode.ENTER);
        WindowDriver.until(() -> texts().toString().contains("Пломба a004521 уже использована"));
        assertThat(shown().toString()).contains("EVI-007").contains(EARLIER);
    }

    /** The adder of a list that is empty stands beside its title. */
    private void clickAdder(String list) {
        String title = desk.kit.words().text("section." + list);
        for (Node grid : desk.scene.getRoot().lookupAll(".item-grid")) {
            boolean wanted =
                    grid.lookup(".grid-title") instanceof Label label
                            && label.getText().equals(title);
            if (wanted && grid.lookup(".grid-adder") instanceof javafx.scene.control.Button adder) {
                adder.fire();
            }
        }
    }

    private void typePlate() {
        hand.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT);
        String car = desk.kit.words().language().get().choose("легк", "car");
        hand.enter(car).enter("").type("01КG123АВС").press(KeyCode.ENTER);
    }

    /** Returns what the tab of similar cases is called at the moment. */
    private String tab() {
        return desk.scene.getRoot().lookupAll(".side-tab").stream()
                .map(node -> ((ToggleButton) node).getText())
                .filter(text -> text.startsWith("Similar") || text.startsWith("Похожие"))
                .findFirst()
                .orElse("");
    }

    private List<String> shown() {
        return WindowDriver.ui(this::texts);
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        desk.scene
                .getRoot()
                .lookupAll(".side-panel .label")
                .forEach(node -> {
                    if (node instanceof Label label) {
                        texts.add(label.getText());
                    }
                });
        desk.scene
                .getRoot()
                .lookupAll(".side-panel .fg-fill")
                .forEach(node -> texts.add(node instanceof Text text ? text.getText() : ""));
        return texts;
    }

    /** Saves, and returns what the record says of other cases. */
    private List<String> related() {
        hand.ctrl(KeyCode.S);
        desk.settle();
        return post.register.catalogue().page(Query.ALL, 0, 1).stream()
                .map(row -> post.register.open(row.recordId()).orElseThrow().seizure())
                .flatMap(seizure -> seizure.proceedings().related().stream())
                .map((RelatedCase line) -> line.number() + " " + line.relation())
                .toList();
    }
}
