package rubezh.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;

/**
 * A draft taken up again.
 *
 * @param draft the draft
 * @param basis the record as it was when the draft was begun, null for a new record
 * @param seizure what the draft says
 * @param changes in what it differs from its record, or from an empty one
 * @param overtaken whether the record was changed by somebody since
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
