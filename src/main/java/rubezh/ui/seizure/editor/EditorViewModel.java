package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.Draft;
import rubezh.register.DraftInput;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.text.Fault;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.QuestionAnswers;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.problems.ValidationModel;
import rubezh.ui.seizure.similar.SimilarModel;

/** One record being written: its copy, what is wrong with it, how safe it is, and its actions. */
public final class EditorViewModel {
    private final SeizureContext context;
    private final UUID recordId;
    private final SeizureForm form;
    private final Autosave autosave;
    private final ValidationModel validation;
    private final SimilarModel similar;
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> historyView =
            FXCollections.unmodifiableObservableList(history);
    private final ReadOnlyObjectWrapper<EditorTitle> headline;
    private final ReadOnlyObjectWrapper<@Nullable EditorNotice> notice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FocusRequest> focusRequest =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private @Nullable OpenRecord basis;
    private Seizure recorded;
    private @Nullable String focus;

    public EditorViewModel(SeizureContext context, EditorInput input, RequiredFields required) {
        this.context = context;
        this.recordId = input.recordId();
        this.basis = input.basis();
        this.focus = input.focus();
        this.recorded = basis == null ? input.copy() : basis.seizure();
        this.form = new SeizureForm(context.shape(), context.register()::newLineId, input.copy());
        form.replace(input.copy(), input.texts());
        headline = new ReadOnlyObjectWrapper<>(EditorTitle.of(form.record()));
        boolean onDisk = input.focus() != null || !input.texts().isEmpty() || differsFromRecorded();
        autosave =
                new Autosave(
                        context.register(),
                        context.worker(),
                        context.clock(),
                        new Autosave.Source(
                                this::typed,
                                this::differsFromRecorded,
                                onDisk && differsFromRecorded()));
        validation = new ValidationModel(context, recordId, form, required, () -> basis);
        similar = new SimilarModel(context.register(), context.worker(), recordId, form::record);
        form.onChange(this::changed);
        dirty.set(differsFromRecorded());
        validation.run();
        similar.search();
    }

    public SeizureContext context() {
        return context;
    }

    public UUID recordId() {
        return recordId;
    }

    public Register register() {
        return context.register();
    }

    public SeizureForm form() {
        return form;
    }

    public ValidationModel validation() {
        return validation;
    }

    public SimilarModel similar() {
        return similar;
    }

    public ReadOnlyObjectProperty<EditorTitle> titleProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Autosave.State> autosaveState() {
        return autosave.state();
    }

