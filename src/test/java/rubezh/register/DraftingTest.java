package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Desk;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Outcome.Overtaken;
import rubezh.register.Outcome.Recorded;
import rubezh.register.Outcome.Refused;
import rubezh.register.Outcome.Unchanged;

class DraftingTest {
    private final Register register = new Desk("KG-OSH", 1).register();

    @Test
    void aDraftIsTakenUpAgainWhereItWasLeft() {
        Opened opened = recorded();
        Seizure typed = with(opened.seizure(), ITEM + "/packages", 9);
        Map<String, String> texts = Map.of(ITEM + "/amount", "2,0x");
        register.keepDraft(
                register.draft(
                        new Typed(opened.recordId(), opened, typed, texts, ITEM + "/amount")));
        Resumed resumed = register.resume(register.drafts().getFirst());
        assertThat(resumed.basis()).isEqualTo(opened);
        assertThat(resumed.copy()).isEqualTo(typed);
        assertThat(resumed.changes()).containsExactly(new Change(ITEM + "/packages", null, 9L));
        assertThat(resumed.overtaken()).isFalse();
        assertThat(resumed.draft().texts()).isEqualTo(texts);
        save(opened, typed);
        assertThat(register.drafts()).isEmpty();
    }

    @Test
    void aDraftOvertakenByAnotherChangeSaysSoAndKeepsItsBasis() {
        Opened opened = recorded();
        Seizure typed = with(opened.seizure(), ITEM + "/packages", 9);
        var draft = register.draft(new Typed(opened.recordId(), opened, typed, Map.of(), null));
        save(opened, with(opened.seizure(), "/narrative/summary", "x"));
        register.keepDraft(draft);
        Resumed resumed = register.resume(draft);
        assertThat(resumed.overtaken()).isTrue();
        assertThat(resumed.basis()).isEqualTo(opened);
        assertThat(resumed.changes()).hasSize(1);
    }

    @Test
    void aDraftWhoseRecordWasWrittenJustBeforeTheEndIsFoundDone() {
        UUID recordId = register.newRecordId();
        Seizure typed = Seizures.complete();
        var draft = register.draft(new Typed(recordId, null, typed, Map.of(), null));
        Entering entering = Entering.fresh(recordId, typed, Intent.SAVE);
        Recorded recorded = (Recorded) register.record(entering);
        register.keepDraft(draft);
        assertThat(register.record(entering)).isEqualTo(new Unchanged(recordId, recorded.number()));
        assertThat(register.drafts()).isEmpty();
        Seizure more = with(typed, ITEM + "/packages", 2);
        assertThat(register.record(Entering.fresh(recordId, more, Intent.SAVE)))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void aRefusedRecordKeepsItsDraft() {
        UUID recordId = register.newRecordId();
        Seizure typed = register.blank();
        register.keepDraft(register.draft(new Typed(recordId, null, typed, Map.of(), null)));
        assertThat(register.record(Entering.fresh(recordId, typed, Intent.SAVE)))
                .isInstanceOf(Refused.class);
        assertThat(register.drafts()).hasSize(1);
    }

    private Opened recorded() {
        UUID recordId = register.newRecordId();
        register.record(Entering.fresh(recordId, Seizures.complete(), Intent.SAVE));
        return register.open(recordId).orElseThrow();
    }

    private Outcome save(Opened opened, Seizure copy) {
        return register.record(Entering.change(opened, copy, Intent.SAVE));
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
