package rubezh.journey.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Severity;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.severity.RuleSeverityService;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** What a submission asks for is filled in, or said to be unknown, field by field. */
class SubmissionJourneyTest extends EditorJourney {
    private static final String NOT_READ =
            "Composed by the program: “Circumstances”. Read it, then change it or confirm it: Alt+=";

    private UUID record = new UUID(0, 0);

    private void open(Seizure seizure) {
        openWindow(Language.EN);
        record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        window.go(new Destination.EditCase(record, ""));
        awaitEditor();
        window.waitUntilIdle();
    }

    private static Seizure withoutLines(String... pointers) {
        Seizure seizure = Seizures.complete();
        for (String pointer : pointers) {
            seizure = SeizureShape.SHAPE.with(seizure, pointer, null);
        }
        return seizure;
    }

    private static Seizure withoutConveyance() {
        Conveyance car = Seizures.complete().conveyances().getFirst();
        return withoutLines(CONVEYANCES.pointer(car.id()));
    }

    private void submit() {
        keyboard.ctrlShift(KeyCode.S);
        window.waitUntilIdle();
    }

    private Seizure saved() {
        return station.register.open(record).orElseThrow().seizure();
    }

    private void awaitSubmitted() {
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        assertThat(saved().header().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void noKeySubmitsABlankSeizure() {
        openNewSeizure(Language.EN);
        submit();
        for (int i = 1; i <= 6; i++) {
            keyboard.press(KeyCode.getKeyCode(String.valueOf(i)));
        }
        submit();
        assertThat(window.ui.overlay().isOpen()).isFalse();
        assertThat(station.register.catalogue().count(Query.ALL)).isZero();
        saveScreenshotIfAsked("submission-en");
    }

    @Test
    void whatIsOwedIsGoneThroughInBothDirectionsPastAListWithoutLines() {
        Seizure seizure = withoutConveyance();
        seizure = SeizureShape.SHAPE.with(seizure, Seizures.ITEM + "/stage", null);
        open(SeizureShape.SHAPE.with(seizure, DETECTION_MEANS.pointer(), List.of()));
        submit();
        List<String> fields = List.of("Detected by", "Identified", "Add line");
        assertThat(focused()).isEqualTo("Detected by");
        assertThat(WindowDriver.call(() -> keyboard.focusOwner().getAccessibleHelp()))
                .isEqualTo("Enter what found the goods; put the main means first.");
        for (int i = 1; i < 6; i++) {
            keyboard.press(KeyCode.F8);
            assertThat(focused()).isEqualTo(fields.get(i % 3));
        }
        for (int i = 4; i > 0; i--) {
            keyboard.shift(KeyCode.F8);
            assertThat(focused()).isEqualTo(fields.get(i % 3));
        }
        assertThat(saved().header().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void f8SaysWhenThereIsNothingToGoTo() {
        open(Seizures.complete());
        String nothing = "Nothing left to go to: no problems";
        keyboard.press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(labelTexts()).contains(nothing);
        keyboard.ctrl(KeyCode.DIGIT2).type("x");
        window.waitUntilIdle();
        assertThat(labelTexts()).doesNotContain(nothing);
    }

    @Test
    void whoeverSubmittedIsToldWhoDecidesUntilTheNextKey() {
        open(Seizures.complete());
        submit();
        awaitSubmitted();
        window.waitUntilIdle();
        assertThat(labelTexts()).contains(saved().header().number() + " was submitted");
        saveScreenshotIfAsked("submitted-en");
        keyboard.press(KeyCode.DOWN);
        window.waitUntilIdle();
        assertThat(labelTexts()).doesNotContain("was submitted");
    }

    @Test
    void aQuestionMarkOnTheButtonSaysWhyThereIsNoPerson() {
        open(withoutLines(Seizures.PERSON));
        submit();
        assertThat(focused()).isEqualTo("Add line");
        typeOnButton("?");
        assertThat(isShown("No lines: unknown. Press ? for another reason, Del to take it back"))
                .isTrue();
        typeOnButton("???");
        assertThat(isShown("No lines: none. Press ? for another reason, Del to take it back"))
                .isTrue();
        keyboard.press(KeyCode.DELETE);
        window.waitUntilIdle();
        assertThat(labelTexts()).doesNotContain("No lines: ");
        typeOnButton("????");
        saveScreenshotIfAsked("no-person-en");
        submit();
        awaitSubmitted();
        assertThat(saved().header().absences())
                .extracting(absence -> absence.field() + " " + absence.reason())
                .contains("/parties/persons NON");
    }

    @Test
    void aPersonWhoIsAddedTakesTheReasonAway() {
        open(withoutLines(Seizures.PERSON));
        submit();
        typeOnButton("?");
        keyboard.press(KeyCode.INSERT);
        keyboard.enter("driver");
        submit();
        awaitSubmitted();
        assertThat(saved().header().absences())
                .extracting(absence -> String.valueOf(absence.field()))
                .doesNotContain(PARTIES_PERSONS.pointer());
    }

    @Test
    void composedCircumstancesAreSubmittedOnceSomebodyHasConfirmedThem() {
        open(withoutLines(NARRATIVE_CIRCUMSTANCES.pointer()));
        keyboard.alt(KeyCode.C);
        window.waitUntilIdle();
        assertThat(focused()).isEqualTo("Circumstances");
        WindowDriver.waitUntil(() -> labelTexts().contains(NOT_READ));
        keyboard.ctrl(KeyCode.DIGIT3);
        submit();
        assertThat(focused()).isEqualTo("Circumstances");
        saveScreenshotIfAsked("composed-en");
        assertThat(saved().header().status()).isEqualTo(Status.DRAFT);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(focused()).isEqualTo("Circumstances");
        keyboard.alt(KeyCode.EQUALS);
        WindowDriver.waitUntil(() -> !labelTexts().contains(NOT_READ));
        submit();
        awaitSubmitted();
        assertThat(saved().unconfirmed()).isEmpty();
    }

    @Test
    void aPedestrianIsOneWordInTransport() {
        open(withoutConveyance());
        keyboard.ctrl(KeyCode.DIGIT5);
        typeOnButton("o");
        keyboard.enter("n foot");
        submit();
        awaitSubmitted();
        assertThat(saved().conveyances())
                .singleElement()
                .satisfies(onFoot -> assertThat(onFoot.mode()).hasToString("PED"));
    }

    @Test
    void aLineThatNobodyTouchedIsNeitherCountedNorSubmitted() {
        open(Seizures.complete());
        for (KeyCode section : List.of(KeyCode.DIGIT3, KeyCode.DIGIT5, KeyCode.DIGIT6)) {
            keyboard.ctrl(section).press(KeyCode.INSERT);
            window.waitUntilIdle();
            assertThat(labelTexts()).as("required").contains("18 of 18");
        }
        submit();
        awaitSubmitted();
        assertThat(saved().items()).hasSize(1);
        assertThat(saved().conveyances()).hasSize(1);
        assertThat(saved().parties().persons()).hasSize(1);
    }

    @Test
    void aRaisedFieldIsStarredCountedLedToAndAnsweredAsTheCoreIs() {
        raise("parties.persons.surname", "detection.riskProfile", "parties.officials");
        open(Seizures.complete());
        window.waitUntilIdle();
        saveScreenshotIfAsked("raised-en");
        assertThat(labelTexts()).contains("18 of 21");
        assertThat(labelTexts()).contains("Surname *");
        assertThat(isShown("Profile")).as("it is shown in the short form").isTrue();
        submit();
        assertThat(saved().header().status()).isEqualTo(Status.DRAFT);
        assertThat(focused()).isEqualTo("Profile");
        keyboard.type("?").press(KeyCode.F8);
        assertThat(focused()).isEqualTo("Surname");
        window.waitUntilIdle();
        assertThat(labelTexts()).as("a reason is an answer").contains("19 of 21");
        saveScreenshotIfAsked("raised-refused-en");
        keyboard.type("Karimov").press(KeyCode.F8);
        window.waitUntilIdle();
        assertThat(focused()).isEqualTo("Add line");
        typeOnButton("?");
        submit();
        awaitSubmitted();
        assertThat(saved().header().absences())
                .extracting(absence -> String.valueOf(absence.field()))
                .contains("/detection/riskProfile", "/parties/officials");
    }

    private void raise(String... fields) {
        var open = station.openStation;
        var rules = new RuleSeverityService(open.notes(), open.session(), open.audit(), () -> {});
        Stream.of(fields).forEach(field -> rules.raise(field, Severity.STOP));
    }

    private void typeOnButton(String letters) {
        WindowDriver.waitUntil(() -> keyboard.focusOwner() instanceof Button);
        keyboard.type(letters);
        window.waitUntilIdle();
    }

    private String focused() {
        return WindowDriver.call(() -> {
            Node owner = keyboard.focusOwner();
            return AccessibleTree.name(owner);
        });
    }
}
