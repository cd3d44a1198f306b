package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.journal.Draft;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Entry of a seizure by keyboard alone, and drafts when the window closes. */
@WindowTest
class SeizureJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private TrainingStation station;
    private WindowDriver window;

    @BeforeEach
    void open() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        window = new WindowDriver(station, Language.EN, Theme.LIGHT, 1366, 768);
        window.showShell();
    }

    @AfterEach
    void close() {
        window.close();
        station.close();
    }

    @Test
    void aRecordAskedForTwiceBeforeItIsReadIsOpenOnce() {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SAVE));
        WindowDriver.run(() -> {
            window.seizures.open(record);
            window.seizures.open(record);
        });
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        window.waitUntilIdle();
        new KeyboardRobot(window).type("1");
        assertThat(WindowDriver.call(window.seizures::flushAll)).isEmpty();
        assertThat(station.register.drafts())
                .as("the editor on show is the one that is kept")
                .hasSize(1);
    }

    @Test
    void aSeizureIsWrittenByKeyboardAlone() {
        writeOne();

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
        WindowDriver.call(() -> {
            window.seizures.closeAll();
            return true;
        });

        List<Draft> drafts = station.register.drafts();
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().texts()).containsValue("12 stones");
        assertThat(station.register.catalogue().page(Query.ALL, 0, 10)).isEmpty();
        Seizure typed = station.register.resume(drafts.getFirst()).seizure();
        assertThat(typed.items().getFirst().substance()).hasToString("OPI-HER");
    }

    private void typeUnreadableAmount() {
        press(KeyCode.INSERT);
        awaitEditor();
        ctrl(KeyCode.DIGIT3);
        press(KeyCode.INSERT);
        choose("heroin");
        choose("powder");
        replaceText("12 stones");
    }

    @Test
    void aLanguageSwitchKeepsWhatIsTyped() {
        typeUnreadableAmount();
        WindowDriver.call(() -> {
            window.ui.texts().language().set(Language.RU);
            return true;
        });
        window.waitUntilIdle();

        assertThat(WindowDriver.call(() -> ((TextInputControl) focusOwner()).getText()))
                .isEqualTo("12 stones");
    }

    private void writeOne() {
        press(KeyCode.INSERT);
        awaitEditor();
        enter("24");
        enter("1330");
        choose("transit");
        choose("risk profile");
        ctrl(KeyCode.DIGIT3);
        press(KeyCode.INSERT);
        choose("heroin");
        enter("1,25 kg");
        enter("3");
        choose("powder");
        ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        window.waitUntilIdle();
    }

    private void awaitEditor() {
        WindowDriver.waitUntil(() ->
                window.shell.screens().size() == 2 && focusOwner() instanceof TextInputControl);
    }

    private Node focusOwner() {
        return window.scene.getFocusOwner();
    }

    /** Types into the focused field, accepts the first option and moves on. */
    private void choose(String text) {
        replaceText(text);
        press(KeyCode.ENTER);
    }

    private void enter(String text) {
        replaceText(text);
        press(KeyCode.ENTER);
    }

    private void replaceText(String text) {
        WindowDriver.call(() -> true);
        WindowDriver.call(() -> {
            if (!text.isEmpty() && focusOwner() instanceof TextInputControl field) {
                field.selectAll();
                field.replaceSelection(text);
            }
            return true;
        });
    }

    private void press(KeyCode code) {
        fire(code, false);
    }

    private void ctrl(KeyCode code) {
        fire(code, true);
    }

    private void fire(KeyCode code, boolean control) {
        WindowDriver.call(() -> {
            var event =
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
            focusOwner().fireEvent(event);
            return true;
        });
        WindowDriver.call(() -> true);
        WindowDriver.call(() -> true);
    }
}
