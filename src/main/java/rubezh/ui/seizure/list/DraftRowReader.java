package rubezh.ui.seizure.list;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;
import rubezh.register.ResumedDraft;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Reader of list rows for drafts of unsaved records. Reads the register: call it off the JavaFX
 * application thread.
 *
 * @see SeizureListViewModel.SeizureRowSource
 */
final class DraftRowReader {
    private final SeizureContext context;
    private volatile Set<UUID> draftIds = Set.of();

    DraftRowReader(SeizureContext context) {
        this.context = context;
    }

    /** Returns the drafts of records that were never saved, newest first. */
    List<SeizureRow> read() {
        List<Draft> all = context.register().drafts();
        draftIds = all.stream().map(Draft::recordId).collect(Collectors.toUnmodifiableSet());
        return all.stream()
                .filter(draft -> draft.basis().isEmpty())
                .map(context.register()::resume)
                .map(this::row)
                .toList();
    }

    /** Returns whether the last {@link #read} found a draft of a record. */
    boolean hasDraft(UUID recordId) {
        return draftIds.contains(recordId);
    }

    private SeizureRow row(ResumedDraft draft) {
        Seizure copy = draft.seizure();
        Map<String, Object> values = new HashMap<>();
        var shape = context.shape();
        for (Field field : shape.fields()) {
            if (field.lines() == null && shape.get(copy, field.pointer()) instanceof Object value) {
                values.put(field.path(), value);
            }
        }
        List<SeizureRow.Item> items = copy.items().stream().map(SeizureRow.Item::of).toList();
        var none = SeizureRow.Indicators.NONE;
        return new SeizureRow(draft.draft().recordId(), values, items, none);
    }
}
