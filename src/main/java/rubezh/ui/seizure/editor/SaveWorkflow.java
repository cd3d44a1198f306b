package rubezh.ui.seizure.editor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.GivenAnswers;
import rubezh.register.OpenRecord;
import rubezh.register.Rebase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.ui.seizure.problems.Problem;

/**
 * Process of saving the record in an editor: validate, write, reopen, settle. The first step looks
 * at what the form knows already; the rules themselves run once, inside the transaction of the
 * second ({@link rubezh.register.Register#record}), so that what is written is what they saw.
 */
final class SaveWorkflow {
    private final EditorModels models;

    SaveWorkflow(EditorModels models) {
        this.models = models;
    }

    /**
     * One attempt, as it was asked for.
     *
     * @param then runs when the record is durable, or needed no writing
     */
    private record Attempt(Seizure copy, SaveIntent intent, GivenAnswers answers, Runnable then) {}

    private record WrittenRecord(SaveResult result, @Nullable OpenRecord opened) {}

    /** Saves the record; the steps after the first run when no draft is being written. */
    void save(SaveIntent intent, Runnable then) {
        if (!validate(intent)) {
            return;
        }
        var attempt =
                new Attempt(
                        models.record().form().record(),
                        intent,
                        models.validation().answers().given(),
                        then);
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

    /** Validates what needs no register: goes to the first obstacle, if there is one. */
    private boolean validate(SaveIntent intent) {
        if (intent == SaveIntent.SUBMIT) {
            Optional<Problem> obstacle = models.validation().firstBlocking();
            if (obstacle.isPresent()) {
                models.navigator().goTo(obstacle.get().pointer());
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

    /** Writes the revision, if the rules let it; runs on the thread of the worker. */
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
                                .withAnswers(attempt.answers));
    }

    /** Reads the record as it stands now; runs on the thread of the worker. */
    private WrittenRecord reopen(SaveResult result) {
        return new WrittenRecord(
                result, models.context().register().open(models.record().recordId()).orElse(null));
    }

    /** Brings the editor in line with the result. */
    private void settle(Attempt attempt, WrittenRecord written) {
        switch (written.result) {
            case SaveResult.Saved saved -> {
                models.validation().answers().recorded(saved.answered());
                settleOn(written.opened, attempt);
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

    /** Whoever typed on while the record was written stays with what is not in it yet. */
    private void settleOn(@Nullable OpenRecord opened, Attempt attempt) {
        EditorRecord record = models.record();
        Seizure copy = attempt.copy;
        boolean typedOn =
                !record.form().record().equals(copy) || !record.form().unreadable().isEmpty();
        models.notices().clear();
        record.rebaseOnto(opened, new Rebase(copy, opened == null ? copy : opened.seizure()));
        models.autosave().onDraftDeleted();
        models.history().load();
        if (typedOn) {
            models.autosave().onTyped();
        } else {
            attempt.then.run();
        }
    }
}
