package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** What a peer writes into the review record of a case keeps nobody from deciding on it. */
class DisturbedReviewTest {
    private static final TestSigner PEER = new TestSigner(77);
    private static final RevisionId MISSING = RevisionId.of("0".repeat(64));

    private final MemoryRegister post = new MemoryRegister("KG-OSH", 1);

    /**
     * The review record names another case in what is complete, and the right one in what is not:
     * what the officer sees, and what he does not say anew.
     */
    @Test
    void aCaseIsApprovedWhateverCaseItsReviewRecordNames() {
        UUID id = post.register().newRecordId();
        post.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
        StoredRevision first = sign(id, 1, List.of(), "another case");
        StoredRevision second =
                sign(id, 2, Stream.of(first.id(), MISSING).sorted().toList(), id.toString());
        post.journal().accept(List.of(first, second), () -> {});

        var reviews =
                new ReviewService(
                        post.storage(),
                        post.register(),
                        post.session(),
                        post.station(),
                        post.idSource());
        var seen = SeenRecord.of(post.register().open(id).orElseThrow());
        assertThat(reviews.approve(seen)).isInstanceOf(ReviewResult.Written.class);
        assertThat(post.register().open(id).orElseThrow().review().status())
                .isEqualTo(Status.APPROVED);
    }

    private static StoredRevision sign(
            UUID id, long seq, List<RevisionId> parents, String seizure) {
        var body = Map.<String, Object>of("seizure", seizure);
        return RevisionLine.sign(
                new UnsignedRevision(
                        RecordKind.REVIEW.subject(DerivedId.ofReview(id)),
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:boss",
                                "KG-EVL",
                                OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                null,
                                false),
                        new Revision.Link(PEER.replica(), seq, seq == 1 ? null : MISSING, parents),
                        "0f".repeat(16),
                        body,
                        ValueTree.difference(Map.of(), body)),
                PEER::sign);
    }
}
