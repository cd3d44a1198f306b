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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journal.Draft;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** A seizure written wholly by keyboard, and what becomes of typing when the window goes. */
@Tag("window")
class SeizureJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private TrainingStation post;
    private WindowDriver desk;

    @BeforeEach
    void open() {
        post = new TrainingStation(folder, "KG-DOS", CLOCK);
        desk = new WindowDriver(post, Language.EN, Theme.LIGHT, 1366, 768);
        desk.enter();
    }

    @AfterEach
    void close() {
        desk.close();
        post.close();
    }

    @Test
    void aRecordAskedForTwiceBeforeItIsReadIsOpenOnce() {
        UUID record = post.id();
        post.register.record(SaveRequest.fresh(record, Seizures.complete(), SaveIntent.SAVE));
        WindowDriver.run(() -> {
            desk.seizures.open(record);
            desk.seizures.open(record);
        });
        WindowDriver.until(() -> desk.shell.screens().size() == 2);
        desk.settle();
        new KeyboardRobot(desk).type("1");
        assertThat(WindowDriver.ui(desk.seizures::keepAll)).isEmpty();
        assertThat(post.register.drafts())
                .as("the editor on show is the one that is kept")
                .hasSize(1);
    }

    @Test
    void aSeizureIsWrittenByKeyboardAlone() {
        writeOne();

        List<SeizureRow> rows = post.register.catalogue().page(Query.ALL, 0, 10);
        assertThat(rows).hasSize(1);
        Seizure seizure = post.register.open(rows.getFirst().recordId()).orElseThrow().seizure();
        assertThat(seizure.header().status()).isEqualTo(Status.DRAFT);
        assertThat(seizure.header().number()).isEqualTo("KG-DOS-A-2026-000001");
        assertThat(seizure.event().direction()).hasToString("TRA");
        assertThat(seizure.detection().selection()).hasToString("RSK");
        assertThat(seizure.items()).hasSize(1);
        assertThat(seizure.items().getFirst().substance()).hasToString("OPI-HER");
        assertThat(seizure.items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(seizure.items().getFirst().packages()).isEqualTo(3);
        assertThat(post.register.drafts()).isEmpty();
    }

    @Test
    void typingSurvivesTheWindow() {
        press(KeyCode.INSERT);
        awaitEditor();
        ctrl(KeyCode.DIGIT3);
        press(KeyCode.INSERT);
        chose("heroin");
        chose("powder");
        typed("12 stones");
        WindowDriver.ui(() -> {
            desk.seizures.endAll();
            return true;
        });

        List<Draft> drafts = post.register.drafts();
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().texts()).containsValue("12 stones");
        assertThat(post.register.catalogue().page(Query.ALL, 0, 10)).isEmpty();
        assertThat(post.register.resume(drafts.getFirst()).copy().items().getFirst().substance())
                .hasToString("OPI-HER");
    }

    @Test
    void aLanguageSwitchKeepsWhatIsTyped() {
        press(KeyCode.INSERT);
        awaitEditor();
        ctrl(KeyCode.DIGIT3);
        press(KeyCode.INSERT);
        chose("heroin");
        chose("powder");
        typed("12 stones");
        WindowDriver.ui(() -> {
            desk.kit.words().language().set(Language.RU);
            return true;
        });
        desk.settle();

        assertThat(WindowDriver.ui(() -> ((TextInputControl) owner()).getText()))
                .isEqualTo("12 stones");
    }

    private void writeOne() {
        press(KeyCode.INSERT);
        awaitEditor();
        enter("24");
        enter("1330");
        chose("transit");
        chose("risk profile");
        ctrl(KeyCode.DIGIT3);
        press(KeyCode.INSERT);
        chose("heroin");
        enter("1,25 kg");
        enter("3");
        chose("powder");
        ctrl(KeyCode.ENTER);
        WindowDriver.until(() -> desk.shell.screens().size() == 1);
        desk.settle();
    }

    private void awaitEditor() {
        WindowDriver.until(
                () -> desk.shell.screens().size() == 2 && owner() instanceof TextInputControl);
    }

    private Node owner() {
        return desk.scene.getFocusOwner();
    }

    /** Types into the field with the focus, takes what the list offers, and goes on. */
    private void chose(String text) {
        typed(text);
        press(KeyCode.ENTER);
    }

    private void enter(String text) {
        typed(text);
        press(KeyCode.ENTER);
    }

    private void typed(String text) {
        WindowDriver.ui(() -> true);
        WindowDriver.ui(() -> {
            if (!text.isEmpty() && owner() instanceof TextInputControl field) {
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
        WindowDriver.ui(() -> {
            var event =
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
            owner().fireEvent(event);
            return true;
        });
        WindowDriver.ui(() -> true);
        WindowDriver.ui(() -> true);
    }
}
