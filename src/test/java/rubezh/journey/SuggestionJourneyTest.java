package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Query;
import rubezh.text.Language;

/** Composed narrative, pinned fields and templates. */
class SuggestionJourneyTest extends EditorJourney {
    @BeforeEach
    void newSeizure() {
        openNewSeizure(Language.EN);
    }

    @Test
    void theCircumstancesAreComposedAndComposedAnewWithoutAQuestion() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        assertThat(saveAndRead().narrative().circumstances()).contains("heroin").contains("1.25");
        assertThat(saveAndRead().narrative().summary()).contains("Heroin");
        assertThat(isShown("composed from the fields")).isTrue();

        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).enter("2 kg");
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        assertThat(saveAndRead().narrative().circumstances())
                .contains("2\u00A0kg")
                .doesNotContain("1.25");
    }

    @Test
    void composedCircumstancesWaitUntilTheyAreConfirmedOrChanged() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        keyboard.alt(KeyCode.C);
        assertThat(saveAndRead().unconfirmed()).containsExactly("/narrative/circumstances");
        keyboard.alt(KeyCode.EQUALS);
        assertThat(saveAndRead().unconfirmed()).isEmpty();
        keyboard.alt(KeyCode.C);
        assertThat(saveAndRead().unconfirmed()).as("the same text was read").isEmpty();

        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).enter("2 kg");
        keyboard.alt(KeyCode.C);
        assertThat(saveAndRead().unconfirmed()).hasSize(1);
        keyboard.type(" Seen by me.");
        assertThat(saveAndRead().unconfirmed()).as("changed, so it was read").isEmpty();
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        Seizure replaced = saveAndRead();
        assertThat(replaced.narrative().circumstances()).doesNotContain("Seen by me");
        assertThat(replaced.unconfirmed()).as("accepted with the difference shown").isEmpty();
    }

    @Test
    void whatAPersonWroteIsReplacedOnlyAfterAQuestion() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("2 kg");
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        keyboard.type(" In my own words.");
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        assertThat(isShown("The text composed from the fields differs from the current one"))
                .isTrue();
        saveScreenshotIfAsked("compose");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(saveAndRead().narrative().circumstances()).endsWith("kg. In my own words.");
        keyboard.alt(KeyCode.C).press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(saveAndRead().narrative().circumstances()).doesNotContain("own words");
        keyboard.ctrl(KeyCode.Z);
        assertThat(saveAndRead().narrative().circumstances()).endsWith("kg. In my own words.");
    }

    @Test
    void aPinnedFieldKeepsItsValueInTheNextRecord() {
        keyboard.ctrl(KeyCode.DIGIT2).enter("").enter("").type("afghanistan").ctrl(KeyCode.B);
        keyboard.press(KeyCode.ENTER).type("russia");
        saveScreenshotIfAsked("pinned");
        fire(KeyCode.ENTER, KeyCode.CONTROL, KeyCode.SHIFT);
        WindowDriver.waitUntil(() -> station.register.catalogue().count(Query.ALL) == 1);
        window.waitUntilIdle();
        keyboard.type("1200");
        window.waitUntilIdle();

        Seizure next = station.register.resume(station.register.drafts().getFirst()).seizure();
        assertThat(next.route().departure()).hasToString("AF");
        assertThat(next.route().destination()).isNull();
    }

    @Test
    void aTemplateIsKeptUnderANameAndBeginsARecord() {
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        WindowDriver.run(() -> editorCommand("keep-template"));
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.A).type("Heroin in cars").press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(
                        isShown(
                                "Template “Heroin in cars” saved. Alt+Ins in the list starts a record"
                                        + " from it."))
                .isTrue();
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
        keyboard.alt(KeyCode.INSERT);
        window.waitUntilIdle();
        saveScreenshotIfAsked("templates");
        rename("Cars");
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        window.waitUntilIdle();
        assertThat(saveAndRead().items().getFirst().substance()).hasToString("OPI-HER");
    }

    /** Renames the chosen template; all are shown again. */
    private void rename(String name) {
        keyboard.press(KeyCode.F2);
        window.waitUntilIdle();
        keyboard.ctrl(KeyCode.A).type(name).press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(isShown(name)).isTrue();
    }

    private void editorCommand(String id) {
        window.shell.screens().getLast().commands().find(id).orElseThrow().run();
    }

    private void fire(KeyCode code, KeyCode... held) {
        keyboard.fire(code, java.util.Set.of(held));
    }
}
