package rubezh.ui.seizure.list;

import module java.base;

import rubezh.journal.Draft;
import rubezh.register.Register;
import rubezh.register.ResumedDraft;
import rubezh.register.SeizureRow;
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

    /**
     * Returns the rows of cases that were never saved, newest first.
     *
     * @param own whether only those of the officer
     */
    List<SeizureRow> read(boolean own) {
        Register register = context.register();
        List<Draft> all = register.drafts();
        draftIds = all.stream().map(Draft::recordId).collect(Collectors.toUnmodifiableSet());
        return register.neverSaved().stream()
                .filter(draft -> !own || draft.isOf(register.officer()))
                .map(ResumedDraft::row)
                .toList();
    }

    /** Returns whether the last {@link #read} found a draft of a record. */
    boolean hasDraft(UUID recordId) {
        return draftIds.contains(recordId);
    }
}
