package rubezh.ui.seizure.editor;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.register.FieldChange;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.Register;

/**
 * Workflow for a record changed elsewhere while it was edited: compare both versions, then merge
 * the changes of the form into the newer one, or discard them.
 *
 * @see SaveWorkflow
 */
final class MergeWorkflow {
    private final EditorModels models;
    private final Register register;

    MergeWorkflow(EditorModels models) {
        this.models = models;
        this.register = models.context().register();
    }

    /** Computes how the changes in the form would alter the newer version. */
    void compare(Consumer<List<FieldChange>> onCompared) {
        EditorRecord record = models.record();
        Rebase changed = new Rebase(record.recorded(), record.form().record());
        models.context()
                .worker()
                .of(_ ->
                        register.open(record.recordId())
                                .map(OpenRecord::seizure)
                                .map(newer -> changes(changed, newer)))
                .onDone(changes -> changes.ifPresent(onCompared))
                .onFault(models.notices()::onFailed)
                .start();
    }

    private List<FieldChange> changes(Rebase changed, Seizure newer) {
        Seizure merged = new Rebase(changed.original(), newer).apply(changed.current());
        return register.changes(newer, merged);
    }

    /** Applies the changes of the form to the newer version; other fields take its values. */
    void mergeChanges() {
        models.context()
                .worker()
                .of(_ -> register.open(models.record().recordId()))
                .onDone(opened -> opened.ifPresent(this::rebaseOnto))
                .onFault(models.notices()::onFailed)
                .start();
    }

    /** Discards the changes of the form and takes the newer version. */
    void discardChanges() {
        models.autosave()
                .runWhenIdle(() ->
                        models.context()
                                .worker()
                                .of(_ -> {
                                    register.deleteDraft(models.record().recordId());
                                    return register.open(models.record().recordId());
                                })
                                .onDone(opened -> opened.ifPresent(this::replaceWith))
                                .onFault(models.notices()::onFailed)
                                .start());
    }

    private void replaceWith(OpenRecord newer) {
        models.record().discardChanges();
        rebaseOnto(newer);
        models.autosave().onDraftDeleted();
        models.history().load();
    }

    private void rebaseOnto(OpenRecord newer) {
        models.notices().clear();
        models.record().rebaseOnto(newer, new Rebase(models.record().recorded(), newer.seizure()));
    }
}
