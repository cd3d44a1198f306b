package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;
import rubezh.json.SeizureShape;
import rubezh.register.review.ReviewSummary;
import rubezh.security.Officer;
import rubezh.shape.Field;

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

    /** Returns whether an officer typed it. */
    public boolean isOf(Officer officer) {
        return draft.author().equals(officer.login());
    }

    /** Returns the row of the list for a case that was never saved. */
    public SeizureRow row() {
        var values = new HashMap<String, Object>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.lines() == null
                    && SeizureShape.SHAPE.get(seizure, field.pointer()) instanceof Object value) {
                values.put(field.path(), value);
            }
        }
        List<SeizureRow.Item> items = seizure.items().stream().map(SeizureRow.Item::of).toList();
        var changed = new ReviewSummary(draft.at().getEpochSecond(), 0, 0, 0, false, "");
        return new SeizureRow(draft.recordId(), values, items, SeizureRow.Indicators.NONE, changed);
    }
}
