package rubezh.ui.seizure;

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
import rubezh.domain.seizure.Violation;
import rubezh.journal.Draft;
import rubezh.register.Change;
import rubezh.register.Entering;
import rubezh.register.HistoryEntry;
import rubezh.register.Intent;
import rubezh.register.Opened;
import rubezh.register.Outcome;
import rubezh.register.Rebase;
import rubezh.register.Register;
import rubezh.register.Typed;
import rubezh.text.Fault;
import rubezh.ui.seizure.similar.SimilarModel;

/** One record being written: its copy, what is wrong with it, how safe it is, and its actions. */
final class EditorViewModel {
    private final Bench bench;
    private final UUID recordId;
    private final SeizureForm form;
    private final Autosave autosave;
    private final Checks checks;
    private final SimilarModel similar;
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> historyView =
            FXCollections.unmodifiableObservableList(history);
    private final ReadOnlyObjectWrapper<Headline> headline;
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Jump> jump = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private @Nullable Opened basis;
    private Seizure recorded;
    private @Nullable String focus;

    EditorViewModel(Bench bench, Sheet sheet, RequiredFields required) {
        this.bench = bench;
        this.recordId = sheet.recordId();
        this.basis = sheet.basis();
        this.focus = sheet.focus();
        this.recorded = basis == null ? sheet.copy() : basis.seizure();
        this.form = new SeizureForm(bench.shape(), bench.register()::newLineId, sheet.copy());
        form.replace(sheet.copy(), sheet.texts());
        headline = new ReadOnlyObjectWrapper<>(Headline.of(form.record()));
        boolean onDisk = sheet.focus() != null || !sheet.texts().isEmpty() || differs();
        autosave =
                new Autosave(
                        bench.register(),
                        bench.worker(),
                        bench.clock(),
                        new Autosave.Source(this::typed, this::differs, onDisk && differs()));
        checks = new Checks(bench, recordId, form, required, () -> basis);
        similar = new SimilarModel(bench.register(), bench.worker(), recordId, form::record);
        form.onChange(this::changed);
        dirty.set(differs());
        checks.run();
        similar.ask();
    }

    Bench bench() {
        return bench;
    }

    UUID recordId() {
        return recordId;
    }

    Register register() {
        return bench.register();
    }

    SeizureForm form() {
        return form;
    }

    Checks checks() {
        return checks;
    }

    SimilarModel similar() {
        return similar;
    }

    ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Autosave.State> saving() {
        return autosave.state();
    }

