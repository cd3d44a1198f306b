package rubezh.ui.seizure.editor;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.journal.Draft;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.review.TimelineEntry;
import rubezh.shape.Pointer;
import rubezh.text.Fault;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.problems.ValidationModel;

/**
 * View model of one edited record: views bind to its properties and call its actions. Models and
 * the workflows {@link SaveWorkflow} and {@link MergeWorkflow} do the work.
 *
 * <pre>{@code
 * var model = new EditorViewModel(context, inputs.blank(), requiredFields);
 * model.form().enter("/place/post", new Post("KG-DOS"));
 * model.save(navigation.close());
 * }</pre>
 */
public final class EditorViewModel {
    private final SeizureContext context;
    private final EditorRecord record;
    private final EditorNavigator navigator;
    private final Autosave autosave;
    private final EditorNotices notices;
    private final EditorHistory history;
    private final ValidationModel validation;
    private final SaveWorkflow saveWorkflow;
    private final MergeWorkflow mergeWorkflow;

    public EditorViewModel(SeizureContext context, EditorInput input, RequiredFields required) {
        var models = EditorModels.of(context, input, required);
        this.context = context;
        this.record = models.record();
        this.navigator = models.navigator();
        this.autosave = models.autosave();
        this.notices = models.notices();
        this.history = models.history();
        this.validation = models.validation();
        this.saveWorkflow = new SaveWorkflow(models);
        this.mergeWorkflow = new MergeWorkflow(models);
        form().onChange(_ -> onChanged());
        record.updateDirty();
        validation.run();
    }

    private void onChanged() {
        record.updateDirty();
        record.updateTitle();
        autosave.onTyped();
        notices.onChanged();
    }

    public SeizureContext context() {
        return context;
    }

    public UUID recordId() {
        return record.recordId();
    }

    public SeizureForm form() {
        return record.form();
    }

    public ValidationModel validation() {
        return validation;
    }

    public ReadOnlyObjectProperty<EditorTitle> titleProperty() {
        return record.title();
    }

    public ReadOnlyObjectProperty<Autosave.State> autosaveState() {
        return autosave.state();
    }

    public ReadOnlyObjectProperty<@Nullable EditorNotice> notice() {
        return notices.shown();
    }

    public ReadOnlyObjectProperty<@Nullable FocusRequest> focusRequest() {
        return navigator.request();
    }

    public ReadOnlyBooleanProperty dirty() {
        return record.dirty();
    }

    /** Returns the revisions of the record and what is shown among them, newest first. */
    public ObservableList<TimelineEntry> history() {
        return history.entries();
    }

    /**
     * Sets what is shown of the revisions; runs in the background.
     *
     * @param composer receives all revisions, oldest first, and returns what is shown in that order
     */
    public void showHistory(Function<List<HistoryEntry>, List<TimelineEntry>> composer) {
        history.show(composer);
    }

    /** Returns the station to which a change is an offer; null if the record may be changed. */
    public @Nullable String offeredTo() {
        return record.offeredTo();
    }

    public boolean editable() {
        return record.editable();
    }

    /** Returns the record as it was opened; null for a new one. */
    public @Nullable OpenRecord basis() {
        return record.basis();
    }

    public boolean isNew() {
        return record.basis() == null;
    }

    /** Sets the focused field, which the draft keeps, and saves the draft. */
    public void onFocused(@Nullable String pointer) {
        navigator.onFocused(pointer);
        autosave.writeNow();
    }

    @Nullable
    public String focus() {
        return navigator.focus();
    }

    /** Returns the line of a list whose field has the focus. */
    public Optional<UUID> focusedLine(FieldPath list) {
        String focus = focus();
        return focus != null && list.contains(focus) ? Pointer.lineId(focus) : Optional.empty();
    }

    /**
     * Focuses the next blocking problem after the focused field, or the previous one; says so if
     * there is none.
     */
    public void nextProblem(boolean forwards) {
        validation
                .next(navigator.position(), forwards)
                .ifPresentOrElse(this::goTo, notices::showNothingLeft);
    }

    /** As {@link #nextProblem}, of the fields that a complete record has and this one lacks. */
    public void nextGap() {
        validation
                .nextGap(navigator.position())
                .ifPresentOrElse(this::goTo, notices::showNothingLeft);
    }

    public void goTo(String pointer) {
        navigator.goTo(pointer);
    }

    /** Undoes or redoes a step and focuses its field. */
    public void undo(boolean back) {
        (back ? form().undo() : form().redo()).ifPresent(this::goTo);
    }

    /** Saves the record; {@code onSaved} runs when it is durable or unchanged. */
    public void save(Runnable onSaved) {
        saveWorkflow.save(SaveIntent.SAVE, onSaved);
    }

    /**
     * Submits the record for review unless a problem blocks it; {@code onSaved} runs when it is
     * durable.
     */
    public void submit(Runnable onSaved) {
        saveWorkflow.save(SaveIntent.SUBMIT, onSaved);
    }

    public void onFailed(Fault fault) {
        notices.onFailed(fault);
    }

    /**
     * Saves the draft before the window closes; blocks for one write at most. Returns the fault of
     * the write.
     */
    public Optional<Fault> flushDraft() {
        return autosave.close();
    }

    /** Stops validation and saves the draft for the last time; blocks as {@link #flushDraft}. */
    public Optional<Fault> close() {
        validation.stop();
        return flushDraft();
    }

    /** Returns the draft of the current form, saved or not. */
    public Draft draft() {
        return context.register().draft(record.draftInput(navigator.focus()));
    }

    /** Discards all changes and the draft; {@link #undo} brings the changes back. */
    public void discard() {
        autosave.runWhenIdle(() ->
                context.worker()
                        .action(() -> context.register().deleteDraft(recordId()))
                        .onDone(_ -> resetForm())
                        .onFault(this::onFailed)
                        .start());
    }

    private void resetForm() {
        record.discardTyped();
        autosave.onDraftDeleted();
        record.updateDirty();
        notices.showDiscarded();
    }

    /** Computes how the changes in the form would alter the newer version. */
    public void compare(Consumer<List<FieldChange>> onCompared) {
        mergeWorkflow.compare(onCompared);
    }

    /** Applies the changes of the form to the newer version; other fields take its values. */
    public void mergeChanges() {
        mergeWorkflow.mergeChanges();
    }

    /** Discards the changes of the form and takes the newer version. */
    public void discardChanges() {
        mergeWorkflow.discardChanges();
    }

    /** Checks whether the record was changed elsewhere, say by an import. */
    public void refresh() {
        history.refresh();
    }

    public void loadHistory() {
        history.load();
    }
}
