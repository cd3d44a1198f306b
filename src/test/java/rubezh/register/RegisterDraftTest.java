package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

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
    void aDraftIsResumedAsSaved() {
        OpenRecord record = recordAndOpen();
        Seizure typed = with(record.seizure(), ITEM + "/packages", 9);
        Map<String, String> texts = Map.of(ITEM + "/amount", "2,0x");
        register.saveDraft(
                register.draft(
                        new DraftInput(record.recordId(), record, typed, texts, ITEM + "/amount")));
        ResumedDraft draft = register.resume(register.drafts().getFirst());
        assertThat(draft.basis()).isEqualTo(record);
        assertThat(draft.seizure()).isEqualTo(typed);
        assertThat(draft.changes()).containsExactly(new FieldChange(ITEM + "/packages", 5L, 9L));
        assertThat(draft.overtaken()).isFalse();
        assertThat(draft.draft().texts()).isEqualTo(texts);
        save(record, typed);
        assertThat(register.drafts()).isEmpty();
    }

    @Test
    void anOvertakenDraftIsReportedAndKeepsItsBasis() {
        OpenRecord record = recordAndOpen();
        Seizure typed = with(record.seizure(), ITEM + "/packages", 9);
        var draft =
                register.draft(new DraftInput(record.recordId(), record, typed, Map.of(), null));
        save(record, with(record.seizure(), "/narrative/summary", "x"));
        register.saveDraft(draft);
        ResumedDraft resumedDraft = register.resume(draft);
        assertThat(resumedDraft.overtaken()).isTrue();
        assertThat(resumedDraft.basis()).isEqualTo(record);
        assertThat(resumedDraft.changes()).hasSize(1);
    }

    @Test
    void aDraftOfASavedRecordIsUnchanged() {
        UUID recordId = register.newRecordId();
        Seizure typed = Seizures.complete();
        var draft = register.draft(new DraftInput(recordId, null, typed, Map.of(), null));
        SaveRequest request = SaveRequest.ofNew(recordId, typed, SaveIntent.SAVE);
        Saved saved = (Saved) register.record(request);
        register.saveDraft(draft);
        assertThat(register.record(request)).isEqualTo(new Unchanged(recordId, saved.number()));
        assertThat(register.drafts()).isEmpty();
        Seizure more = with(typed, ITEM + "/packages", 2);
        assertThat(register.record(SaveRequest.ofNew(recordId, more, SaveIntent.SAVE)))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void aRefusedRecordKeepsItsDraft() {
        UUID recordId = register.newRecordId();
        Seizure typed = with(Seizures.complete(), ITEM + "/packages", 0);
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

    private SaveResult save(OpenRecord record, Seizure copy) {
        return register.record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE));
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
