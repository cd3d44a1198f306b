package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Draft;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.SaveIntent;
import rubezh.text.Fault;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.problems.ValidationModel;

/**
 * One record being edited, as its views see it: they read its properties and call its actions. The
 * work is done by the models it is made of and by {@link SaveWorkflow} and {@link MergeWorkflow}.
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

    /** Returns the revisions of the record, newest first. */
    public ObservableList<HistoryEntry> history() {
        return history.entries();
    }

    public boolean editable() {
        return record.editable();
    }

    public boolean isNew() {
        return record.basis() == null;
    }

    /**
     * Notes the field with the focus; the draft remembers it, and typing so far becomes durable.
     */
    public void onFocused(@Nullable String pointer) {
        navigator.onFocused(pointer);
        autosave.writeNow();
    }

    @Nullable
    public String focus() {
        return navigator.focus();
    }

    /** Goes to the next obstacle after the field with the focus, or the previous one. */
    public void nextProblem(boolean forwards) {
        validation.next(navigator.focus(), forwards).ifPresent(this::goTo);
    }

    /** Goes to the next field a full record fills and this one does not. */
    public void nextGap() {
        validation.nextGap(navigator.focus()).ifPresent(this::goTo);
    }

    public void goTo(String pointer) {
        navigator.goTo(pointer);
    }

    /** Takes the last change back, or makes it again, and goes to where it was made. */
    public void undo(boolean back) {
        (back ? form().undo() : form().redo()).ifPresent(this::goTo);
    }

    /** Saves the record as it is; {@code then} runs when it is durable or needed no writing. */
    public void save(Runnable then) {
        saveWorkflow.save(SaveIntent.SAVE, then);
    }

    /** Sends the record for review, if nothing stands in the way. */
    public void submit(Runnable then) {
        saveWorkflow.save(SaveIntent.SUBMIT, then);
    }

    public void onFailed(Fault fault) {
        notices.onFailed(fault);
    }

    /**
     * Makes everything typed durable before the window goes; blocks for one write at most. Returns
     * what was in the way of it.
     */
    public Optional<Fault> flushDraft() {
        return autosave.close();
    }

    /** As {@link #flushDraft}, for the last time. */
    public Optional<Fault> close() {
        validation.stop();
        return flushDraft();
    }

    /** Composes a draft of what is typed, whatever the disk says. */
    public Draft draft() {
        return context.register().draft(record.typed(navigator.focus()));
    }

    void retryDraft() {
        autosave.retry();
    }

    /** Discards what was typed and shows the record as it stands. */
    public void discard(Runnable then) {
        autosave.runWhenIdle(() ->
                context.worker()
                        .of(_ -> {
                            context.register().deleteDraft(recordId());
                            return recordId();
                        })
                        .onDone(_ -> onDiscarded(then))
                        .onFault(this::onFailed)
                        .start());
    }

    private void onDiscarded(Runnable then) {
        record.discardTyped();
        autosave.onDraftDeleted();
        record.updateDirty();
        then.run();
    }

    /** Shows what keeping what was typed would change in the newer version. */
    public void compare(Consumer<List<FieldChange>> show) {
        mergeWorkflow.compare(show);
    }

    /** Puts what was typed onto the newer version: fields not typed in take its values. */
    public void mergeTyped() {
        mergeWorkflow.mergeTyped();
    }

    /** Discards what was typed and shows the newer version. */
    public void discardTyped() {
        mergeWorkflow.discardTyped();
    }

    /** Looks whether the record was changed elsewhere, say by an import while it was open. */
    public void refresh() {
        history.refresh();
    }

    public void loadHistory() {
        history.load();
    }
}
