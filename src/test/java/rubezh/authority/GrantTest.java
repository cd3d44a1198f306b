package rubezh.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.grant.RightRequest;
import rubezh.register.grant.RightStep;
import rubezh.register.officer.RoleGrantWriter;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.security.Officer;
import rubezh.security.Role;

/** Two stations without headquarters that let each other review and correct, and a hostile one. */
class GrantTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final StepAuthor SUPERVISOR =
            new StepAuthor("Асанов А.", null, List.of("officer", "supervisor"));

    @TempDir Path folder;
    private TrainingStation owner;
    private TrainingStation reviewer;
    private TrainingStation hostile;

    @BeforeEach
    void open() {
        owner = TrainingStation.withOwners(folder.resolve("owner"), "KG-OSH", CLOCK);
        reviewer = TrainingStation.withOwners(folder.resolve("reviewer"), "KG-KAR", CLOCK);
        hostile = TrainingStation.withOwners(folder.resolve("hostile"), "KG-EVL", CLOCK);
        List<TrainingStation> all = List.of(owner, reviewer, hostile);
        for (TrainingStation one : all) {
            all.stream().filter(other -> other != one).forEach(one::know);
        }
    }

    @AfterEach
    void close() {
        owner.close();
        reviewer.close();
        hostile.close();
    }

    private ImportPreview carry(TrainingStation from, TrainingStation to) {
        var request = new ExportRequest(new ExportRequest.Everything(), code(to), folder);
        return StationPair.take(from.exchange.export(request, Progress.NONE).file(), to);
    }

    private static String code(TrainingStation station) {
        return station.exchange.self().station();
    }

    private static UUID submitted(TrainingStation at) {
        UUID id = at.register.newRecordId();
        Seizure passedOn =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), "/header/handling", new Handling("H0"));
        at.register.record(SaveRequest.ofNew(id, passedOn, SaveIntent.SUBMIT));
        return id;
    }

    private static ReviewResult approve(TrainingStation at, UUID id) {
        return at.reviews.approve(SeenRecord.of(at.register.open(id).orElseThrow()));
    }

    private static void assertStatus(TrainingStation at, UUID id, Status status) {
        assertThat(at.register.open(id).orElseThrow().review().status())
                .as("at %s", code(at))
                .isEqualTo(status);
        var row = at.register.catalogue().page(Query.ALL.among(Set.of(id)), 0, 1).getFirst();
        assertThat(row.status()).as("in the list of %s", code(at)).contains(status);
    }

    private static RightRequest review(TrainingStation of, TrainingStation by) {
        return new RightRequest(StationRight.REVIEW, code(by), code(of));
    }

    /** Returns the right in force that a station gave. */
    private static UUID right(TrainingStation by) {
        return by.grants.inForce().stream()
                .filter(one -> one.station().equals(code(by)))
                .map(RightStep::id)
                .findFirst()
                .orElseThrow();
    }

    private RevisionWriter forger(TrainingStation at, String station) {
        return ThreeStationsFixture.forger(at, station);
    }

    /** Takes a step of a review without asking whether it may. */
    private void forceStep(TrainingStation at, UUID id, ReviewStep step) {
        RevisionWriter writer = forger(at, code(at));
        writer.run(chain -> {
            var edit = writer.edit(RecordKind.REVIEW, DerivedId.ofReview(id));
            var steps = new ArrayList<>(edit.record().steps());
            steps.add(step.takenBy(SUPERVISOR).at(steps.size() + 1));
            writer.write(chain, edit.set(new ReviewRecord(id, "", steps)), null);
        });
        at.register.catalogue().refresh(List.of(id));
    }

    private void forceApproval(TrainingStation at, UUID id) {
        List<String> heads =
                at.register.open(id).orElseThrow().view().heads().stream()
                        .map(one -> one.hex())
                        .toList();
        forceStep(at, id, ReviewStep.of(at.id(), ReviewAct.APPROVE, heads));
    }

    @Test
    void stationsWithoutHeadquartersReviewForEachOtherWhileTheGrantIsInForce() {
        assertThatItReviewsFor(owner, reviewer);
        assertThatItReviewsFor(reviewer, owner);
    }

    private void assertThatItReviewsFor(TrainingStation of, TrainingStation by) {
        UUID early = submitted(of);
        carry(of, by);
        assertThat(approve(by, early).fault().orElseThrow().code()).isEqualTo("RVW-012");
        forceApproval(by, early);
        carry(by, of);
        assertStatus(of, early, Status.SUBMITTED);

        of.grants.give(review(of, by), "one supervisor on leave");
        UUID id = submitted(of);
        carry(of, by);
        assertThat(approve(by, id)).isInstanceOf(ReviewResult.Written.class);
        carry(by, of);
        for (TrainingStation one : List.of(of, by)) {
            assertStatus(one, id, Status.APPROVED);
            assertStatus(one, early, Status.SUBMITTED);
        }

        UUID late = submitted(of);
        carry(of, by);
        of.grants.end(right(of), "back from leave");
        assertThat(approve(by, late)).isInstanceOf(ReviewResult.Written.class);
        var approval = by.register.open(id).orElseThrow().review().decision();
        UUID decision = Objects.requireNonNull(approval).step().id();
        forceStep(by, id, ReviewStep.of(by.id(), ReviewAct.WITHDRAW, List.of()).of(decision));
        carry(by, of);
        carry(of, by);
        for (TrainingStation one : List.of(of, by)) {
            assertStatus(one, id, Status.APPROVED);
            assertStatus(one, late, Status.SUBMITTED);
        }
        assertThat(approve(by, late).fault().orElseThrow().code()).isEqualTo("RVW-012");
    }

    @Test
    void whatArrivesBeforeItsGrantCountsOnceTheGrantIsThere() {
        owner.grants.give(review(owner, reviewer), "one supervisor on leave");
        UUID id = submitted(owner);
        carry(owner, reviewer);
        approve(reviewer, id);
        List<StoredRevision> late = new ArrayList<>();
        List<StoredRevision> first = new ArrayList<>();
        reviewer.openStation
                .journal()
                .replay(
                        0,
                        (_, one) ->
                                (RecordKind.GRANT.isOf(one.revision()) ? late : first).add(one));
        for (List<StoredRevision> some : List.of(first, late)) {
            hostile.openStation.journal().accept(some, () -> {});
            hostile.register.catalogue().refresh(List.of());
            assertStatus(hostile, id, some == late ? Status.APPROVED : Status.SUBMITTED);
        }
        String hash = hostile.register.catalogue().contentHash();
        hostile.register.catalogue().rebuild(_ -> {});
        assertThat(hostile.register.catalogue().contentHash()).isEqualTo(hash);
    }

    @Test
    void aStationThatMayCorrectChangesCasesAndOffersAgainOnceThatEnds() {
        UUID id = submitted(owner);
        owner.grants.give(new RightRequest(StationRight.CORRECT, "KG-KAR", "KG-OSH"), "flood");
        carry(owner, reviewer);
        assertThat(change(reviewer, id, "weighed again"))
                .isInstanceOfSatisfying(
                        SaveResult.Saved.class, saved -> assertThat(saved.offeredTo()).isNull());
        carry(reviewer, owner);
        assertSummary(id, "weighed again");
        owner.grants.end(right(owner), "dry again");
        change(reviewer, id, "a wish");
        carry(reviewer, owner);
        carry(owner, reviewer);
        assertSummary(id, "weighed again");
        assertThat(owner.offers.list()).hasSize(1);
        assertThat(reviewer.offers.list()).hasSize(1);
    }

    private static SaveResult change(TrainingStation at, UUID id, String summary) {
        var seen = at.register.open(id).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", summary);
        return at.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
    }

    private void assertSummary(UUID id, String summary) {
        for (TrainingStation one : List.of(owner, reviewer)) {
            assertThat(one.register.open(id).orElseThrow().seizure().narrative().summary())
                    .isEqualTo(summary);
        }
    }

    @Test
    void nobodyGivesOrEndsARightInTheNameOfAnother() {
        UUID id = submitted(owner);
        carry(owner, hostile);
        GrantStep give = given("KG-EVL", "KG-OSH", SUPERVISOR);
        force(hostile, "KG-EVL", "KG-OSH", give);
        force(hostile, "KG-OSH", "KG-OSH", given("KG-EVL", "KG-OSH", SUPERVISOR));
        force(hostile, "KG-EVL", "KG-EVL", given("KG-EVL", "KG-OSH", SUPERVISOR));
        force(hostile, "KG-EVL", "KG-EVL", given("KG-KAR", "KG-OSH", SUPERVISOR));
        forceApproval(hostile, id);
        carry(hostile, owner);
        assertStatus(owner, id, Status.SUBMITTED);
        assertThat(owner.grants.inForce()).isEmpty();
        assertThat(owner.grants.news()).isEmpty();

        owner.grants.give(review(owner, reviewer), "one supervisor on leave");
        carry(owner, hostile);
        carry(owner, reviewer);
        approve(reviewer, id);
        carry(reviewer, owner);
        UUID right = right(owner);
        for (String record : List.of("KG-OSH", "KG-EVL")) {
            for (String name : List.of("KG-OSH", "KG-EVL")) {
                force(hostile, name, record, ended(hostile, right, SUPERVISOR));
            }
        }
        carry(hostile, owner);
        assertThat(owner.grants.inForce()).hasSize(1);
        assertStatus(owner, id, Status.APPROVED);
        owner.grants.end(right, "the owner still writes its own record");
        assertThat(owner.grants.inForce()).isEmpty();
        assertStatus(owner, id, Status.APPROVED);
    }

    @Test
    void anOfficerWhoIsNoSupervisorGivesAndEndsNothing() {
        UUID id = submitted(owner);
        var officer = new StepAuthor("Беков Б.", null, List.of("officer"));
        force(owner, "KG-OSH", "KG-OSH", given("KG-KAR", "KG-OSH", officer));
        assertThat(owner.grants.inForce()).isEmpty();
        roles(Role.OFFICER);
        force(owner, "KG-OSH", "KG-OSH", given("KG-KAR", "KG-OSH", SUPERVISOR));
        assertThat(owner.grants.inForce()).as("he says to be one, his station does not").isEmpty();
        roles(Role.OFFICER, Role.SUPERVISOR);
        assertThat(owner.grants.inForce()).as("he was none when he gave it").isEmpty();
        owner.grants.give(review(owner, reviewer), "one supervisor on leave");
        UUID right = right(owner);
        roles(Role.OFFICER);
        force(owner, "KG-OSH", "KG-OSH", ended(owner, right, SUPERVISOR));
        assertThat(owner.grants.inForce()).hasSize(1);
        carry(owner, reviewer);
        assertThat(approve(reviewer, id)).isInstanceOf(ReviewResult.Written.class);
    }

    /** Records the roles that the founder has from now on. */
    private void roles(Role... roles) {
        new RoleGrantWriter(
                        owner.openStation.journal(),
                        owner.openStation.session(),
                        owner.openStation.station(),
                        new IdSource(CLOCK, owner::id, new SecureRandom()))
                .grant(new Officer("asanov", "Асанов А. К.", "", Set.of(roles)));
    }

    private GrantStep given(String to, String cases, StepAuthor by) {
        return step(GrantAct.GIVE, StationRight.REVIEW, to, cases, by);
    }

    private GrantStep step(
            GrantAct act, StationRight right, String to, String cases, StepAuthor by) {
        return new GrantStep(
                hostile.id(), 1, act, right, to, cases, null, List.of(), List.of(), null, by);
    }

    private static GrantStep ended(TrainingStation at, UUID right, StepAuthor by) {
        return new GrantStep(
                at.id(),
                1,
                GrantAct.END,
                null,
                null,
                null,
                right,
                List.of(),
                List.of(),
                "forged",
                by);
    }

    /** Writes a step into a grant record, in whosever name. */
    private void force(TrainingStation at, String name, String record, GrantStep step) {
        RevisionWriter writer = forger(at, name);
        writer.run(chain -> {
            var edit = writer.edit(RecordKind.GRANT, DerivedId.ofGrants(record));
            var body = new GrantRecord(record, List.of(step));
            writer.write(
                    chain,
                    edit.replace(RecordKind.GRANT.shape().write(body))
                            .state(List.of("/steps/" + step.id())),
                    null);
        });
        at.register.catalogue().refresh(List.of());
    }

    @Test
    void aRequestWaitsUntilItIsGivenDeclinedOrTakenBack() {
        var wish = new RightRequest(StationRight.RECEIVE, "KG-OSH", "KG-OSH");
        reviewer.grants.ask(wish, "same carriers");
        assertThat(carry(reviewer, owner).notices())
                .filteredOn(one -> one.kind() == ImportNotice.Kind.RIGHTS)
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly("KG-KAR"));
        assertThat(owner.grants.toAnswer()).hasSize(1);
        RightStep asked = owner.grants.toAnswer().getFirst();
        assertFault(() -> owner.grants.decline(asked.id(), " x "), "GRT-001");
        owner.grants.decline(asked.id(), "not now");
        assertThat(owner.grants.toAnswer()).isEmpty();
        assertFault(() -> owner.grants.give(asked.id(), "after all"), "GRT-005");
        carry(owner, reviewer);
        assertThat(reviewer.grants.asked()).isEmpty();
        assertThat(reviewer.grants.news())
                .extracting(one -> one.step().act())
                .containsExactly(GrantAct.DECLINE);

        reviewer.grants.ask(wish, "once more");
        UUID again = reviewer.grants.asked().getFirst().id();
        reviewer.grants.end(again, "not needed");
        assertThat(reviewer.grants.asked()).isEmpty();
        assertFault(() -> reviewer.grants.end(again, "not needed"), "GRT-006");
        assertFault(() -> reviewer.grants.give(review(owner, owner), "not ours"), "GRT-003");
        assertFault(() -> owner.grants.give(review(owner, owner), "to ourselves"), "GRT-002");
    }

    @Test
    void everyOrderOfArrivalGivesTheSameGrants() {
        owner.grants.give(review(owner, reviewer), "one supervisor on leave");
        reviewer.grants.give(review(reviewer, owner), "in turn");
        carry(reviewer, owner);
        owner.grants.end(right(owner), "over");
        List<Revision> all =
                new ArrayList<>(GrantSource.in(owner.openStation.journal()).revisions());
        var authority = new Authority(owner.openStation.installations());
        List<StationGrant> grants = grants(all, authority);
        assertThat(grants).hasSize(2);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(grants(all, authority)).as("seed %d", seed).isEqualTo(grants);
        }
    }

    private static List<StationGrant> grants(List<Revision> all, Authority authority) {
        return GrantLog.of(all, authority::isTrue, authority::isOfHeadquarters).grants();
    }
}
