package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** Several places of concealment and several detections, typed by keys. */
class FurtherPlacesJourneyTest extends EditorJourney {
    private static final String GONE = "The line of goods it belongs to no longer exists";

    private void typeTwoLines() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        keyboard.press(KeyCode.INSERT).enter("cannabis resin").enter("300 g");
    }

    @Test
    void aSecondPlaceIsOneKeyAwayAndNamesItsLine() {
        typeTwoLines();
        keyboard.ctrl(KeyCode.DIGIT4).enter("fuel").press(KeyCode.INSERT);
        keyboard.enter("spare").enter("natural").enter("2").enter("between tyre and rim");
        Seizure written = saveAndRead();
        saveScreenshotIfAsked("further-place");
        assertThat(written.concealment().place()).hasToString("FUE");
        assertThat(written.concealment().further())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.place()).hasToString("SPA");
                    assertThat(place.method()).hasToString("NTC");
                    assertThat(place.items())
                            .containsExactly(new LineRef(written.items().getLast().id()));
                    assertThat(place.description()).isEqualTo("between tyre and rim");
                });
    }

    /** The drawing sets the place of the line it was opened in. */
    @Test
    void aFurtherPlaceIsPointedAtOnTheDrawing() {
        typeTwoLines();
        keyboard.ctrl(KeyCode.DIGIT4).enter("fuel").press(KeyCode.INSERT).alt(KeyCode.P);
        window.waitUntilIdle();
        keyboard.press(KeyCode.RIGHT).press(KeyCode.ENTER);
        window.waitUntilIdle();
        Seizure written = saveAndRead();
        assertThat(written.concealment().place()).hasToString("FUE");
        assertThat(written.concealment().further().getFirst().place()).isNotNull();
    }

    @Test
    void aSecondDetectionIsOneKeyAway() {
        typeTwoLines();
        keyboard.ctrl(KeyCode.DIGIT1).press(KeyCode.INSERT);
        keyboard.enter("visual").enter("chance").enter("positive").enter("2");
        Seizure written = saveAndRead();
        saveScreenshotIfAsked("further-detection");
        assertThat(written.detection().further())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.means()).extracting(Object::toString).containsExactly("EYE");
                    assertThat(found.selection()).hasToString("CHN");
                    assertThat(found.fieldTest()).hasToString("POS");
                    assertThat(found.items())
                            .containsExactly(new LineRef(written.items().getLast().id()));
                });
    }

    /** Without its only line the place would silently be that of all goods. */
    @Test
    void aPlaceKeepsTheNumberOfItsOnlyLineAndAsksForAnother() {
        typeTwoLines();
        keyboard.ctrl(KeyCode.DIGIT4).enter("fuel").press(KeyCode.INSERT);
        keyboard.enter("spare").enter("natural").enter("2");
        Seizure before = saveAndRead();
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.DOWN).press(KeyCode.DELETE);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).contains(GONE);
        keyboard.ctrl(KeyCode.DIGIT1).ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain(GONE);
        assertThat(saveAndRead().concealment()).isEqualTo(before.concealment());
    }
}
