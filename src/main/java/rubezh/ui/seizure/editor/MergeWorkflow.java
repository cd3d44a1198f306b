package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.function.Consumer;
import rubezh.domain.seizure.Seizure;
import rubezh.register.FieldChange;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.Register;

/**
 * Process after a record was changed elsewhere while it was edited: compare both versions, then put
 * what was typed onto the newer one, or discard it.
 */
final class MergeWorkflow {
    private final EditorModels models;
    private final Register register;

    MergeWorkflow(EditorModels models) {
        this.models = models;
        this.register = models.context().register();
    }

    /** Shows what keeping what was typed would change in the newer version. */
    void compare(Consumer<List<FieldChange>> show) {
        EditorRecord record = models.record();
        Rebase typed = new Rebase(record.recorded(), record.form().record());
        models.context()
                .worker()
                .of(_ ->
                        register.open(record.recordId())
                                .map(OpenRecord::seizure)
                                .map(newer -> changes(typed, newer)))
                .onDone(changes -> changes.ifPresent(show))
                .onFault(models.notices()::onFailed)
                .start();
    }

    private List<FieldChange> changes(Rebase typed, Seizure newer) {
        Seizure merged = new Rebase(typed.original(), newer).apply(typed.current());
        return register.changes(newer, merged);
    }

    /** Puts what was typed onto the newer version: fields not typed in take its values. */
    void mergeTyped() {
        models.context()
                .worker()
                .of(_ -> register.open(models.record().recordId()))
                .onDone(opened -> opened.ifPresent(this::rebaseOnto))
                .onFault(models.notices()::onFailed)
                .start();
    }

    /** Discards what was typed and shows the newer version. */
    void discardTyped() {
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
        models.record().discardTyped();
        rebaseOnto(newer);
        models.autosave().onDraftDeleted();
        models.history().load();
    }

    private void rebaseOnto(OpenRecord newer) {
        models.notices().clear();
        models.record().rebaseOnto(newer, new Rebase(models.record().recorded(), newer.seizure()));
    }
}
