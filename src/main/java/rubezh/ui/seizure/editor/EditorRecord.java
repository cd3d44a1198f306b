package rubezh.ui.seizure.editor;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.DraftInput;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.ui.seizure.model.CustodySuggestion;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;

/** Edited record: the form, the record as opened, and whether they differ. */
final class EditorRecord {
    private final UUID recordId;
    private final SeizureForm form;
    private final ReadOnlyObjectWrapper<EditorTitle> title;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final @Nullable String reason;
    private @Nullable OpenRecord basis;
    private Seizure recorded;

    EditorRecord(SeizureContext context, EditorInput input) {
        this.recordId = input.recordId();
        this.reason = input.reason();
        this.basis = input.basis();
        this.recorded = basis == null ? input.copy() : basis.seizure();
        this.form = new SeizureForm(context.shape(), context.register()::newLineId, input.copy());
        form.replace(input.copy(), input.texts());
        var custody =
                new CustodySuggestion(
                        context.clock(),
                        context.register().station().zone(),
                        context.register().officer().name());
        form.proposeForLines(path ->
                EVIDENCE_CUSTODY.path().equals(path)
                        ? custody.after(form.record().evidence().custody())
                        : Map.of());
        this.title = new ReadOnlyObjectWrapper<>(EditorTitle.of(form.record(), basis));
    }

    UUID recordId() {
        return recordId;
    }

    SeizureForm form() {
        return form;
    }

    /** Returns the record as opened, null for a new one. */
    @Nullable OpenRecord basis() {
        return basis;
    }

    /** Returns the recorded seizure; for a new record, the initial content of the form. */
    Seizure recorded() {
        return recorded;
    }

    /** Returns the reason that every save gives, null without one. */
    @Nullable String reason() {
        return reason;
    }

    @Nullable String offeredTo() {
        return basis == null ? null : basis.offeredTo();
    }

    boolean editable() {
        return basis == null || basis.editable();
    }

    ReadOnlyObjectProperty<EditorTitle> title() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    boolean isDirty() {
        return !form.record().equals(recorded) || !form.unreadable().isEmpty();
    }

    /** Returns the content of the form for a draft. */
    DraftInput draftInput(@Nullable String focus) {
        return new DraftInput(recordId, basis, form.record(), form.unreadable(), focus);
    }

    void updateDirty() {
        dirty.set(isDirty());
    }

    void updateTitle() {
        title.set(EditorTitle.of(form.record(), basis));
    }

    /** Replaces the record as opened; changes in the form stay on top of it. */
    void rebaseOnto(@Nullable OpenRecord opened, Rebase rebase) {
        basis = opened;
        recorded = rebase.current();
        form.rebase(rebase);
    }

    /** Resets the form to the record, as one step to undo. */
    void discardTyped() {
        form.batch(EVENT_START.pointer(), this::discardChanges);
    }

    /** Resets the form to the record. */
    void discardChanges() {
        form.replace(recorded, Map.of());
    }
}
