package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.review.ReviewFixture.submit;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.RecordFlag;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.review.ReviewEntry;
import rubezh.review.ReviewFixture.Desk;
import rubezh.security.Officer;
import rubezh.security.Role;

class ReviewServiceTest {
    private static final String AMOUNT = Seizures.ITEM + "/amount";

    private final ReviewFixture fixture = new ReviewFixture();
    private final Desk inspector = fixture.inspector;
    private final Desk supervisor = fixture.supervisor;

    private static UUID step(ReviewResult result) {
        assertThat(result).isInstanceOf(ReviewResult.Written.class);
        return ((ReviewResult.Written) result).step();
    }

    private static String code(ReviewResult result) {
        assertThat(result).isInstanceOf(ReviewResult.Refused.class);
        return ((ReviewResult.Refused) result).code();
    }

    @Test
    void aSubmittedRecordIsApprovedByAnotherOfficer() {
        UUID recordId = submit(inspector);
        step(supervisor.approve(recordId));
        OpenRecord approved = inspector.open(recordId);
        assertThat(approved.seizure().header().status()).isEqualTo(Status.APPROVED);
        assertThat(approved.review().decision())
                .isNotNull()
                .extracting(ReviewEntry::author)
                .isEqualTo("officer:toktogulova");
        assertThat(approved.flags()).doesNotContain(RecordFlag.APPROVED_ALONE);
        assertThat(code(supervisor.approve(recordId))).isEqualTo("RVW-001");
    }

