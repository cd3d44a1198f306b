package rubezh.ui.seizure.model;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.OpenRecord;
import rubezh.register.ResumedDraft;

/**
 * Initial state of an editor.
 *
 * @param recordId id of the existing or new record
 * @param basis the record as opened, null for a new one
 * @param copy content of the form
 * @param texts unreadable texts of fields, by pointer
 * @param focus pointer of the field to focus, or null for the first
 * @param reason reason that every save gives; null without one
 * @see EditorInputs
 */
public record EditorInput(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure copy,
        Map<String, String> texts,
        @Nullable String focus,
        @Nullable String reason) {
    public static EditorInput forNew(UUID recordId, Seizure copy) {
        return new EditorInput(recordId, null, copy, Map.of(), null, null);
    }

    static EditorInput of(OpenRecord record) {
        return new EditorInput(
                record.recordId(), record, record.seizure(), record.unreadableTexts(), null, null);
    }

    public static EditorInput of(ResumedDraft draft) {
        return new EditorInput(
                draft.draft().recordId(),
                draft.basis(),
                draft.seizure(),
                draft.draft().texts(),
                draft.draft().focus(),
                null);
    }

    /** Returns the input of an editor that gives a reason with every save. */
    public EditorInput withReason(String reason) {
        return new EditorInput(recordId, basis, copy, texts, focus, reason);
    }
}
