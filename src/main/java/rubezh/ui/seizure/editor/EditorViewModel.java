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
    private final SeizureContext bench;
    private final UUID recordId;
    private final SeizureForm form;
    private final Autosave autosave;
    private final ValidationModel checks;
    private final SimilarModel similar;
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> historyView =
            FXCollections.unmodifiableObservableList(history);
    private final ReadOnlyObjectWrapper<EditorTitle> headline;
    private final ReadOnlyObjectWrapper<@Nullable EditorNotice> notice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FocusRequest> jump =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private @Nullable OpenRecord basis;
    private Seizure recorded;
    private @Nullable String focus;

    public EditorViewModel(SeizureContext bench, EditorInput sheet, RequiredFields required) {
        this.bench = bench;
        this.recordId = sheet.recordId();
        this.basis = sheet.basis();
        this.focus = sheet.focus();
        this.recorded = basis == null ? sheet.copy() : basis.seizure();
        this.form = new SeizureForm(bench.shape(), bench.register()::newLineId, sheet.copy());
        form.replace(sheet.copy(), sheet.texts());
        headline = new ReadOnlyObjectWrapper<>(EditorTitle.of(form.record()));
        boolean onDisk = sheet.focus() != null || !sheet.texts().isEmpty() || differs();
        autosave =
                new Autosave(
                        bench.register(),
                        bench.worker(),
                        bench.clock(),
                        new Autosave.Source(this::typed, this::differs, onDisk && differs()));
        checks = new ValidationModel(bench, recordId, form, required, () -> basis);
        similar = new SimilarModel(bench.register(), bench.worker(), recordId, form::record);
        form.onChange(this::changed);
        dirty.set(differs());
        checks.run();
        similar.ask();
    }

    public SeizureContext bench() {
        return bench;
    }

    public UUID recordId() {
        return recordId;
    }

    public Register register() {
        return bench.register();
    }

    public SeizureForm form() {
        return form;
    }

    public ValidationModel checks() {
        return checks;
    }

    public SimilarModel similar() {
        return similar;
    }

    public ReadOnlyObjectProperty<EditorTitle> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Autosave.State> saving() {
        return autosave.state();
    }

    public ReadOnlyObjectProperty<@Nullable EditorNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FocusRequest> jump() {
        return jump.getReadOnlyProperty();
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
    public void focused(@Nullable String pointer) {
        focus = pointer;
        autosave.now();
    }

    @Nullable
    public String focus() {
        return focus;
    }

    private void changed(String pointer) {
        dirty.set(differs());
        headline.set(EditorTitle.of(form.record()));
        autosave.changed();
        similar.changed();
    }

    private boolean differs() {
        return !form.record().equals(recorded) || !form.unreadable().isEmpty();
    }

    private DraftInput typed() {
        return new DraftInput(recordId, basis, form.record(), form.unreadable(), focus);
    }

    /** Goes to the next obstacle after the field with the focus, or the previous one. */
    public void nextProblem(boolean forwards) {
        checks.next(focus, forwards).ifPresent(this::goTo);
    }

    /** Goes to the next field a full record fills and this one does not. */
    public void nextGap() {
        checks.nextGap(focus).ifPresent(this::goTo);
    }

    public void goTo(String pointer) {
        jump.set(new FocusRequest(pointer));
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
        Optional<Problem> obstacle = checks.obstacle();
        if (obstacle.isPresent()) {
            goTo(obstacle.get().pointer());
        } else {
            record(SaveIntent.SUBMIT, then);
        }
    }

    private void record(SaveIntent intent, Runnable then) {
        if (!form.unreadable().isEmpty()) {
            checks.run();
            goTo(form.unreadable().keySet().iterator().next());
            return;
        }
        Seizure copy = form.record();
        QuestionAnswers answers = checks.answers().copy();
        autosave.rest(() ->
                bench.worker()
                        .of(_ -> recordNow(copy, intent, answers))
                        .named("editor.work.record")
                        .onDone(done -> took(done, copy, then))
                        .onFault(this::failed)
                        .start());
    }

    /**
     * @param told which questions the revision answers
     */
    private record SaveOutcome(
            SaveResult outcome, @Nullable OpenRecord opened, Set<Violation> told) {}

    private SaveOutcome recordNow(Seizure copy, SaveIntent intent, QuestionAnswers answers) {
        var asked = new SaveRequest(recordId, basis, copy, SaveIntent.SUBMIT, null, Set.of());
        QuestionAnswers.Result told = answers.of(bench.register().check(asked), intent);
        var entering = new SaveRequest(recordId, basis, copy, intent, told.reason(), told.codes());
        SaveResult outcome = bench.register().record(entering);
        OpenRecord opened = bench.register().open(recordId).orElse(null);
        return new SaveOutcome(outcome, opened, told.questions());
    }

    private void took(SaveOutcome done, Seizure copy, Runnable then) {
        switch (done.outcome) {
            case SaveResult.Saved _ -> {
                checks.answers().told(done.told);
                settled(done.opened, copy, then);
            }
            case SaveResult.Unchanged _ -> settled(done.opened, copy, then);
            case SaveResult.Refused refused -> refused(refused);
            case SaveResult.Overtaken by -> overtaken(by);
        }
    }

    /** Whoever typed on while the record was written stays with what is not in it yet. */
    private void settled(@Nullable OpenRecord opened, Seizure copy, Runnable then) {
        boolean typedOn = !form.record().equals(copy) || !form.unreadable().isEmpty();
        becomes(opened, new Rebase(copy, opened == null ? copy : opened.seizure()));
        autosave.forgotten();
        loadHistory();
        if (typedOn) {
            autosave.changed();
        } else {
            then.run();
        }
    }

    /** The record is another one now; what was typed stays, on top of it. */
    private void becomes(@Nullable OpenRecord opened, Rebase onto) {
        basis = opened;
        recorded = onto.now();
        notice.set(null);
        form.rebase(onto);
    }

    private void overtaken(SaveResult.Overtaken by) {
        notice.set(new EditorNotice.Overtaken(by));
        autosave.changed();
    }

    private void refused(SaveResult.Refused refused) {
        checks.refused(refused.violations());
        checks.next(null, true).ifPresent(this::goTo);
        autosave.changed();
    }

    public void failed(Fault fault) {
        notice.set(new EditorNotice.Failed(fault));
        autosave.changed();
    }

    /**
     * Makes everything typed durable before the window goes; blocks for one write at most. Returns
     * what was in the way of it.
     */
    public Optional<Fault> keep() {
        return autosave.close();
    }

    /** As {@link #keep}, for the last time. */
    public Optional<Fault> close() {
        checks.stop();
        similar.stop();
        return keep();
    }

    /** Composes a draft of what is typed, whatever the disk says. */
    public Draft draft() {
        return bench.register().draft(typed());
    }

    /** Throws away what was typed and shows the record as it stands. */
    public void discard(Runnable then) {
        autosave.rest(() ->
                bench.worker()
                        .of(_ -> {
                            bench.register().dropDraft(recordId);
                            return recordId;
                        })
                        .onDone(_ -> {
                            form.replace(recorded, Map.of());
                            autosave.forgotten();
                            dirty.set(false);
                            then.run();
                        })
                        .onFault(this::failed)
                        .start());
    }

    /** Tells what keeping what was typed would change in the newer version. */
    public void compare(Consumer<List<FieldChange>> told) {
        Rebase typed = new Rebase(recorded, form.record());
        bench.worker()
                .of(_ ->
                        bench.register()
                                .open(recordId)
                                .map(OpenRecord::seizure)
                                .map(theirs -> {
                                    Seizure mine =
                                            new Rebase(typed.then(), theirs).carry(typed.now());
                                    return bench.register().changes(theirs, mine);
                                }))
                .onDone(changes -> changes.ifPresent(told))
                .onFault(this::failed)
                .start();
    }

    /** Puts what was typed onto the newer version: fields nobody typed in here are theirs. */
    public void keepMine() {
        bench.worker()
                .of(_ -> bench.register().open(recordId))
                .onDone(opened ->
                        opened.ifPresent(now -> becomes(now, new Rebase(recorded, now.seizure()))))
                .onFault(this::failed)
                .start();
    }

    /** Throws away what was typed and shows the newer version. */
    public void takeTheirs() {
        autosave.rest(() ->
                bench.worker()
                        .of(_ -> {
                            bench.register().dropDraft(recordId);
                            return bench.register().open(recordId);
                        })
                        .onDone(opened -> opened.ifPresent(this::instead))
                        .onFault(this::failed)
                        .start());
    }

    private void instead(OpenRecord now) {
        form.replace(recorded, Map.of());
        becomes(now, new Rebase(recorded, now.seizure()));
        autosave.forgotten();
        loadHistory();
    }

    /** Looks whether the record was changed elsewhere, say by an import while it was open. */
    public void refresh() {
        if (basis == null) {
            return;
        }
        OpenRecord before = basis;
        bench.worker()
                .of(_ -> bench.register().history(recordId))
                .unlisted()
                .onDone(entries -> compare(before, entries))
                .onFault(this::failed)
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
        bench.worker()
                .of(_ -> bench.register().history(recordId))
                .unlisted()
                .onDone(entries -> history.setAll(entries.reversed()))
                .onFault(this::failed)
                .start();
    }

    void retryDraft() {
        autosave.retry();
    }

    public boolean isNew() {
        return basis == null;
    }
}