    ReadOnlyObjectProperty<@Nullable Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Jump> jump() {
        return jump.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** Returns the revisions of the record, newest first. */
    ObservableList<HistoryEntry> history() {
        return historyView;
    }

    boolean editable() {
        return basis == null || basis.editable();
    }

    /** Tells where the typist is; the draft remembers it, and typing so far becomes durable. */
    void focused(@Nullable String pointer) {
        focus = pointer;
        autosave.now();
    }

    @Nullable String focus() {
        return focus;
    }

    private void changed(String pointer) {
        dirty.set(differs());
        headline.set(Headline.of(form.record()));
        autosave.changed();
        similar.changed();
    }

    private boolean differs() {
        return !form.record().equals(recorded) || !form.unreadable().isEmpty();
    }

    private Typed typed() {
        return new Typed(recordId, basis, form.record(), form.unreadable(), focus);
    }

    /** Goes to the next obstacle after the field with the focus, or the previous one. */
    void nextProblem(boolean forwards) {
        checks.next(focus, forwards).ifPresent(this::goTo);
    }

    /** Goes to the next field a full record fills and this one does not. */
    void nextGap() {
        checks.nextGap(focus).ifPresent(this::goTo);
    }

    void goTo(String pointer) {
        jump.set(new Jump(pointer));
    }

    /** Takes the last change back, or makes it again, and goes to where it was made. */
    void undo(boolean back) {
        (back ? form.undo() : form.redo()).ifPresent(this::goTo);
    }

    /** Records what there is; {@code then} runs when it is durable or needed no writing. */
    void save(Runnable then) {
        record(Intent.SAVE, then);
    }

    /** Sends the record for review, if nothing stands in the way. */
    void submit(Runnable then) {
        Optional<Problem> obstacle = checks.obstacle();
        if (obstacle.isPresent()) {
            goTo(obstacle.get().pointer());
        } else {
            record(Intent.SUBMIT, then);
        }
    }

    private void record(Intent intent, Runnable then) {
        if (!form.unreadable().isEmpty()) {
            checks.run();
            goTo(form.unreadable().keySet().iterator().next());
            return;
        }
        Seizure copy = form.record();
        Answers answers = checks.answers().copy();
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
    private record Done(Outcome outcome, @Nullable Opened opened, Set<Violation> told) {}

    private Done recordNow(Seizure copy, Intent intent, Answers answers) {
        var asked = new Entering(recordId, basis, copy, Intent.SUBMIT, null, Set.of());
        Answers.Told told = answers.of(bench.register().check(asked), intent);
        var entering = new Entering(recordId, basis, copy, intent, told.reason(), told.codes());
        Outcome outcome = bench.register().record(entering);
        Opened opened = bench.register().open(recordId).orElse(null);
        return new Done(outcome, opened, told.questions());
    }

    private void took(Done done, Seizure copy, Runnable then) {
        switch (done.outcome) {
            case Outcome.Recorded _ -> {
                checks.answers().told(done.told);
                settled(done.opened, copy, then);
            }
            case Outcome.Unchanged _ -> settled(done.opened, copy, then);
            case Outcome.Refused refused -> refused(refused);
            case Outcome.Overtaken by -> overtaken(by);
        }
    }

    /** Whoever typed on while the record was written stays with what is not in it yet. */
    private void settled(@Nullable Opened opened, Seizure copy, Runnable then) {
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
    private void becomes(@Nullable Opened opened, Rebase onto) {
        basis = opened;
        recorded = onto.now();
        notice.set(null);
        form.rebase(onto);
    }

    private void overtaken(Outcome.Overtaken by) {
        notice.set(new Notice.Overtaken(by));
        autosave.changed();
    }

    private void refused(Outcome.Refused refused) {
        checks.refused(refused.violations());
        checks.next(null, true).ifPresent(this::goTo);
        autosave.changed();
    }

    void failed(Fault fault) {
        notice.set(new Notice.Failed(fault));
        autosave.changed();
    }

    /**
     * Makes everything typed durable before the window goes; blocks for one write at most. Returns
     * what was in the way of it.
     */
    Optional<Fault> keep() {
        return autosave.close();
    }

    /** As {@link #keep}, for the last time. */
    Optional<Fault> close() {
        checks.stop();
        similar.stop();
        return keep();
    }

    /** Composes a draft of what is typed, whatever the disk says. */
    Draft draft() {
        return bench.register().draft(typed());
    }

    /** Throws away what was typed and shows the record as it stands. */
    void discard(Runnable then) {
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
    void compare(Consumer<List<Change>> told) {
        Rebase typed = new Rebase(recorded, form.record());
        bench.worker()
                .of(_ ->
                        bench.register()
                                .open(recordId)
                                .map(Opened::seizure)
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
    void keepMine() {
        bench.worker()
                .of(_ -> bench.register().open(recordId))
                .onDone(opened ->
                        opened.ifPresent(now -> becomes(now, new Rebase(recorded, now.seizure()))))
                .onFault(this::failed)
                .start();
    }

    /** Throws away what was typed and shows the newer version. */
    void takeTheirs() {
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

    private void instead(Opened now) {
        form.replace(recorded, Map.of());
        becomes(now, new Rebase(recorded, now.seizure()));
        autosave.forgotten();
        loadHistory();
    }

    /** Looks whether the record was changed elsewhere, say by an import while it was open. */
    void refresh() {
        if (basis == null) {
            return;
        }
        Opened before = basis;
        bench.worker()
                .of(_ -> bench.register().history(recordId))
                .unlisted()
                .onDone(entries -> compare(before, entries))
                .onFault(this::failed)
                .start();
    }

    private void compare(Opened before, List<HistoryEntry> entries) {
        history.setAll(entries.reversed());
        if (entries.isEmpty() || before != basis) {
            return;
        }
        HistoryEntry last = entries.getLast();
        if (!before.view().heads().contains(last.id())) {
            notice.set(
                    new Notice.Overtaken(
                            new Outcome.Overtaken(
                                    recordId, last.author(), last.station(), last.at())));
        }
    }

    void loadHistory() {
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

    boolean isNew() {
        return basis == null;
    }
}
