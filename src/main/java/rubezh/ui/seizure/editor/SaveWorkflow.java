package rubezh.ui.seizure.editor;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.GivenAnswers;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.problems.Problem;

/**
 * Workflow of saving the edited record: validate, write, reopen, settle. Validation uses what the
 * form knows; the rules run once, inside the transaction of the write ({@link
 * rubezh.register.Register#record}), on the very content written.
 *
 * @see MergeWorkflow
 */
final class SaveWorkflow {
    private final EditorModels models;
    private final OpenQuestion question;

    SaveWorkflow(EditorModels models) {
        this.models = models;
        this.question = new OpenQuestion(models, done -> write(SaveIntent.SUBMIT, done));
    }

    /**
     * Parameters of one save.
     *
     * @param onSaved runs when the record is durable or unchanged
     */
    private record Attempt(
            Seizure copy, SaveIntent intent, GivenAnswers answers, Runnable onSaved) {}

    private record WrittenRecord(SaveResult result, @Nullable OpenRecord opened) {}

    /** Saves the record; the steps after validation run when no draft is being written. */
    void save(SaveIntent intent, Runnable onSaved) {
        models.record().form().focus().endTyping();
        if (validate(intent, onSaved)) {
            write(intent, onSaved);
        }
    }

    OpenQuestion question() {
        return question;
    }

    private void write(SaveIntent intent, Runnable onSaved) {
        var attempt =
                new Attempt(
                        models.record().form().record(),
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

    /** Validates without the register; focuses the first problem, if any. */
    private boolean validate(SaveIntent intent, Runnable onSaved) {
        if (intent == SaveIntent.SUBMIT) {
            Optional<Problem> blocking = models.validation().firstBlocking();
            if (blocking.isPresent()) {
                question.ask(blocking.get().pointer(), onSaved);
                return false;
            }
        }
        var unreadable = models.record().form().unreadable();
        if (!unreadable.isEmpty()) {
            models.validation().run();
            models.navigator().goTo(unreadable.keySet().iterator().next());
            return false;
        }
        return true;
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
            }
            case SaveResult.Unchanged _ -> settleOn(written.opened, attempt);
            case SaveResult.Refused refused -> {
                models.validation().onRefused(refused.violations());
                models.validation()
                        .next(null, true)
                        .ifPresent(first -> question.ask(first, attempt.onSaved));
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
        } else {
            attempt.onSaved.run();
        }
    }

    /** The question that a submission of one record waits for, if any. */
    static final class OpenQuestion {
        private final EditorModels models;
        private final Consumer<Runnable> submission;
        private final ReadOnlyObjectWrapper<@Nullable SubmissionQuestion> asked =
                new ReadOnlyObjectWrapper<>();

        /**
         * @param submission submits the record; takes what runs when it is durable
         */
        OpenQuestion(EditorModels models, Consumer<Runnable> submission) {
            this.models = models;
            this.submission = submission;
        }

        ReadOnlyObjectProperty<@Nullable SubmissionQuestion> asked() {
            return asked.getReadOnlyProperty();
        }

        /**
         * Asks about the empty fields if they are all that blocks, else focuses the first problem.
         */
        void ask(String first, Runnable onSaved) {
            List<String> empty = models.validation().emptyFields();
            if (empty.isEmpty()) {
                models.navigator().goTo(first);
            } else {
                asked.set(new SubmissionQuestion(empty, onSaved));
            }
        }

        /**
         * Gives a reason to empty fields and submits the record if no other is left.
         *
         * @param reason code of an {@code AbsenceReason}
         */
        void answer(List<String> pointers, String reason) {
            SubmissionQuestion question = asked.get();
            if (question == null || pointers.isEmpty()) {
                return;
            }
            SeizureForm form = models.record().form();
            form.batch(
                    pointers.getFirst(),
                    () -> pointers.forEach(pointer -> form.setAbsent(pointer, reason)));
            models.validation().run();
            var left = new ArrayList<>(question.pointers());
            left.removeAll(pointers);
            if (left.isEmpty()) {
                asked.set(null);
                submission.accept(question.onSaved());
            } else {
                asked.set(new SubmissionQuestion(left, question.onSaved()));
            }
        }

        /** Takes the question back; the record stays as it is. */
        void withdraw() {
            asked.set(null);
        }
    }
}
