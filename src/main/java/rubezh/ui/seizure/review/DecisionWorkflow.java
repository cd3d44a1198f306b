package rubezh.ui.seizure.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.review.NewRemark;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.review.ReviewNotice.DecisionUndo;

/**
 * Decisions of a reviewer: each is written in the background, told by a notice, and taken back
 * while the notice is shown. Call it on the JavaFX application thread.
 */
final class DecisionWorkflow {
    private final ReviewViewModel model;

    /** Document decided on and still shown: a second press of the key decides nothing. */
    private @Nullable ReviewDocument decided;

    private boolean deciding;

    /**
     * The dialog that asked for a decision, which keeps what was typed until that is written.
     *
     * @param onDone closes it
     * @param onFault shows a refusal in it
     */
    record Asked(Runnable onDone, Consumer<Fault> onFault) {}

    DecisionWorkflow(ReviewViewModel model) {
        this.model = model;
    }

    private ReviewService reviews() {
        return model.context().reviews();
    }

    private BackgroundWorker worker() {
        return model.context().seizures().worker();
    }

    /** Approves the record shown. */
    void approve() {
        decide(
                shown -> reviews().approve(shown.reviewed().target()),
                "review.done.approved",
                new Asked(() -> {}, model::onFault));
    }

    /** Returns the record shown for correction; returns whether that was started. */
    boolean returnForCorrection(String reason, Asked asked) {
        return decide(
                shown ->
                        reviews().returnForCorrection(shown.reviewed().target(), reason, List.of()),
                "review.done.returned",
                asked);
    }

    private boolean decide(
            Function<ReviewDocument, ReviewResult> decision, String doneKey, Asked asked) {
        ReviewDocument shown = model.document().get();
        if (shown == null || deciding || shown == decided) {
            return false;
        }
        deciding = true;
        run(() -> decision.apply(shown), result -> onDecided(shown, result, doneKey, asked), asked);
        return true;
    }

    private void onDecided(ReviewDocument shown, ReviewResult result, String doneKey, Asked asked) {
        deciding = false;
        if (result instanceof ReviewResult.Written(UUID id, UUID step)) {
            decided = shown;
            model.selected().remove(id);
            var undo = new DecisionUndo(shown.reviewed().target(), step);
            asked.onDone().run();
            boolean waited = model.document().get() == shown;
            Optional<UUID> next = waited ? model.opener().goOn() : Optional.empty();
            model.onDone(ReviewNotice.of(List.of(undo), doneKey, shown.number().orElse("")), next);
        } else {
            onRefused(result, asked);
        }
    }

    /**
     * What was said of a record that has changed since is not kept: it may not be true any more.
     */
    private void onRefused(ReviewResult result, Asked asked) {
        if (result instanceof ReviewResult.Overtaken) {
            asked.onDone().run();
            model.onOvertaken();
        } else {
            asked.onFault().accept(result.fault().orElseThrow());
        }
    }

    /** Remarks on the record shown; returns whether that was started. */
    boolean remark(NewRemark remark, Asked asked) {
        ReviewDocument shown = model.document().get();
        if (shown == null) {
            return false;
        }
        SeenRecord target = shown.reviewed().target();
        run(
                () -> reviews().remark(target, remark),
                result -> onRemarked(target, result, asked),
                asked);
        return true;
    }

    private void onRemarked(SeenRecord target, ReviewResult result, Asked asked) {
        if (result instanceof ReviewResult.Written(UUID _, UUID step)) {
            var undo = new DecisionUndo(target, step);
            asked.onDone().run();
            model.onDone(ReviewNotice.of(List.of(undo), "review.done.remark"));
            model.reload();
        } else {
            onRefused(result, asked);
        }
    }

    /** Approves the selected records, or all of the queue, as far as nothing is open. */
    void approveAll() {
        if (deciding) {
            return;
        }
        deciding = true;
        var batch = new BatchApproval(model.context(), model.queue());
        Map<UUID, QueueEntry> chosen = Map.copyOf(model.selected());
        worker().of(progress -> batch.run(chosen, progress))
                .named("review.work.approve")
                .onDone(this::onApproved)
                .onFault(this::onFault)
                .onCancelled(this::onCancelled)
                .start();
    }

    private void onApproved(BatchApproval.Result result) {
        deciding = false;
        model.selected().clear();
        model.onDone(result.notice());
    }

    /** What was approved before the cancellation stays approved. */
    private void onCancelled() {
        deciding = false;
        model.onDone(ReviewNotice.of(List.of(), "review.cancelled"));
    }

    /** Takes back what the notice says. */
    void undo() {
        ReviewNotice shown = model.notice().get();
        if (shown == null || shown.undo().isEmpty()) {
            return;
        }
        model.dismissNotice();
        List<DecisionUndo> steps = shown.undo();
        worker().of(_ -> withdraw(steps))
                .named("review.work.undo")
                .onDone(refused -> onUndone(steps, refused))
                .onFault(this::onFault)
                .start();
    }

    /** Takes steps back; returns the first refusal. */
    private Optional<ReviewResult> withdraw(List<DecisionUndo> steps) {
        return steps.stream()
                .map(undo -> reviews().withdraw(undo.target(), undo.step()))
                .filter(result -> !(result instanceof ReviewResult.Written))
                .reduce((first, _) -> first);
    }

    private void onUndone(List<DecisionUndo> steps, Optional<ReviewResult> refused) {
        refused.flatMap(ReviewResult::fault).ifPresent(model::onFault);
        model.onUndone(steps.getFirst().target().recordId());
    }

    private void run(Supplier<ReviewResult> step, Consumer<ReviewResult> then, Asked asked) {
        model.onFault(null);
        worker().of(_ -> step.get())
                .unlisted()
                .onDone(then)
                .onFault(failed -> {
                    deciding = false;
                    asked.onFault().accept(failed);
                })
                .start();
    }

    private void onFault(Fault failed) {
        deciding = false;
        model.onFault(failed);
    }
}
