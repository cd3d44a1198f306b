package rubezh.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journal.RevisionId;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.store.OpenRegisterTest;

/** Cases as papers and tables read them, beside the records as they are opened. */
class RecordedCaseTest extends OpenRegisterTest {
    private UUID record(SaveIntent intent) {
        UUID id = register.register().newRecordId();
        register.register().record(SaveRequest.ofNew(id, Seizures.complete(), intent));
        return id;
    }

    private OpenRecord open(UUID id) {
        return register.register().open(id).orElseThrow();
    }

    private static void written(ReviewResult result) {
        assertThat(result).isInstanceOf(ReviewResult.Written.class);
    }

    /** The status follows from the review, which is not read again. */
    @Test
    void aCaseIsTheOpenedRecordInAnyStateOfItsReview() {
        record(SaveIntent.SAVE);
        record(SaveIntent.SUBMIT);
        UUID approved = record(SaveIntent.SUBMIT);
        written(register.reviews().approve(SeenRecord.of(open(approved))));
        UUID returned = record(SaveIntent.SUBMIT);
        written(
                register.reviews()
                        .returnForCorrection(
                                SeenRecord.of(open(returned)), "weigh it again", List.of()));
        UUID amended = record(SaveIntent.SUBMIT);
        written(register.reviews().approve(SeenRecord.of(open(amended))));
        amend(amended);
        UUID cancelled = record(SaveIntent.SUBMIT);
        register.register().cancel(cancelled, "entered twice");
        List<RecordedCase> cases = register.register().cases(Query.ALL);
        assertThat(cases)
                .extracting(one -> one.seizure().header().status())
                .containsExactlyInAnyOrder(
                        Status.DRAFT,
                        Status.SUBMITTED,
                        Status.APPROVED,
                        Status.RETURNED,
                        Status.AMENDING,
                        open(cancelled).seizure().header().status());
        for (RecordedCase one : cases) {
            OpenRecord record = open(one.recordId());
            assertThat(one.seizure()).isEqualTo(record.seizure());
            assertThat(one.revisions()).isEqualTo(record.view().revisions());
            assertThat(one.indicators().exclusions())
                    .isEqualTo(record.exclusions(register.register().invalidating(record)));
            assertThat(register.register().catalogue().exclusions(one.recordId()))
                    .contains(one.indicators().exclusions());
            assertThat(one.revision())
                    .isEqualTo(
                            record.view().heads().stream()
                                    .map(RevisionId::hex)
                                    .collect(Collectors.joining(" ")));
        }
    }

    private void amend(UUID id) {
        OpenRecord seen = open(id);
        register.register()
                .record(
                        SaveRequest.ofChange(
                                        seen,
                                        SeizureShape.SHAPE.with(
                                                seen.seizure(), "/narrative/summary", "another"),
                                        SaveIntent.SAVE)
                                .withReason("a wrong word", Set.of()));
    }
}
