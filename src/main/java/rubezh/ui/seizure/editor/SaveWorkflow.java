package rubezh.ui.seizure.editor;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.GivenAnswers;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;

/**
 * Workflow of saving the edited record: write, reopen, settle. What the form shows may lag behind
 * what was typed, so the rules run once, inside the transaction of the write ({@link
 * rubezh.register.Register#record}), on the very content written.
 *
 * @see MergeWorkflow
 */
final class SaveWorkflow {
    private final EditorModels models;

    SaveWorkflow(EditorModels models) {
        this.models = models;
    }

    /**
     * Parameters of one save.
     *
     * @param onSaved runs when the record is durable or unchanged
     */
    private record Attempt(
            Seizure copy, SaveIntent intent, GivenAnswers answers, Runnable onSaved) {}

    private record WrittenRecord(SaveResult result, @Nullable OpenRecord opened) {}

    /**
     * Saves the record. A text that cannot be read keeps it from being submitted only: it stays in
     * its field and in the unsaved work, and the record keeps the value it had there.
     */
    void save(SaveIntent intent, Runnable onSaved) {
        models.record().form().focus().endTyping();
        if (intent == SaveIntent.SAVE || isReadable()) {
            write(intent, onSaved);
        }
    }

    private void write(SaveIntent intent, Runnable onSaved) {
        var attempt =
                new Attempt(
                        readable(models.record()),
                        intent,
                        models.validation().answers().given(),
                        onSaved);
        models.autosave()
                .runWhenIdle(() ->
                        models.context()
                                .worker()
                                .of(_ -> reopen(write(attempt)))
                                .named("editor.work.record")
                                .onDone(written -> settle(attempt, written))
                                .onFault(models.notices()::onFailed)
                                .start());
    }

    /** Returns what the form holds, with the values of before where a text cannot be read. */
    private static Seizure readable(EditorRecord record) {
        OpenRecord basis = record.basis();
        Seizure seizure = record.form().record();
        for (String pointer : record.form().unreadable().keySet()) {
            if (basis != null
                    && record.form().shape().get(basis.seizure(), pointer)
                            instanceof Object before) {
                seizure = record.form().shape().with(seizure, pointer, before);
            }
        }
        return seizure;
    }

    /** Returns whether the form holds no unreadable text; else focuses the first one. */
    private boolean isReadable() {
        Optional<String> unreadable = firstUnreadable();
        if (unreadable.isPresent()) {
            models.validation().run();
            models.navigator().goTo(unreadable.get());
        }
        return unreadable.isEmpty();
    }

    private Optional<String> firstUnreadable() {
        return models.record().form().unreadable().keySet().stream().findFirst();
    }

    /** Writes the revision if the rules allow it; runs on a worker thread. */
    private SaveResult write(Attempt attempt) {
        EditorRecord record = models.record();
        return models.context()
                .register()
                .record(
                        SaveRequest.of(
                                        record.recordId(),
                                        record.basis(),
                                        attempt.copy,
                                        attempt.intent)
                                .withReason(record.reason(), Set.of())
                                .withAnswers(attempt.answers));
    }

    /** Reads the saved record; runs on a worker thread. */
    private WrittenRecord reopen(SaveResult result) {
        return new WrittenRecord(
                result, models.context().register().open(models.record().recordId()).orElse(null));
    }

    /** Updates the editor by the result. */
    private void settle(Attempt attempt, WrittenRecord written) {
        switch (written.result) {
            case SaveResult.Saved saved -> {
                models.validation().answers().addRecorded(saved.answered());
                settleOn(written.opened, attempt);
                if (saved.offeredTo() != null) {
                    models.notices().showOffered(saved.offeredTo());
                }
            }
            case SaveResult.Unchanged _ -> settleOn(written.opened, attempt);
            case SaveResult.Refused refused -> {
                models.validation().onRefused(refused.violations());
                models.validation().next(null, true).ifPresent(models.navigator()::goTo);
                models.autosave().onTyped();
            }
            case SaveResult.Overtaken by -> {
                models.notices().showOvertaken(by);
                models.autosave().onTyped();
            }
        }
    }

    /** Takes over the saved record; changes made during the save stay. */
    private void settleOn(@Nullable OpenRecord opened, Attempt attempt) {
        EditorRecord record = models.record();
        Seizure copy = attempt.copy;
        boolean changedDuringSave =
                !record.form().record().equals(copy) || !record.form().unreadable().isEmpty();
        models.notices().clear();
        record.rebaseOnto(opened, new Rebase(copy, opened == null ? copy : opened.seizure()));
        models.autosave().onDraftDeleted();
        models.history().load();
        if (changedDuringSave) {
            models.autosave().onTyped();
            firstUnreadable().ifPresent(models.navigator()::goTo);
        } else {
            attempt.onSaved.run();
        }
    }
}