    public ReadOnlyObjectProperty<@Nullable EditorNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FocusRequest> focusRequest() {
        return focusRequest.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** Returns the revisions of the record, newest first. */
    public ObservableList<HistoryEntry> history() {
        return historyView;
    }

    public boolean editable() {
        return basis == null || basis.editable();
    }

    /** Tells where the typist is; the draft remembers it, and typing so far becomes durable. */
    public void onFocused(@Nullable String pointer) {
        focus = pointer;
        autosave.writeNow();
    }

    @Nullable
    public String focus() {
        return focus;
    }

    private void changed(String pointer) {
        dirty.set(differsFromRecorded());
        headline.set(EditorTitle.of(form.record()));
        autosave.onTyped();
        similar.onChanged();
    }

    private boolean differsFromRecorded() {
        return !form.record().equals(recorded) || !form.unreadable().isEmpty();
    }

    private DraftInput typed() {
        return new DraftInput(recordId, basis, form.record(), form.unreadable(), focus);
    }

    /** Goes to the next obstacle after the field with the focus, or the previous one. */
    public void nextProblem(boolean forwards) {
        validation.next(focus, forwards).ifPresent(this::goTo);
    }

    /** Goes to the next field a full record fills and this one does not. */
    public void nextGap() {
        validation.nextGap(focus).ifPresent(this::goTo);
    }

    public void goTo(String pointer) {
        focusRequest.set(new FocusRequest(pointer));
    }

    /** Takes the last change back, or makes it again, and goes to where it was made. */
    public void undo(boolean back) {
        (back ? form.undo() : form.redo()).ifPresent(this::goTo);
    }

    /** Records what there is; {@code then} runs when it is durable or needed no writing. */
    public void save(Runnable then) {
        record(SaveIntent.SAVE, then);
    }

    /** Sends the record for review, if nothing stands in the way. */
    public void submit(Runnable then) {
        Optional<Problem> obstacle = validation.firstBlocking();
        if (obstacle.isPresent()) {
            goTo(obstacle.get().pointer());
        } else {
            record(SaveIntent.SUBMIT, then);
        }
    }

    private void record(SaveIntent saveIntent, Runnable then) {
        if (!form.unreadable().isEmpty()) {
            validation.run();
            goTo(form.unreadable().keySet().iterator().next());
            return;
        }
        Seizure copy = form.record();
        QuestionAnswers questionAnswers = validation.answers().copy();
        autosave.runWhenIdle(() ->
                context.worker()
                        .of(_ -> recordNow(copy, saveIntent, questionAnswers))
                        .named("editor.work.record")
                        .onDone(outcome -> onSaved(outcome, copy, then))
                        .onFault(this::onFailed)
                        .start());
    }

    /**
     * @param told which questions the revision answers
     */
    private record SaveOutcome(
            SaveResult outcome, @Nullable OpenRecord opened, Set<Violation> told) {}

    private SaveOutcome recordNow(
            Seizure copy, SaveIntent saveIntent, QuestionAnswers questionAnswers) {
        var asked = new SaveRequest(recordId, basis, copy, SaveIntent.SUBMIT, null, Set.of());
        QuestionAnswers.Result result =
                questionAnswers.resultFor(context.register().check(asked), saveIntent);
        var request =
                new SaveRequest(recordId, basis, copy, saveIntent, result.reason(), result.codes());
        SaveResult saveResult = context.register().record(request);
        OpenRecord record = context.register().open(recordId).orElse(null);
        return new SaveOutcome(saveResult, record, result.questions());
    }

    private void onSaved(SaveOutcome outcome, Seizure copy, Runnable then) {
        switch (outcome.outcome) {
            case SaveResult.Saved _ -> {
                validation.answers().recorded(outcome.told);
                applySaved(outcome.opened, copy, then);
            }
            case SaveResult.Unchanged _ -> applySaved(outcome.opened, copy, then);
            case SaveResult.Refused refused -> onRefused(refused);
            case SaveResult.Overtaken by -> onOvertaken(by);
        }
    }

    /** Whoever typed on while the record was written stays with what is not in it yet. */
    private void applySaved(@Nullable OpenRecord record, Seizure copy, Runnable then) {
        boolean typedOn = !form.record().equals(copy) || !form.unreadable().isEmpty();
        rebaseOnto(record, new Rebase(copy, record == null ? copy : record.seizure()));
        autosave.onDraftDeleted();
        loadHistory();
        if (typedOn) {
            autosave.onTyped();
        } else {
            then.run();
        }
    }

    /** The record is another one now; what was typed stays, on top of it. */
    private void rebaseOnto(@Nullable OpenRecord record, Rebase onto) {
        basis = record;
        recorded = onto.current();
        notice.set(null);
        form.rebase(onto);
    }

    private void onOvertaken(SaveResult.Overtaken by) {
        notice.set(new EditorNotice.Overtaken(by));
        autosave.onTyped();
    }

    private void onRefused(SaveResult.Refused refused) {
        validation.onRefused(refused.violations());
        validation.next(null, true).ifPresent(this::goTo);
        autosave.onTyped();
    }

    public void onFailed(Fault fault) {
        notice.set(new EditorNotice.Failed(fault));
        autosave.onTyped();
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
        similar.stop();
        return flushDraft();
    }

    /** Composes a draft of what is typed, whatever the disk says. */
    public Draft draft() {
        return context.register().draft(typed());
    }

    /** Throws away what was typed and shows the record as it stands. */
    public void discard(Runnable then) {
        autosave.runWhenIdle(() ->
                context.worker()
                        .of(_ -> {
                            context.register().deleteDraft(recordId);
                            return recordId;
                        })
                        .onDone(_ -> {
                            form.replace(recorded, Map.of());
                            autosave.onDraftDeleted();
                            dirty.set(false);
                            then.run();
                        })
                        .onFault(this::onFailed)
                        .start());
    }

    /** Tells what keeping what was typed would change in the newer version. */
    public void compare(Consumer<List<FieldChange>> told) {
        Rebase typed = new Rebase(recorded, form.record());
        context.worker()
                .of(_ ->
                        context.register()
                                .open(recordId)
                                .map(OpenRecord::seizure)
                                .map(theirs -> {
                                    Seizure mine =
                                            new Rebase(typed.original(), theirs)
                                                    .apply(typed.current());
                                    return context.register().changes(theirs, mine);
                                }))
                .onDone(changes -> changes.ifPresent(told))
                .onFault(this::onFailed)
                .start();
    }

    /** Puts what was typed onto the newer version: fields nobody typed in here are theirs. */
    public void mergeTyped() {
        context.worker()
                .of(_ -> context.register().open(recordId))
                .onDone(opened ->
                        opened.ifPresent(
                                now -> rebaseOnto(now, new Rebase(recorded, now.seizure()))))
                .onFault(this::onFailed)
                .start();
    }

    /** Throws away what was typed and shows the newer version. */
    public void discardTyped() {
        autosave.runWhenIdle(() ->
                context.worker()
                        .of(_ -> {
                            context.register().deleteDraft(recordId);
                            return context.register().open(recordId);
                        })
                        .onDone(opened -> opened.ifPresent(this::replaceWith))
                        .onFault(this::onFailed)
                        .start());
    }

    private void replaceWith(OpenRecord now) {
        form.replace(recorded, Map.of());
        rebaseOnto(now, new Rebase(recorded, now.seizure()));
        autosave.onDraftDeleted();
        loadHistory();
    }

    /** Looks whether the record was changed elsewhere, say by an import while it was open. */
    public void refresh() {
        if (basis == null) {
            return;
        }
        OpenRecord before = basis;
        context.worker()
                .of(_ -> context.register().history(recordId))
                .unlisted()
                .onDone(entries -> compare(before, entries))
                .onFault(this::onFailed)
                .start();
    }

    private void compare(OpenRecord before, List<HistoryEntry> entries) {
        history.setAll(entries.reversed());
        if (entries.isEmpty() || before != basis) {
            return;
        }
        HistoryEntry last = entries.getLast();
        if (!before.view().heads().contains(last.id())) {
            notice.set(
                    new EditorNotice.Overtaken(
                            new SaveResult.Overtaken(
                                    recordId, last.author(), last.station(), last.at())));
        }
    }

    public void loadHistory() {
        if (basis == null) {
            return;
        }
        context.worker()
                .of(_ -> context.register().history(recordId))
                .unlisted()
                .onDone(entries -> history.setAll(entries.reversed()))
                .onFault(this::onFailed)
                .start();
    }

    void retryDraft() {
        autosave.retry();
    }

    public boolean isNew() {
        return basis == null;
    }
}
