package rubezh.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;

/**
 * Draft with the record it is based on.
 *
 * @see Register#resume
 * @param draft the draft
 * @param basis record at the start of the draft, null for a new record
 * @param seizure seizure of the draft
 * @param changes differences from the record, or from an empty one
 * @param overtaken whether the record was changed since
 */
public record ResumedDraft(
        Draft draft,
        @Nullable OpenRecord basis,
        Seizure seizure,
        List<FieldChange> changes,
        boolean overtaken) {
    public ResumedDraft {
        changes = List.copyOf(changes);
    }
}
