package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Severity;
import rubezh.domain.seizure.Violation;
import rubezh.fixtures.Desk;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Outcome.Recorded;
import rubezh.register.Outcome.Refused;

/** How sure a substance is goes forwards; back only for a reason, once the case was sent off. */
class StageTest {
    private static final String STAGE = Seizures.ITEM + "/stage";
    private static final Stage SUSPECTED = new Stage("SUSPECTED");
    private static final Stage LAB = new Stage("LAB");

    private final Register register = new Desk("KG-OSH", 1).register();
    private UUID recordId;

    @BeforeEach
    void aDraftWithAResultOfTheLaboratory() {
        recordId = register.newRecordId();
        Seizure sure = SeizureShape.SHAPE.with(Seizures.complete(), STAGE, LAB);
        register.record(Entering.fresh(recordId, sure, Intent.SAVE));
    }

    @Test
    void aDraftGoesBackWithoutAWord() {
        assertThat(register.record(change(SUSPECTED))).isInstanceOf(Recorded.class);
    }

    @Test
    void aCaseThatWasSentOffGoesBackOnlyForAReason() {
        Opened draft = open();
        register.record(Entering.change(draft, draft.seizure(), Intent.SUBMIT));
        var question = new Violation(STAGE, "ITM-008", Severity.QUESTION, List.of(LAB));
        assertThat(register.record(change(SUSPECTED))).isEqualTo(new Refused(List.of(question)));
        assertThat(register.record(change(null))).isEqualTo(new Refused(List.of(question)));
        assertThat(register.check(change(SUSPECTED))).contains(question);
        Entering explained =
                change(SUSPECTED).because("the report was taken back", Set.of("ITM-008"));
        assertThat(register.record(explained)).isInstanceOf(Recorded.class);
    }

    @Test
    void notConfirmedIsNoStepBack() {
        Opened draft = open();
        register.record(Entering.change(draft, draft.seizure(), Intent.SUBMIT));
        assertThat(register.record(change(new Stage("NEGATIVE")))).isInstanceOf(Recorded.class);
    }

    private Opened open() {
        return register.open(recordId).orElseThrow();
    }

    private Entering change(@Nullable Stage stage) {
        Opened opened = open();
        Seizure copy = SeizureShape.SHAPE.with(opened.seizure(), STAGE, stage);
        return Entering.change(opened, copy, Intent.SAVE);
    }
}
