package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewEntry;
import rubezh.store.backup.ContentsComparison;

/** Post and headquarters review one record by bundles, over real files. */
@LongTest
class ReviewExchangeTest extends StationPairTest {
    private static UUID submit(TrainingStation station) {
        UUID recordId = station.register.newRecordId();
        station.register.record(
                SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SUBMIT));
        return recordId;
    }

    private static void correct(TrainingStation station, UUID recordId, String summary) {
        var seen = station.register.open(recordId).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", summary);
        station.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
    }

    private static long returnedTo(TrainingStation station) {
        String code = station.register.station().code();
        return station.register.catalogue().count(Query.returnedTo(code));
    }

    private static SeizureRow row(TrainingStation station) {
        return station.register.catalogue().page(Query.ALL, 0, 1).getFirst();
    }

    private static SeenRecord seen(TrainingStation station, UUID recordId) {
        return station.reviews.open(recordId).orElseThrow().target();
    }

    private static ReviewResult sendBack(TrainingStation station, UUID recordId) {
        return station.reviews.returnForCorrection(
                seen(station, recordId),
                "weigh it without the bag",
                List.of(new NewRemark(Seizures.ITEM + "/amount", "with the bag?")));
    }

    @Test
    void aReturnComesBackByBundleAndIsSeenAtHeadquarters() {
        UUID recordId = submit(post);
        pair.carry(post, headquarters);
        assertThat(sendBack(headquarters, recordId)).isInstanceOf(ReviewResult.Written.class);
        assertThat(returnedTo(headquarters)).isZero();
        assertThatReturnArrives(pair.carry(headquarters, post).records());
        assertThat(returnedTo(post)).isOne();
        post.reviews.markSeen(recordId);
        correct(post, recordId, "two bags, 2.075 kg net");
        pair.carry(post, headquarters);
        var reviewed = headquarters.reviews.open(recordId).orElseThrow();
        assertThat(reviewed.record().review().log().entries())
                .extracting(ReviewEntry::act)
                .containsExactly(ReviewAct.REMARK, ReviewAct.RETURN, ReviewAct.SEEN);
        assertThat(reviewed.changes()).hasSize(1);
        assertThat(headquarters.reviews.approve(reviewed.target()))
                .isInstanceOf(ReviewResult.Written.class);
        pair.carry(headquarters, post);
        assertThat(row(post).status()).contains(Status.APPROVED);
        pair.assertEqualLists();
    }

    private void assertThatReturnArrives(List<RecordOutcome> outcomes) {
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.headline().isReview())
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.outcome()).isEqualTo(ImportOutcome.NEW);
                    assertThat(outcome.headline().number()).isEqualTo("KG-OSH-A-2026-000001");
                    assertThat(outcome.headline().status()).isEqualTo("RETURN");
                    assertThat(outcome.flags()).isEmpty();
                });
        SeizureRow row = row(post);
        assertThat(row.status()).contains(Status.RETURNED);
        assertThat(row.review().returns()).isEqualTo(1);
        assertThat(row.review().remarks()).isEqualTo(1);
    }

    @Test
    void aRecordSentAloneTakesItsReviewAlong() {
        UUID recordId = submit(post);
        submit(post);
        pair.carry(post, headquarters);
        headquarters.reviews.approve(seen(headquarters, recordId));
        try (var third = new TrainingStation(folder.resolve("third"), "KG-KAR", CLOCK)) {
            assertThat(
                            pair.carry(
                                            headquarters,
                                            third,
                                            new ExportRequest.Records(Set.of(recordId)))
                                    .records())
                    .hasSize(2);
            assertThat(row(third).status()).contains(Status.APPROVED);
        }
    }

    @Test
    void aDecisionThatArrivesFirstWaitsForItsRecord() {
        UUID recordId = submit(post);
        pair.carry(post, headquarters);
        headquarters.reviews.approve(seen(headquarters, recordId));
        try (var third = new TrainingStation(folder.resolve("third"), "KG-KAR", CLOCK)) {
            third.know(post);
            third.know(headquarters);
            var from = headquarters.openStation.journal();
            var to = third.openStation.journal();
            to.accept(from.ofRecord(DerivedId.ofReview(recordId)), () -> {});
            third.register.catalogue().refresh(List.of());
            assertThat(third.register.catalogue().count(Query.ALL)).isZero();
            to.accept(from.ofRecord(recordId), () -> {});
            third.register.catalogue().refresh(List.of());
            assertThat(row(third).status()).contains(Status.APPROVED);
        }
    }

    /** A register of one record that was reviewed has one record; the review is a change. */
    @Test
    void aReviewSheetIsNoRecordOfABackup() {
        UUID recordId = submit(post);
        post.reviews.approve(seen(post, recordId));
        var contents = ContentsComparison.count(post.openStation.handle().connections());
        assertThat(contents.records()).isEqualTo(1);
        assertThat(contents.revisions()).isEqualTo(2);
    }

    @Test
    void decisionsOfTwoStationsJoinInOneSheetWithoutConflict() {
        UUID recordId = submit(post);
        pair.carry(post, headquarters);
        assertThat(sendBack(headquarters, recordId)).isInstanceOf(ReviewResult.Written.class);
        assertThat(post.reviews.approve(seen(post, recordId)))
                .isInstanceOf(ReviewResult.Written.class);
        List<RecordOutcome> outcomes = pair.carry(headquarters, post).records();
        assertThat(outcomes)
                .extracting(RecordOutcome::outcome)
                .doesNotContain(ImportOutcome.CONFLICT)
                .contains(ImportOutcome.UPDATES);
        pair.carry(post, headquarters);
        assertThat(row(post).status()).contains(Status.RETURNED);
        assertThat(row(headquarters).status()).contains(Status.RETURNED);
        pair.assertEqualLists();
    }
}
