package rubezh.journey.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/** A record with as many lines of goods as the rules allow opens and is edited like a short one. */
class LongListJourneyTest extends EditorJourney {
    private static final int LINES = 1_000;

    /** Rows of one list, and some of other lists that may be empty or short. */
    private static final int MOST_ROWS = 60;

    @BeforeEach
    void openLongRecord() {
        openWindow(Language.EN);
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, longRecord(), SaveIntent.SAVE));
        WindowDriver.run(() -> window.seizures.edit(record));
        awaitEditor();
    }

    /** Returns a case whose line 900 lacks its amount. */
    private static Seizure longRecord() {
        String lines =
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(pos ->
                                """
                                {"id":"01930000-0000-7000-8000-%012d","pos":%d,
                                 "substance":"OPI-HER"%s}
                                """
                                        .formatted(
                                                pos,
                                                pos,
                                                pos == 900 ? "" : ",\"amount\":\"1 GRM\""))
                        .collect(Collectors.joining(",", "[", "]"));
        var rest =
                new String(
                        CanonicalJson.write(SeizureShape.SHAPE.write(Seizures.complete())), UTF_8);
        return Seizures.read(rest.replaceFirst("\"items\":\\[.*?\\]", "\"items\":" + lines));
    }

    @Test
    void ofAThousandLinesOnlySomeAreMadeAndTheRestIsOneKeyAway() {
        assertThat(rowCount()).isBetween(30, MOST_ROWS);
        Button more = moreBelow();
        assertThat(WindowDriver.call(more::getText)).isEqualTo("Show the lines below (960)");
        WindowDriver.run(more::fire);
        window.waitUntilIdle();
        assertThat(number()).isEqualTo("41");
        assertThat(rowCount()).isBetween(30, MOST_ROWS);
        saveScreenshotIfAsked("long-list");
    }

    @Test
    void f8GoesToAProblemInAFarLine() {
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
        return WindowDriver.call(() -> String.valueOf(keyboard.focusOwner().getAccessibleText()));
    }

    /** Returns the number of the line with the focus. */
    private String number() {
        return WindowDriver.call(() -> {
            Node row = keyboard.focusOwner();
            assertThat(row).isInstanceOf(TextInputControl.class);
            while (!row.getStyleClass().contains("grid-row")) {
                row = row.getParent();
            }
            return ((Label) row.lookup(".grid-number")).getText();
        });
    }
}
