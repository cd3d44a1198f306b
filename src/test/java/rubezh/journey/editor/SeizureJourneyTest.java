package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journal.Draft;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** Entry of a seizure by keyboard alone, and drafts when the window closes. */
class SeizureJourneyTest extends EditorJourney {
    @Test
    void aRecordAskedForTwiceBeforeItIsReadIsOpenOnce() {
        openWindow(Language.EN);
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SAVE));
        WindowDriver.run(() -> {
            window.ui.go(new Destination.EditCase(record, ""));
            window.ui.go(new Destination.EditCase(record, ""));
        });
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        window.waitUntilIdle();
        keyboard.type("1");
        assertThat(WindowDriver.call(window.seizures::flushAll)).isEmpty();
        assertThat(station.register.drafts())
                .as("the editor on show is the one that is kept")
                .hasSize(1);
    }

    @Test
    void aSeizureIsWrittenByKeyboardAlone() {
        openNewSeizure(Language.EN);
        keyboard.enter("24").enter("1330").enter("risk profile").enter("").enter("transit");
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        keyboard.enter("heroin").enter("1,25 kg").enter("3").enter("powder");
        keyboard.ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();

        List<SeizureRow> rows = station.register.catalogue().page(Query.ALL, 0, 10);
        assertThat(rows).hasSize(1);
        Seizure seizure = station.register.open(rows.getFirst().recordId()).orElseThrow().seizure();
        assertThat(seizure.header().status()).isEqualTo(Status.DRAFT);
        assertThat(seizure.header().number()).isEqualTo("KG-DOS-A-2026-000001");
        assertThat(seizure.event().direction()).hasToString("TRA");
        assertThat(seizure.detection().selection()).hasToString("RSK");
        assertThat(seizure.items()).hasSize(1);
        assertThat(seizure.items().getFirst().substance()).hasToString("OPI-HER");
        assertThat(seizure.items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(seizure.items().getFirst().packages()).isEqualTo(3);
        assertThat(station.register.drafts()).isEmpty();
    }

    @Test
    void typingSurvivesTheWindow() {
        typeUnreadableAmount();
        WindowDriver.call(window.seizures::closeAll);

        List<Draft> drafts = station.register.drafts();
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().texts()).containsValue("12 stones");
        assertThat(station.register.catalogue().page(Query.ALL, 0, 10)).isEmpty();
        Seizure typed = station.register.resume(drafts.getFirst()).seizure();
        assertThat(typed.items().getFirst().substance()).hasToString("OPI-HER");
    }

    @Test
    void aDraftIsSavedThoughATextCannotBeReadAndTheTextStays() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        keyboard.enter("heroin").enter("5 g");
        assertThat(saveAndRead().items().getFirst().amount()).hasToString("5 GRM");
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.ENTER).type("12 stones").ctrl(KeyCode.DIGIT8);
        keyboard.type("heroin in a tank").ctrl(KeyCode.S);
        window.waitUntilIdle();
        Seizure saved = newest();
        assertThat(saved.narrative().summary()).isEqualTo("heroin in a tank");
        assertThat(saved.items().getFirst().amount()).as("as before").hasToString("5 GRM");
        assertThat(keyboard.text())
                .as("the cursor is where it has to be mended")
                .isEqualTo("12 stones");
        assertThat(station.register.drafts().getFirst().texts()).containsValue("12 stones");
        keyboard.ctrlShift(KeyCode.S);
        window.waitUntilIdle();
        assertThat(newest().header().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void enterClosesTheNoticeOfACaseThatDoesNotOpenAndCopiesNothing() {
        openWindow(Language.EN);
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SAVE));
        var _ = station.register.cancel(record, "entered twice");
        window.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() -> window.ui.overlay().isOpen());
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER);
        window.waitUntilIdle();
        assertThat(window.ui.overlay().isOpen()).isFalse();
        assertThat(window.shell.screens()).hasSize(1);
    }

    @Test
    void aLanguageSwitchKeepsWhatIsTyped() {
        typeUnreadableAmount();
        WindowDriver.run(() -> window.ui.texts().language().set(Language.RU));
        window.waitUntilIdle();
        assertThat(keyboard.text()).isEqualTo("12 stones");
    }

    private void typeUnreadableAmount() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT);
        keyboard.enter("heroin").enter("powder").type("12 stones");
    }
}
