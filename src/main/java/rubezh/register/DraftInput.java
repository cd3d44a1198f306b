package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;
import rubezh.json.SeizureShape;

/**
 * Unsaved input of an editor.
 *
 * @param recordId id of the record to create or change
 * @param basis record opened for editing, null for a new one
 * @param seizure seizure with all readable fields
 * @param texts text of unreadable fields, by pointer
 * @param focus pointer of the focused field
 */
public record DraftInput(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure seizure,
        Map<String, String> texts,
        @Nullable String focus) {
    public DraftInput {
        texts = Map.copyOf(texts);
    }

    Draft toDraft(String author, Instant at) {
        return new Draft(
                recordId,
                author,
                at,
                basis == null ? List.of() : basis.view().heads(),
                SeizureShape.SHAPE.write(seizure),
                texts,
                focus);
    }
}
