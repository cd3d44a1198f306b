package rubezh.register.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.Repetitions;
import rubezh.journal.Revision;

/** What was decided stays decided, whoever writes into the sheet later. */
class ReviewLogTest {
    private static final int POST = 0;
    private static final int STRANGER = 1;

    private final ReviewWorld approved =
            ReviewWorld.empty(2)
                    .write(POST, Status.SUBMITTED)
                    .exchange(POST, STRANGER)
                    .decide(POST, ReviewAct.APPROVE)
                    .exchange(POST, STRANGER);

    private static ReviewState at(ReviewWorld world, int station) {
        return world.stations().get(station).state();
    }

    private ReviewStep approval() {
        return at(approved, POST).log().entries().getFirst().step();
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseDecided() {
        ReviewStep withdrawal =
                ReviewStep.of(new UUID(0x7000L, 7), ReviewAct.WITHDRAW, List.of())
                        .of(approval().id());
        assertThat(at(approved.add(STRANGER, withdrawal), STRANGER).status())
                .isEqualTo(Status.APPROVED);
        assertThat(at(approved.add(POST, withdrawal), POST).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aLineThatIsChangedLaterSaysWhatItsAuthorWrote() {
        ReviewStep line = approval();
        ReviewStep rewritten = ReviewStep.of(line.id(), ReviewAct.RETURN, line.revisions());
        ReviewWorld world =
                approved.write(STRANGER, rewritten, Set.of("/steps/" + line.id() + "/act"));
        assertThat(at(world, STRANGER).status()).isEqualTo(Status.APPROVED);
        assertThat(at(world, STRANGER).log().entries()).hasSize(1);
    }

    @Test
    void onlyASupervisorDecides() {
        var officer = new StepAuthor("Asanov A. K.", "inspector", List.of("officer"));
        ReviewWorld world =
                ReviewWorld.empty(1)
                        .write(POST, Status.SUBMITTED)
                        .decide(POST, ReviewAct.APPROVE, officer);
        assertThat(at(world, POST).status()).isEqualTo(Status.SUBMITTED);
        assertThat(at(world, POST).log().entries()).hasSize(1);
    }

    @Test
    void aSecondLineWithTheSameIdIsAStepOfItsOwnAuthor() {
        ReviewStep line = approval();
        ReviewStep forged = ReviewStep.of(line.id(), ReviewAct.APPROVE, line.revisions());
        ReviewLog log = at(approved.add(STRANGER, forged), STRANGER).log();
        assertThat(log.entries())
                .extracting(ReviewEntry::author)
                .containsExactlyInAnyOrder("officer:0", "officer:1");
    }

    @Test
    void aDecisionThatArrivesBeforeTheRecordDecidesNothingElse() {
        ReviewWorld changed = approved.write(POST, Status.SUBMITTED);
        ReviewWorld.Known ahead =
                new ReviewWorld.Known(
                        approved.stations().get(STRANGER).record(),
                        changed.decide(POST, ReviewAct.APPROVE).stations().get(POST).sheet());
        assertThat(ahead.state().status()).isEqualTo(Status.APPROVED);
        assertThat(ahead.state().log().decisions()).hasSize(2);
    }

    /** Whoever signs such a sheet spoils nobody's lists: it says nothing, or what can be read. */
    @Test
    void aSheetOfAnyContentIsReadWithoutAnException() {
        ReviewWorld decided = approved.decide(STRANGER, ReviewAct.RETURN);
        Set<Revision> sheet = decided.stations().get(STRANGER).sheet();
        for (int seed = 0; seed < Repetitions.of(2_000, 200_000); seed++) {
            var mutator = new BodyMutator(new Random(seed));
            var hostile = new HashSet<Revision>();
            sheet.forEach(revision -> hostile.add(mutator.damaged(revision)));
            var known = new ReviewWorld.Known(decided.stations().get(STRANGER).record(), hostile);
            assertThat(known.state().status()).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void anApprovedRecordThatWasMadeADraftIsADraft() {
        Status status = at(approved.write(STRANGER, Status.DRAFT), STRANGER).status();
        assertThat(status).isEqualTo(Status.DRAFT);
        assertThat(status.isCounted()).isFalse();
    }

    @Test
    void aStatedApprovalIsASubmissionOutsideTraining() {
        ReviewWorld world = ReviewWorld.empty(1).write(POST, Status.APPROVED);
        ReviewWorld.Known known = world.stations().getFirst();
        assertThat(known.state().status()).isEqualTo(Status.SUBMITTED);
        assertThat(
                        ReviewState.of(ReviewLog.EMPTY, Status.APPROVED, known.view().heads(), true)
                                .status())
                .isEqualTo(Status.APPROVED);
    }
}
