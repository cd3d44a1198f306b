package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.review.ReviewFixture.Desk;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Steps of a review among the revisions; all are written in the same second. */
class RecordTimelineTest {
    private final ReviewFixture fixture = new ReviewFixture();
    private final Desk inspector = fixture.inspector;
    private final Desk supervisor = fixture.supervisor;
    private final UUID recordId = ReviewFixture.submit(inspector);

    private List<String> timeline() {
        OpenRecord record = inspector.open(recordId);
        return RecordTimeline.of(
                        inspector.register().history(recordId), record, inspector.reviews())
                .stream()
                .map(RecordTimelineTest::text)
                .toList();
    }

    private static String text(TimelineEntry entry) {
        return switch (entry) {
            case RevisionEntry(_, boolean submission, boolean takenBack) ->
                    submission ? "submitted" : takenBack ? "taken back" : "saved";
            case StepEntry step ->
                    step.author(Messages.in(Language.EN)::text)
                            + " "
                            + step.step().act()
                            + (step.withdrawn() ? " withdrawn" : "");
            case OtherKindEntry _ -> "another kind";
        };
    }

    @Test
    void aStepStandsAfterTheRevisionThatItsAuthorSaw() {
        supervisor.sendBack(recordId, new NewRemark(Seizures.ITEM + "/amount", "net or gross?"));
        inspector.reviews().markSeen(recordId);
        inspector.change(recordId, "net", SaveIntent.SAVE);
        inspector.change(recordId, "net, weighed", SaveIntent.SUBMIT);
        supervisor.approve(recordId);
        inspector.change(recordId, "expert opinion", SaveIntent.SAVE);
        supervisor.approve(recordId);
        assertThat(timeline())
                .containsExactly(
                        "submitted",
                        "toktogulova REMARK",
                        "toktogulova RETURN",
                        "asanov SEEN",
                        "saved",
                        "submitted",
                        "toktogulova APPROVE",
                        "saved",
                        "toktogulova APPROVE");
    }

    @Test
    void aReturnedRecordThatIsSubmittedAsItIsWasSubmittedAgain() {
        supervisor.sendBack(recordId);
        inspector.change(recordId, "summary", SaveIntent.SUBMIT);
        assertThat(timeline()).containsExactly("submitted", "toktogulova RETURN", "submitted");
    }

    @Test
    void aSubmissionThatWasTakenBackIsNamedAndTheRecordIsUnfinishedAgain() {
        inspector.reviews().takeBack(SeenRecord.of(inspector.open(recordId)));
        assertThat(timeline()).containsExactly("submitted", "taken back");
        assertThat(supervisor.status(recordId)).isEqualTo(Status.DRAFT);
        inspector.change(recordId, "complete", SaveIntent.SUBMIT);
        supervisor.sendBack(recordId);
        inspector.change(recordId, "weighed", SaveIntent.SUBMIT);
        inspector.reviews().takeBack(SeenRecord.of(inspector.open(recordId)));
        assertThat(supervisor.status(recordId)).isEqualTo(Status.RETURNED);
    }

    @Test
    void whatItsAuthorTookBackIsMarked() {
        var written = (ReviewResult.Written) supervisor.approve(recordId);
        supervisor.reviews().withdraw(SeenRecord.of(inspector.open(recordId)), written.step());
        assertThat(timeline()).containsExactly("submitted", "toktogulova APPROVE withdrawn");
    }
}
