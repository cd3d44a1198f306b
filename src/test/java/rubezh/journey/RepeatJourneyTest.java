package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;

/** What a new record takes over from the last, and what a repeated one leaves to be confirmed. */
class RepeatJourneyTest extends EditorJourney {
    @Test
    void aRepeatCannotBeSubmittedUntilEachLineWasConfirmedOrChanged() {
        repeat();
        window.waitUntilIdle();
        assertThat(labelTexts()).as("no error before anybody asked").doesNotContain("HDR-004");
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("HDR-004");
        assertThat(window.shell.screens()).as("the editor stays open").hasSize(2);
        assertThat(saveAndRead().header().status()).isEqualTo(Status.DRAFT);
        assertThat(newest().unconfirmed()).hasSize(5);

        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).type("500 g");
        assertThat(saveAndRead().unconfirmed()).as("changing the amount confirms it").hasSize(4);
        keyboard.ctrl(KeyCode.DIGIT5);
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("not confirmed yet; confirm as it is: Alt+=");
        keyboard.alt(KeyCode.EQUALS);
        keyboard.ctrl(KeyCode.DIGIT6).alt(KeyCode.EQUALS);
        assertThat(saveAndRead().unconfirmed()).containsExactly("/route", "/concealment");
        keyboard.press(KeyCode.F8).alt(KeyCode.EQUALS).press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(labelTexts()).contains("not confirmed yet; confirm as it is: Alt+=");
        keyboard.alt(KeyCode.EQUALS);
        assertThat(saveAndRead().unconfirmed()).isEmpty();
    }

    @Test
    void theMarksSurviveClosingAndReopening() {
        repeat();
        keyboard.ctrl(KeyCode.DIGIT5).alt(KeyCode.EQUALS);
        saveAndRead();
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        Seizure saved = newest();
        assertThat(saved.unconfirmed())
                .containsExactly(
                        "/parties/persons/" + saved.parties().persons().getFirst().id(),
                        "/items/" + saved.items().getFirst().id() + "/amount",
                        "/route",
                        "/concealment");
    }

    @Test
    void undoTakesAConfirmationBack() {
        repeat();
        keyboard.ctrl(KeyCode.DIGIT5).alt(KeyCode.EQUALS).ctrl(KeyCode.Z);
        assertThat(saveAndRead().unconfirmed()).hasSize(5);
    }

    @Test
    void theOperationIsOfferedWhileItRunsAndEnteredByAKey() {
        openNewSeizure(Language.EN);
        assertThat(labelTexts()).as("not today").doesNotContain("Sentinel 2009");
        keyboard.enter("15.08.2009");
        window.waitUntilIdle();
        saveScreenshotIfAsked("operation-offer");
        assertThat(labelTexts()).contains("Operation “Sentinel 2009” runs on this date");
        assertThat(saveAndRead().header().operation()).as("offered, not entered").isNull();
        keyboard.alt(KeyCode.EQUALS);
        assertThat(saveAndRead().header().operation()).hasToString("SENTINEL-2009");
        assertThat(labelTexts()).doesNotContain("runs on this date");
    }

    private void repeat() {
        station.register.record(
                SaveRequest.ofNew(
                        station.register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
        openWindow(Language.EN);
        keyboard.shift(KeyCode.F9);
        awaitEditor();
        assertThat(station.register.catalogue().count(Query.ALL)).isEqualTo(1);
    }
}
