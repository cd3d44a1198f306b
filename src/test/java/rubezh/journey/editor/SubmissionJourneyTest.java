package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** The one question of a submission: which fields are empty, and why. */
class SubmissionJourneyTest extends EditorJourney {
    private static final String TAKING = Seizures.ITEM + "/taking";
    private UUID record = new UUID(0, 0);

    private void openWithoutOffenceAndTaking(Language language) {
        openWindow(language);
        record = station.id();
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), TAKING, null);
        seizure = SeizureShape.SHAPE.with(seizure, "/header/offences", List.of());
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        awaitEditor();
        window.waitUntilIdle();
    }

    private void submit() {
        keyboard.fire(KeyCode.S, Set.of(KeyCode.CONTROL, KeyCode.SHIFT));
        window.waitUntilIdle();
    }

    private List<CheckBox> boxes() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".dialog .check-box").stream()
                        .map(CheckBox.class::cast)
                        .toList());
    }

    private Seizure saved() {
        return station.register.open(record).orElseThrow().seizure();
    }

    @Test
    void oneKeyGivesTheReasonForAllEmptyFieldsAndSubmits() {
        openWithoutOffenceAndTaking(Language.EN);
        submit();
        assertThat(boxes())
                .extracting(CheckBox::getText)
                .containsExactlyInAnyOrder(
                        "Event: Offence", "Substances and goods, line 1: How taken");
        saveScreenshotIfAsked("submission-en");
        keyboard.press(KeyCode.DIGIT6);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        assertThat(saved().header().status()).isEqualTo(Status.SUBMITTED);
        String told = "Submitted for review: " + saved().header().number();
        WindowDriver.waitUntil(() -> labelTexts().contains(told));
        assertThat(saved().header().absences())
                .extracting(absence -> absence.field() + " " + absence.reason())
                .contains("/header/offences LAT", TAKING + " LAT");
    }

    @Test
    void whatIsNotTickedStaysOpen() {
        openWithoutOffenceAndTaking(Language.EN);
        submit();
        CheckBox taking =
                boxes().stream()
                        .filter(box -> box.getText().endsWith("How taken"))
                        .findFirst()
                        .orElseThrow();
        WindowDriver.run(() -> taking.setSelected(false));
        keyboard.press(KeyCode.DIGIT2);
        window.waitUntilIdle();
        assertThat(boxes())
                .extracting(CheckBox::getText)
                .containsExactly("Substances and goods, line 1: How taken");
        assertThat(saved().header().status()).isEqualTo(Status.DRAFT);
        keyboard.press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(boxes()).isEmpty();
        assertThat(WindowDriver.call(() -> keyboard.focusOwner())).isNotNull();
    }

    @Test
    void theEmptyFieldsAreGoneThroughInBothDirectionsPastAListWithoutLines() {
        openWindow(Language.EN);
        record = station.id();
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/narrative/summary", null);
        seizure = SeizureShape.SHAPE.with(seizure, DETECTION_MEANS.pointer(), List.of());
        for (Conveyance line : seizure.conveyances()) {
            seizure = SeizureShape.SHAPE.with(seizure, CONVEYANCES.pointer(line.id()), null);
        }
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        awaitEditor();
        submit();
        keyboard.press(KeyCode.F8);
        List<String> fields = List.of("Detected by", "Add line", "Summary");
        assertThat(focused()).isEqualTo("Detected by");
        for (int i = 1; i < 6; i++) {
            keyboard.press(KeyCode.F8);
            assertThat(focused()).isEqualTo(fields.get(i % 3));
        }
        for (int i = 4; i > 0; i--) {
            keyboard.shift(KeyCode.F8);
            assertThat(focused()).isEqualTo(fields.get(i % 3));
        }
    }

    private String focused() {
        return WindowDriver.call(() -> String.valueOf(keyboard.focusOwner().getAccessibleText()));
    }
}
