package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;

/** A line in which nothing was entered vanishes however it is left. */
class UntouchedLineJourneyTest extends EditorJourney {
    @BeforeEach
    void newSeizure() {
        openNewSeizure(Language.EN);
    }

    @Test
    void theLineThatEnterBeganIsGoneAfterGoingToAnotherSection() {
        keyboard.ctrl(KeyCode.DIGIT5).press(KeyCode.INSERT).enter("car").enter("01");
        keyboard.press(KeyCode.INSERT);
        keyboard.ctrl(KeyCode.DIGIT6);
        window.waitUntilIdle();
        assertThat(draft().conveyances()).hasSize(1);

        keyboard.ctrl(KeyCode.Z);
        window.waitUntilIdle();
        assertThat(draft().conveyances()).as("nothing to undo of it").hasSize(1);
    }

    @Test
    void itIsGoneAfterAClickOnAButton() {
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT);
        WindowDriver.run(
                () -> window.scene.getRoot().lookup(".editor-header .button").requestFocus());
        window.waitUntilIdle();
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL));
        window.waitUntilIdle();
        assertThat(newest().parties().persons()).isEmpty();
    }

    @Test
    void itStaysWhileHelpIsReadOverIt() {
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.INSERT).press(KeyCode.F1);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ESCAPE).enter("driver").type("Karimov");
        assertThat(saveAndRead().parties().persons()).hasSize(1);
    }

    @Test
    void lettersTypedOnTheButtonBeginTheLine() {
        keyboard.ctrl(KeyCode.DIGIT3);
        assertThat(keyboard.focusOwner()).isInstanceOf(Button.class);
        keyboard.enter("heroin").type("2 kg");
        assertThat(saveAndRead().items())
                .singleElement()
                .satisfies(item -> assertThat(item.amount()).hasToString("2 KGM"));
    }

    @Test
    void aCustodyLineProposesTimeAndHolderAndNeverBlocksSaving() {
        addCustody();
        keyboard.ctrl(KeyCode.DIGIT1);
        assertThat(saveAndRead().evidence().custody()).isEmpty();

        addCustody();
        keyboard.enter("handed").enter("").enter("").type("evidence room");
        window.waitUntilIdle();
        CustodyEvent first = saveAndRead().evidence().custody().getFirst();
        assertThat(first.at()).isEqualTo("2026-11-24T18:03:00+06:00");
        assertThat(first.from()).isEqualTo("Асанов А. К.");
        assertThat(first.to()).isEqualTo("evidence room");

        keyboard.press(KeyCode.INSERT);
        window.waitUntilIdle();
        assertThat(draft().evidence().custody().getLast().from()).isEqualTo("evidence room");
    }

    private void addCustody() {
        keyboard.ctrl(KeyCode.DIGIT9).press(KeyCode.INSERT);
        window.waitUntilIdle();
    }

    /** Returns the content of the draft. */
    private Seizure draft() {
        return station.register.resume(station.register.drafts().getFirst()).seizure();
    }
}