    @Test
    void aDraftIsNotApproved() {
        UUID recordId = inspector.register().newRecordId();
        inspector
                .register()
                .record(SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SAVE));
        assertThat(code(supervisor.approve(recordId))).isEqualTo("RVW-001");
        assertThat(code(supervisor.sendBack(recordId))).isEqualTo("RVW-001");
    }

    @Test
    void nobodyApprovesHisOwnWorkUnlessHeIsAlone() {
        UUID own = submit(supervisor);
        assertThat(supervisor.approve(own)).isInstanceOf(ReviewResult.Written.class);
        assertThat(inspector.open(own).flags()).contains(RecordFlag.APPROVED_ALONE);

        var other = new ReviewFixture("KG-KAR", 2, secondSupervisor(), ReviewFixture.SUPERVISOR);
        UUID watched = submit(other.supervisor);
        assertThat(code(other.supervisor.approve(watched))).isEqualTo("RVW-002");
        assertThat(other.supervisor.status(watched)).isEqualTo(Status.SUBMITTED);
    }

    private static Officer secondSupervisor() {
        return new Officer("bek", "Bek", "", Set.of(Role.SUPERVISOR));
    }

    @Test
    void whoChangedAnApprovedRecordDoesNotApproveTheChange() {
        var two = new ReviewFixture("KG-KAR", 2, secondSupervisor(), ReviewFixture.SUPERVISOR);
        UUID recordId = submit(two.inspector);
        step(two.supervisor.approve(recordId));
        two.supervisor.change(recordId, "two bags", SaveIntent.SAVE);
        assertThat(two.supervisor.status(recordId)).isEqualTo(Status.AMENDING);
        assertThat(code(two.supervisor.approve(recordId))).isEqualTo("RVW-002");
        two.inspector.change(recordId, "three bags", SaveIntent.SAVE);
        assertThat(code(two.supervisor.approve(recordId))).isEqualTo("RVW-002");
    }

    @Test
    void aReturnedRecordComesBackWhenItIsSubmittedAgain() {
        UUID recordId = submit(inspector);
        step(supervisor.sendBack(recordId, new NewRemark(AMOUNT, "with the bag?")));
        assertThat(inspector.status(recordId)).isEqualTo(Status.RETURNED);
        inspector.change(recordId, "weighed", SaveIntent.SAVE);
        assertThat(inspector.status(recordId)).isEqualTo(Status.RETURNED);
        inspector.change(recordId, "weighed again", SaveIntent.SUBMIT);
        OpenRecord again = supervisor.open(recordId);
        assertThat(again.seizure().header().status()).isEqualTo(Status.SUBMITTED);
        assertThat(again.review().returns()).isEqualTo(1);
        assertThat(again.review().log().openRemarks())
                .extracting(remark -> remark.step().pointer())
                .containsExactly(AMOUNT);
    }

    @Test
    void aRecorderWhoStandsByAReturnedRecordSubmitsItUnchanged() {
        UUID recordId = submit(inspector);
        step(supervisor.sendBack(recordId));
        OpenRecord seen = inspector.open(recordId);
        var request = SaveRequest.ofChange(seen, seen.seizure(), SaveIntent.SUBMIT);
        assertThat(inspector.register().record(request)).isInstanceOf(SaveResult.Saved.class);
        assertThat(supervisor.status(recordId)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aReturnNeedsAReasonOfTenCharacters() {
        UUID recordId = submit(inspector);
        SeenRecord seen = SeenRecord.of(supervisor.open(recordId));
        assertThat(
                        code(
                                supervisor
                                        .reviews()
                                        .returnForCorrection(seen, " no good\u00a0 ", List.of())))
                .isEqualTo("RVW-004");
        String longText = "x".repeat(1001);
        assertThat(code(supervisor.reviews().returnForCorrection(seen, longText, List.of())))
                .isEqualTo("RVW-005");
        assertThat(code(supervisor.reviews().remark(seen, new NewRemark(null, " "))))
                .isEqualTo("RVW-005");
        assertThat(supervisor.status(recordId)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aDecisionConcernsOnlyWhatItsAuthorSaw() {
        UUID recordId = submit(inspector);
        SeenRecord seen = SeenRecord.of(supervisor.open(recordId));
        inspector.change(recordId, "another bag", SaveIntent.SUBMIT);
        assertThat(supervisor.reviews().approve(seen)).isInstanceOf(ReviewResult.Overtaken.class);
        assertThat(supervisor.status(recordId)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void theChangesAreThoseSinceTheLastDecision() {
        UUID recordId = submit(inspector);
        assertThat(supervisor.reviews().open(recordId).orElseThrow().before()).isNull();
        step(supervisor.sendBack(recordId));
        inspector.change(recordId, "two bags", SaveIntent.SAVE);
        inspector.change(recordId, "three bags", SaveIntent.SUBMIT);
        ReviewedRecord reviewed = supervisor.reviews().open(recordId).orElseThrow();
        assertThat(reviewed.basis()).isNotNull();
        assertThat(reviewed.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.pointer()).isEqualTo("/narrative/summary");
                    assertThat(change.oldValue())
                            .isEqualTo(Seizures.complete().narrative().summary());
                    assertThat(change.newValue()).isEqualTo("three bags");
                });
        step(supervisor.approve(recordId));
        assertThat(supervisor.reviews().open(recordId).orElseThrow().changes()).isEmpty();
    }

    @Test
    void aChangeOfAnApprovedRecordNeedsAReasonAndIsReviewedAgain() {
        UUID recordId = submit(inspector);
        step(supervisor.approve(recordId));
        OpenRecord seen = inspector.open(recordId);
        var changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", "two bags");
        var request = SaveRequest.ofChange(seen, changed, SaveIntent.SAVE);
        assertThat(inspector.register().record(request))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("REC-004"));
        assertThat(inspector.change(recordId, "two bags", SaveIntent.SAVE))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(inspector.status(recordId)).isEqualTo(Status.AMENDING);
        step(supervisor.approve(recordId));
        assertThat(inspector.status(recordId)).isEqualTo(Status.APPROVED);
    }

    @Test
    void aRecordApprovedWhileItStandsOpenIsNotSavedWithoutAReason() {
        UUID recordId = submit(inspector);
        OpenRecord seen = inspector.open(recordId);
        step(supervisor.approve(recordId));
        var changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", "two bags");
        var request = SaveRequest.ofChange(seen, changed, SaveIntent.SAVE);
        assertThat(inspector.register().record(request)).isInstanceOf(SaveResult.Refused.class);
        assertThat(inspector.status(recordId)).isEqualTo(Status.APPROVED);
        assertThat(inspector.register().record(request.withReason("weighed again", Set.of())))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(inspector.status(recordId)).isEqualTo(Status.AMENDING);
    }

    @Test
    void anApprovalIsTakenBackByItsAuthorWhileNothingFollows() {
        UUID recordId = submit(inspector);
        UUID approval = step(supervisor.approve(recordId));
        SeenRecord seen = SeenRecord.of(supervisor.open(recordId));
        step(supervisor.reviews().withdraw(seen, approval));
        assertThat(supervisor.status(recordId)).isEqualTo(Status.SUBMITTED);
        assertThat(code(supervisor.reviews().withdraw(seen, approval))).isEqualTo("RVW-006");
        UUID second = step(supervisor.approve(recordId));
        inspector.change(recordId, "two bags", SaveIntent.SAVE);
        SeenRecord later = SeenRecord.of(supervisor.open(recordId));
        assertThat(code(supervisor.reviews().withdraw(later, second))).isEqualTo("RVW-006");
    }

    @Test
    void aRemarkIsAnsweredAndAReturnIsSeenOnce() {
        UUID recordId = submit(inspector);
        step(supervisor.sendBack(recordId, new NewRemark(AMOUNT, "with the bag?")));
        UUID remark = inspector.open(recordId).review().log().openRemarks().getFirst().step().id();
        inspector.reviews().markSeen(recordId);
        inspector.reviews().markSeen(recordId);
        SeenRecord seen = SeenRecord.of(inspector.open(recordId));
        step(inspector.reviews().answer(seen, remark, "without"));
        OpenRecord now = supervisor.open(recordId);
        assertThat(now.review().log().openRemarks()).isEmpty();
        assertThat(now.review().log().entries())
                .extracting(ReviewEntry::act)
                .containsExactly(
                        ReviewAct.REMARK, ReviewAct.RETURN, ReviewAct.SEEN, ReviewAct.ANSWER);
    }

    @Test
    void aRecordWithErrorsStaysInReviewAndHindersNoOther() {
        UUID sound = submit(inspector);
        UUID torn = inspector.register().newRecordId();
        var submitted =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), HEADER_STATUS.pointer(), Status.SUBMITTED);
        new JournalSeeder(fixture.station.journal(), fixture.station.signer())
                .put(torn, SeizureShape.SHAPE.with(submitted, AMOUNT, null));
        List<ReviewResult> results =
                supervisor
                        .reviews()
                        .approveAll(
                                List.of(
                                        SeenRecord.of(supervisor.open(torn)),
                                        SeenRecord.of(supervisor.open(sound))));
        assertThat(code(results.getFirst())).isEqualTo("RVW-003");
        step(results.getLast());
        assertThat(supervisor.status(sound)).isEqualTo(Status.APPROVED);
        assertThat(supervisor.status(torn)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void thinCircumstancesThatAnotherProgramSubmittedAreNotApproved() {
        UUID thin = inspector.register().newRecordId();
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), NARRATIVE_CIRCUMSTANCES.pointer(), "x".repeat(99));
        Seizure submitted =
                SeizureShape.SHAPE.with(seizure, HEADER_STATUS.pointer(), Status.SUBMITTED);
        new JournalSeeder(fixture.station.journal(), fixture.station.signer()).put(thin, submitted);
        assertThat(code(supervisor.approve(thin))).isEqualTo("RVW-008");
        assertThat(supervisor.status(thin)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void twoOfficersWhoDecideUnseenByEachOtherLeaveTheRecordReturned() {
        UUID recordId = submit(inspector);
        var headquarters = new ReviewFixture("KG-HQ", 3, ReviewFixture.SUPERVISOR);
        headquarters.station.importFrom(fixture.station);
        step(supervisor.approve(recordId));
        step(headquarters.supervisor.sendBack(recordId));
        fixture.station.importFrom(headquarters.station);
        headquarters.station.importFrom(fixture.station);
        assertThat(supervisor.status(recordId)).isEqualTo(Status.RETURNED);
        assertThat(headquarters.supervisor.status(recordId)).isEqualTo(Status.RETURNED);
    }
}
