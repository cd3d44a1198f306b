package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Overtaken;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;
import rubezh.register.SaveResult.Unchanged;

class RegisterDraftTest {
    private final Register register = new MemoryRegister("KG-OSH", 1).register();

    @Test
    void aDraftIsTakenUpAgainWhereItWasLeft() {
        OpenRecord opened = recordAndOpen();
        Seizure typed = with(opened.seizure(), ITEM + "/packages", 9);
        Map<String, String> texts = Map.of(ITEM + "/amount", "2,0x");
        register.saveDraft(
                register.draft(
                        new DraftInput(opened.recordId(), opened, typed, texts, ITEM + "/amount")));
        ResumedDraft resumed = register.resume(register.drafts().getFirst());
        assertThat(resumed.basis()).isEqualTo(opened);
        assertThat(resumed.seizure()).isEqualTo(typed);
        assertThat(resumed.changes())
                .containsExactly(new FieldChange(ITEM + "/packages", null, 9L));
        assertThat(resumed.overtaken()).isFalse();
        assertThat(resumed.draft().texts()).isEqualTo(texts);
        save(opened, typed);
        assertThat(register.drafts()).isEmpty();
    }

    @Test
    void aDraftOvertakenByAnotherChangeSaysSoAndKeepsItsBasis() {
        OpenRecord opened = recordAndOpen();
        Seizure typed = with(opened.seizure(), ITEM + "/packages", 9);
        var draft =
                register.draft(new DraftInput(opened.recordId(), opened, typed, Map.of(), null));
        save(opened, with(opened.seizure(), "/narrative/summary", "x"));
        register.saveDraft(draft);
        ResumedDraft resumed = register.resume(draft);
        assertThat(resumed.overtaken()).isTrue();
        assertThat(resumed.basis()).isEqualTo(opened);
        assertThat(resumed.changes()).hasSize(1);
    }

    @Test
    void aDraftWhoseRecordWasWrittenJustBeforeTheEndIsFoundDone() {
        UUID recordId = register.newRecordId();
        Seizure typed = Seizures.complete();
        var draft = register.draft(new DraftInput(recordId, null, typed, Map.of(), null));
        SaveRequest entering = SaveRequest.ofNew(recordId, typed, SaveIntent.SAVE);
        Saved recorded = (Saved) register.record(entering);
        register.saveDraft(draft);
        assertThat(register.record(entering)).isEqualTo(new Unchanged(recordId, recorded.number()));
        assertThat(register.drafts()).isEmpty();
        Seizure more = with(typed, ITEM + "/packages", 2);
        assertThat(register.record(SaveRequest.ofNew(recordId, more, SaveIntent.SAVE)))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void aRefusedRecordKeepsItsDraft() {
        UUID recordId = register.newRecordId();
        Seizure typed = register.newSeizure();
        register.saveDraft(register.draft(new DraftInput(recordId, null, typed, Map.of(), null)));
        assertThat(register.record(SaveRequest.ofNew(recordId, typed, SaveIntent.SAVE)))
                .isInstanceOf(Refused.class);
        assertThat(register.drafts()).hasSize(1);
    }

    private OpenRecord recordAndOpen() {
        UUID recordId = register.newRecordId();
        register.record(SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SAVE));
        return register.open(recordId).orElseThrow();
    }

    private SaveResult save(OpenRecord opened, Seizure copy) {
        return register.record(SaveRequest.ofChange(opened, copy, SaveIntent.SAVE));
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
