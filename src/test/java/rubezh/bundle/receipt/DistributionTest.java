package rubezh.bundle.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Everything;
import rubezh.bundle.transfer.ExportRequest.Records;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.grant.StationRight;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.grant.RightRequest;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;

/** Two posts and their headquarters: what each is sent, and that nobody lacks anything by it. */
class DistributionTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private TrainingStation post;
    private TrainingStation other;
    private TrainingStation headquarters;

    @BeforeEach
    void open() {
        post = TrainingStation.withOwners(folder.resolve("post"), "KG-DOS", CLOCK);
        other = TrainingStation.withOwners(folder.resolve("other"), "KG-EVL", CLOCK);
        headquarters = TrainingStation.withOwners(folder.resolve("hq"), "KG-HQ", CLOCK);
        List<TrainingStation> all = List.of(post, other, headquarters);
        for (TrainingStation one : all) {
            one.join(headquarters);
            all.stream().filter(another -> another != one).forEach(one::know);
        }
    }

    @AfterEach
    void close() {
        post.close();
        other.close();
        headquarters.close();
    }

    private ImportResult carry(TrainingStation from, TrainingStation to) {
        return carry(from, to, new Everything());
    }

    private ImportResult carry(TrainingStation from, TrainingStation to, Selection what) {
        Path file =
                from.exchange
                        .export(new ExportRequest(what, code(to), folder), Progress.NONE)
                        .file();
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = to.exchange.preview(file, trust, Progress.NONE)) {
            return to.exchange.apply(preview, Progress.NONE);
        }
    }

    private static String code(TrainingStation station) {
        return station.exchange.self().station();
    }

    private static UUID record(TrainingStation at, Seizure seizure) {
        UUID id = at.register.newRecordId();
        at.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT));
        return id;
    }

    /** Returns a case that its handling code lets pass on to everybody. */
    private static Seizure passedOn() {
        return handled("H0");
    }

    private void approve(UUID id) {
        SeenRecord seen = SeenRecord.of(headquarters.register.open(id).orElseThrow());
        assertThat(headquarters.reviews.approve(seen)).isInstanceOf(ReviewResult.Written.class);
    }

    private static boolean holds(TrainingStation at, UUID recordId) {
        return !at.openStation.journal().ofRecord(recordId).isEmpty();
    }

    @Test
    void aPostIsSentItsOwnCasesWithWhatWasDecidedAndNotThoseOfOthers() {
        UUID own = record(post, Seizures.complete());
        UUID foreign = record(other, Seizures.complete());
        carry(post, headquarters);
        carry(other, headquarters);
        approve(own);

        ImportResult result = carry(headquarters, post);

        assertThat(holds(post, DerivedId.ofReview(own))).isTrue();
        assertThat(holds(post, foreign)).isFalse();
        assertThat(result.isInSync()).as("the same of what is meant for the post").isTrue();
        carry(headquarters, other);
        assertThat(holds(other, foreign)).isTrue();
        assertThat(holds(other, own)).isFalse();
    }

    @Test
    void aPostGetsTheCasesThatHeadquartersLetsItHaveUntilThatEnds() {
        UUID before = record(post, passedOn());
        carry(post, headquarters);
        carry(headquarters, other);
        assertThat(holds(other, before)).isFalse();
        var wish = new RightRequest(StationRight.RECEIVE, "KG-HQ", "KG-DOS");
        assertFault(
                () ->
                        other.grants.ask(
                                new RightRequest(StationRight.RECEIVE, "KG-DOS", "*"), "why"),
                "GRT-003");
        other.grants.ask(wish, "same carriers");
        assertFault(() -> other.grants.ask(wish, "same carriers"), "GRT-004");
        carry(other, headquarters);
        RightStep asked = headquarters.grants.toAnswer().getFirst();
        assertThat(asked.reason()).isEqualTo("same carriers");

        headquarters.grants.give(asked.id(), "agreed");
        assertThat(headquarters.grants.toAnswer()).isEmpty();
        ImportResult result = carry(headquarters, other);
        assertThat(holds(other, before)).isTrue();
        assertThat(result.isInSync()).as("the same of what is meant for the post").isTrue();
        assertThat(other.grants.asked()).isEmpty();
        assertThat(other.grants.news()).singleElement().satisfies(this::isGiven);
        carry(headquarters, post);
        UUID direct = record(post, passedOn());
        carry(post, other);
        assertThat(holds(other, direct)).as("the post itself knows of the right").isTrue();

        UUID given = headquarters.grants.inForce().getFirst().id();
        headquarters.grants.end(given, "no need any more");
        UUID after = record(post, passedOn());
        carry(post, headquarters);
        carry(headquarters, other);
        assertThat(holds(other, after)).isFalse();
        assertThat(other.grants.inForce()).isEmpty();
        carry(other, headquarters);
        assertThat(carry(headquarters, other).isInSync()).isTrue();
        assertThat(other.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    @Test
    void aRightIsTheConsentThatAHandlingCodeAsksForUnlessItsLimitsAreInWords() {
        UUID consented = record(post, handled("H2"));
        UUID limited = record(post, handled("H3"));
        post.grants.give(new RightRequest(StationRight.RECEIVE, "KG-EVL", "KG-DOS"), "neighbours");
        carry(post, other);
        assertThat(holds(other, consented)).isTrue();
        assertThat(holds(other, limited)).isFalse();
        post.grants.end(post.grants.inForce().getFirst().id(), "no need any more");
        UUID after = record(post, handled("H2"));
        carry(post, other, new Records(Set.of(after)));
        assertThat(holds(other, after)).isFalse();
    }

    private static Seizure handled(String code) {
        return SeizureShape.SHAPE.with(Seizures.complete(), "/header/handling", new Handling(code));
    }

    private void isGiven(UnseenStep news) {
        assertThat(news.step().station()).isEqualTo("KG-HQ");
        assertThat(news.step().reason()).isEqualTo("agreed");
        other.grants.noteSeen();
        assertThat(other.grants.news()).isEmpty();
    }

    @Test
    void aBundleOfChosenRecordsHasTheGrantsByWhichItsDecisionsCount() {
        UUID id = record(post, passedOn());
        headquarters.grants.give(
                new RightRequest(StationRight.REVIEW, "KG-EVL", "KG-DOS"), "nobody at the post");
        carry(headquarters, other);
        carry(post, headquarters);
        carry(headquarters, other);
        SeenRecord seen = SeenRecord.of(other.register.open(id).orElseThrow());
        assertThat(other.reviews.approve(seen)).isInstanceOf(ReviewResult.Written.class);
        carry(other, post, new Records(Set.of(id)));
        assertThat(post.register.open(id).orElseThrow().review().status())
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void nothingIsMissingNorWaitingForWhatIsMeantForOthers() {
        UUID own = record(post, Seizures.complete());
        UUID foreign = record(other, Seizures.complete());
        carry(post, headquarters);
        carry(other, headquarters);
        approve(foreign);
        approve(own);
        carry(headquarters, post);
        carry(post, headquarters);
        assertThat(post.openStation.journal().versionVector().byReplica())
                .as("of what headquarters wrote, the post has the second decision alone")
                .extractingByKey(headquarters.exchange.self().replica())
                .satisfies(state -> assertThat(state.gaps()).isNotEmpty());

        assertThat(post.exchange.stations().read())
                .allSatisfy(one -> assertThat(one.missing()).as(one.station()).isZero())
                .allSatisfy(one -> assertThat(one.withheldBy()).as(one.station()).isZero());
        assertThat(headquarters.exchange.peers())
                .filteredOn(one -> one.peer().station().equals("KG-DOS"))
                .singleElement()
                .satisfies(one -> assertThat(one.unacknowledged()).isZero())
                .satisfies(one -> assertThat(one.missing()).isZero());
        assertThat(headquarters.exchange.unsent().counts(List.of("KG-EVL")).values())
                .extracting(UnsentCount::unsent)
                .as("the decision on its own case")
                .containsExactly(1L);
        assertThat(post.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    @Test
    void whoAddedToACaseOfAnotherStationIsSentWhatBecameOfIt() {
        UUID own = record(post, passedOn());
        carry(post, other, new Records(Set.of(own)));
        var seen = other.register.open(own).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", "seen");
        other.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
        carry(other, headquarters);
        carry(headquarters, post);
        post.offers.take(post.offers.list().getFirst(), "");
        carry(post, headquarters);
        carry(headquarters, other);
        assertThat(other.register.open(own).orElseThrow().seizure().narrative().summary())
                .isEqualTo("seen");
    }

    @Test
    void whoIsNamedAsParticipantOfAnOperationIsSentItsCases() {
        headquarters.operations.create(barrier());
        Seizure named = SeizureShape.SHAPE.with(passedOn(), "/header/operation", BARRIER);
        carry(headquarters, other);
        UUID foreign = record(other, named);
        carry(other, headquarters);
        carry(headquarters, post);
        assertThat(barrier().mandate().participants()).contains("KG");
        assertThat(holds(post, foreign)).isTrue();
    }

    @Test
    void whoHasACaseOfAnOperationIsSentThoseOfOthers() {
        Seizure named = SeizureShape.SHAPE.with(passedOn(), "/header/operation", BARRIER);
        UUID own =
                new JournalSeeder(post.openStation)
                        .put(post.id(), named)
                        .revision()
                        .subject()
                        .recordId();
        UUID foreign =
                new JournalSeeder(other.openStation)
                        .put(other.id(), named)
                        .revision()
                        .subject()
                        .recordId();
        carry(post, headquarters);
        carry(other, headquarters);
        carry(headquarters, post);
        carry(headquarters, other);
        assertThat(holds(post, foreign)).isTrue();
        assertThat(holds(other, own)).isTrue();
    }

    @Test
    void whatEitherSideLacksIsTold() {
        UUID own = record(post, Seizures.complete());
        carry(post, headquarters);
        approve(own);
        ImportResult here = carry(post, headquarters);
        assertThat(here.isInSync()).isFalse();
        assertThat(here.comparison().ahead().size()).as("the decision").isEqualTo(1);
        assertThat(here.comparison().missing().isEmpty()).isTrue();
        assertThat(here.agreement(true)).isEqualTo(ImportResult.Agreement.AHEAD);

        ImportResult there = carry(headquarters, post, new Records(Set.of()));
        assertThat(there.comparison().missingRanges()).containsExactly("KG-HQ 1");
        assertThat(there.agreement(true)).isEqualTo(ImportResult.Agreement.DIFFERS);
        assertThat(carry(headquarters, post).isInSync()).isTrue();
    }

    @Test
    void aReceiptGoesToWhoSentTheBundle() {
        headquarters.answering = true;
        record(post, Seizures.complete());
        record(other, Seizures.complete());
        carry(post, headquarters);
        carry(other, headquarters);
        carry(headquarters, post);
        assertThat(receipts(headquarters)).hasSize(2);
        assertThat(receipts(post)).hasSize(1);
    }

    private static Set<UUID> receipts(TrainingStation at) {
        var found = new HashSet<UUID>();
        at.openStation
                .journal()
                .replay(
                        0,
                        (_, stored) -> {
                            if (RecordKind.RECEIPT.isOf(stored.revision())) {
                                found.add(stored.revision().subject().recordId());
                            }
                        });
        return found;
    }
}
