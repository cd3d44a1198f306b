package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.DocumentKind;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.text.Language;

/** Documents of a case and their suggested numbers. */
class DocumentJourneyTest extends EditorJourney {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-24T09:15:00+06:00");

    @Test
    void aShortDateOfBirthIsNeverAheadOfUs() {
        openNewSeizure(Language.RU);
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).enter("водитель").enter("Каримов");
        keyboard.enter("Рустам").enter("узбекистан").enter("мужской").enter("120475");
        window.waitUntilIdle();
        assertThat(saveAndRead().parties().persons())
                .as("the line that Enter began is none yet")
                .singleElement()
                .satisfies(p -> assertThat(p.birth()).hasToString("1975-04-12"));
    }

    @Test
    void theNumberInTurnIsOfferedAndEnteredByAKeyAlone() {
        addDocument("PSZ", "10/2026-017");
        addDocument("ATI", "А-99");
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT7).press(KeyCode.INSERT).enter("protocol of seizure");
        WindowDriver.waitUntil(() -> labelTexts().contains("next in turn 10/2026-018: Alt+="));
        assertThat(documents().getLast().number()).isNull();

        keyboard.alt(KeyCode.EQUALS);
        assertThat(documents().getLast().number()).isEqualTo("10/2026-018");
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("next in turn");
        saveScreenshotIfAsked("document-number");

        keyboard.ctrl(KeyCode.Z);
        assertThat(documents().getLast().number()).isNull();
    }

    @Test
    void aSecondOfTheKindCountsOnWithinTheCase() {
        addDocument("PSZ", "17/26");
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT7).press(KeyCode.INSERT).enter("protocol of seizure");
        WindowDriver.waitUntil(() -> labelTexts().contains("next in turn 18/26"));
        keyboard.alt(KeyCode.EQUALS).press(KeyCode.INSERT).enter("protocol of seizure");
        WindowDriver.waitUntil(() -> labelTexts().contains("next in turn 19/26"));
        keyboard.alt(KeyCode.EQUALS);
        assertThat(documents()).extracting(CaseDocument::number).containsExactly("18/26", "19/26");
    }

    @Test
    void nothingIsOfferedForAKindNobodyHasNumberedHere() {
        addDocument("ATI", "А-99");
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT7).press(KeyCode.INSERT).enter("protocol of seizure");
        window.waitUntilIdle();
        assertThat(WindowDriver.call(this::labelTexts)).doesNotContain("next in turn");
        keyboard.alt(KeyCode.EQUALS);
        assertThat(documents().getLast().number()).isNull();
    }

    private void addDocument(String kind, String number) {
        var document =
                new CaseDocument(station.id(), 1, new DocumentKind(kind), number, null, null, null);
        Seizure seizure = with(station.register.newSeizure(), "/event/start", MORNING);
        seizure = with(seizure, "/proceedings/documents/" + document.id(), document);
        assertThat(
                        station.register.record(
                                SaveRequest.ofNew(station.id(), seizure, SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private List<CaseDocument> documents() {
        return saveAndRead().proceedings().documents();
    }
}
