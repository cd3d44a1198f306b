package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/**
 * The identification stage of a substance advances; after submission it is set back only with a
 * reason.
 */
class IdentificationStageTest {
    private static final String STAGE = Seizures.ITEM + "/stage";
    private static final Stage SUSPECTED = new Stage("SUSPECTED");
    private static final Stage LAB = new Stage("LAB");

    private final Register register = new MemoryRegister("KG-OSH", 1).register();
    private UUID recordId;

    @BeforeEach
    void aDraftWithAResultOfTheLaboratory() {
        recordId = register.newRecordId();
        Seizure sure = SeizureShape.SHAPE.with(Seizures.complete(), STAGE, LAB);
        register.record(SaveRequest.ofNew(recordId, sure, SaveIntent.SAVE));
    }

    @Test
    void aDraftIsSetBackWithoutAReason() {
        assertThat(register.record(changeRequest(SUSPECTED))).isInstanceOf(Saved.class);
    }

    @Test
    void aSubmittedCaseIsSetBackOnlyWithAReason() {
        OpenRecord draft = open();
        register.record(SaveRequest.ofChange(draft, draft.seizure(), SaveIntent.SUBMIT));
        var question = new Violation(STAGE, "ITM-008", Severity.QUESTION, List.of(LAB));
        assertThat(register.record(changeRequest(SUSPECTED)))
                .isEqualTo(new Refused(List.of(question)));
        assertThat(register.record(changeRequest(null)))
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new Violation(
                                                STAGE,
                                                "REQ-001",
                                                Severity.STOP,
                                                List.of(new FieldName(STAGE))),
                                        question)));
        assertThat(register.preview(changeRequest(SUSPECTED)).violations()).contains(question);
        SaveRequest explained =
                changeRequest(SUSPECTED).withReason("the report was taken back", Set.of("ITM-008"));
        assertThat(register.record(explained)).isInstanceOf(Saved.class);
    }

    @Test
    void notConfirmedIsNoStepBack() {
        OpenRecord draft = open();
        register.record(SaveRequest.ofChange(draft, draft.seizure(), SaveIntent.SUBMIT));
        assertThat(register.record(changeRequest(new Stage("NEGATIVE")))).isInstanceOf(Saved.class);
    }

    private OpenRecord open() {
        return register.open(recordId).orElseThrow();
    }

    private SaveRequest changeRequest(@Nullable Stage stage) {
        OpenRecord record = open();
        Seizure copy = SeizureShape.SHAPE.with(record.seizure(), STAGE, stage);
        return SaveRequest.ofChange(record, copy, SaveIntent.SAVE);
    }
}
