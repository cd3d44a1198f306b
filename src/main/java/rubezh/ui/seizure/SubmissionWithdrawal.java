package rubezh.ui.seizure;

import java.util.Optional;
import java.util.UUID;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.ReviewedRecord;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Takes the submission of a record back, or says why that is too late. */
final class SubmissionWithdrawal {
    private final UiContext ui;
    private final ReviewService reviews;
    private final Runnable afterwards;

    /**
     * @param afterwards runs when a submission was taken back
     */
    SubmissionWithdrawal(UiContext ui, ReviewService reviews, Runnable afterwards) {
        this.ui = ui;
        this.reviews = reviews;
        this.afterwards = afterwards;
    }

    void run(UUID recordId) {
        ui.worker()
                .of(_ -> reviews.open(recordId).map(ReviewedRecord::target).map(reviews::takeBack))
                .named("list.work.take-back")
                .onDone(this::onDone)
                .onFault(this::tell)
                .start();
    }

    private void onDone(Optional<ReviewResult> result) {
        result.flatMap(ReviewResult::fault).ifPresentOrElse(this::tell, afterwards);
    }

    private void tell(Fault fault) {
        new OverlayDialog(ui, "list.take-back.refused")
                .body(new FaultBox(ui.texts(), fault))
                .cancel()
                .show();
    }
}
