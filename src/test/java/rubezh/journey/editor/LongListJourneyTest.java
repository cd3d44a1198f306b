package rubezh.journey.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** A record with as many lines of goods as the rules allow opens and is edited like a short one. */
class LongListJourneyTest extends OneWindowJourney {
    private static final int LINES = 1_000;

    /** Rows of one list, and some of other lists that may be empty or short. */
    private static final int MOST_ROWS = 60;

    private static final IntPredicate LINE_900 = line -> line == 900;

    @BeforeEach
    void openPostWindow() {
        openWindow(Language.EN);
    }

    private void open(Seizure seizure) {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        awaitEditor();
    }

    /** Returns a case some of whose lines lack their amount. */
    private static Seizure lacking(IntPredicate lines) {
        String items =
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(pos ->
                                """
                                {"id":"01930000-0000-7000-8000-%012d","pos":%d,
                                 "substance":"OPI-HER"%s,"category":"DRG","form":"PWD",
                                 "stage":"SUSPECTED","taking":"SEI","packages":1,
                                 "weighing":{"method":"CAL","packaging":"EC"},
                                 "appearance":{"nationalList":"I"}}
                                """
                                        .formatted(
                                                pos,
                                                pos,
                                                lines.test(pos) ? "" : ",\"amount\":\"1 GRM\""))
                        .collect(Collectors.joining(",", "[", "]"));
        var rest =
                new String(
                        CanonicalJson.write(SeizureShape.SHAPE.write(Seizures.complete())), UTF_8);
        return Seizures.read(rest.replaceFirst("\"items\":\\[.*?\\]", "\"items\":" + items));
    }

    @Test
    void ofAThousandLinesOnlySomeAreMadeAndTheRestIsOneKeyAway() {
        open(lacking(LINE_900));
        assertThat(rowCount()).isBetween(30, MOST_ROWS);
        Button more = moreBelow();
        assertThat(WindowDriver.call(more::getText)).isEqualTo("Show the lines below (960)");
        WindowDriver.run(more::fire);
        window.waitUntilIdle();
        assertThat(number()).isEqualTo("41");
        assertThat(rowIsWholeInView()).isTrue();
        assertThat(rowCount()).isBetween(30, MOST_ROWS);
        saveScreenshotIfAsked("long-list");
    }

    @Test
    void f8GoesToAProblemInAFarLine() {
        open(lacking(LINE_900));
        keyboard.press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(name()).isEqualTo("Quantity");
        assertThat(number()).isEqualTo("900");
        assertThat(rowCount()).isBetween(30, MOST_ROWS);
        keyboard.enter("5 g");
        assertThat(saveAndRead().items().get(899).amount()).hasToString("5 GRM");
    }

    @Test
    void theArrowsGoBeyondTheRowsMade() {
        open(lacking(LINE_900));
        keyboard.ctrl(KeyCode.DIGIT3);
        for (int i = 1; i < 45; i++) {
            keyboard.press(KeyCode.DOWN);
        }
        assertThat(number()).isEqualTo("45");
        for (int i = 45; i > 1; i--) {
            keyboard.press(KeyCode.UP);
        }
        assertThat(number()).isEqualTo("1");
        assertThat(rowCount()).isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void linesAreRemovedAndAddedFarFromTheFirst() {
        open(lacking(LINE_900));
        keyboard.press(KeyCode.F8);
        window.waitUntilIdle();
        keyboard.press(KeyCode.DELETE);
        assertThat(number()).isEqualTo("900");
        keyboard.press(KeyCode.INSERT).enter("cannabis resin").type("7 g");
        assertThat(number()).isEqualTo("901");
        Seizure saved = saveAndRead();
        assertThat(saved.items()).hasSize(LINES);
        assertThat(saved.items().get(900).amount()).hasToString("7 GRM");
        assertThat(saved.items().get(899).id()).hasToString("01930000-0000-7000-8000-000000000901");
    }

    @Test
    void ofAThousandProblemsOnlySomeHaveCardsAndTheKeysReachTheRest() {
        open(lacking(_ -> true));
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        window.waitUntilIdle();
        assertThat(cardCount()).isEqualTo(40);
        assertThat(WindowDriver.call(this::labelTexts))
                .contains("Errors: 1000")
                .containsPattern("More findings: 96\\d\\.");
        saveScreenshotIfAsked("many-problems");
        keyboard.ctrl(KeyCode.DIGIT3);
        keyboard.press(KeyCode.F8).press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(number()).isEqualTo("2");
        back();
        assertThat(number()).isEqualTo("1");
        back();
        assertThat(number()).isEqualTo("1000");
        assertThat(rowIsWholeInView()).isTrue();
    }

    private void back() {
        keyboard.fire(KeyCode.F8, Set.of(KeyCode.SHIFT));
        window.waitUntilIdle();
    }

    private int cardCount() {
        return WindowDriver.call(() -> window.scene.getRoot().lookupAll(".problem-card").size());
    }

    /** Returns whether the row with the focus lies within the visible part of the form. */
    private boolean rowIsWholeInView() {
        return WindowDriver.call(() -> {
            window.scene.getRoot().layout();
            Node row = focusedRow();
            Bounds bounds = row.localToScene(row.getBoundsInLocal());
            Node view = window.scene.getRoot().lookup(".form-scroll .viewport");
            Bounds visible = view.localToScene(view.getBoundsInLocal());
            return bounds.getMinY() >= visible.getMinY() && bounds.getMaxY() <= visible.getMaxY();
        });
    }

    private Button moreBelow() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".grid-other-lines").stream()
                        .filter(EditorJourney::isShown)
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    private int rowCount() {
        return WindowDriver.call(() -> window.scene.getRoot().lookupAll(".grid-row").size());
    }

    private String name() {
        return WindowDriver.call(() -> AccessibleTree.name(keyboard.focusOwner()));
    }

    /** Returns the number of the line with the focus. */
    private String number() {
        return WindowDriver.call(() -> ((Label) focusedRow().lookup(".grid-number")).getText());
    }

    private Node focusedRow() {
        Node row = keyboard.focusOwner();
        assertThat(row).isInstanceOf(TextInputControl.class);
        while (!row.getStyleClass().contains("grid-row")) {
            row = row.getParent();
        }
        return row;
    }
}
