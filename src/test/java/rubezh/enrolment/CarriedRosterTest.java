package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.bundle.verify.UnknownSenderPolicy.Reject;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;

/**
 * A stick goes from post to post before the next bundle of headquarters comes: a post is known by
 * the roster that its bundle brings.
 */
final class CarriedRosterTest extends TwoStationsFixture {
    private MemoryStation kar;

    @BeforeEach
    void enrolAPost() throws IOException {
        kar = new MemoryStation("KG-KAR", 3, folder);
        join(osh, approve(osh));
    }

    private static EnrolmentService enrolment(MemoryStation at) {
        return MemoryEnrolment.at(at, () -> MemoryStation.NOW);
    }

    private Path approve(MemoryStation post) throws IOException {
        Path file = folder.resolve(post.signer.replica() + "-request.json");
        Files.write(file, enrolment(post).request());
        EnrolmentRequest request = enrolment(hq).read(file);
        Path answer = folder.resolve(post.signer.replica() + "-answer.json");
        var compared = new TrustWords(request.fingerprint().words());
        var approval = new ApprovalRequest(request, compared, Optional.empty(), true, answer);
        return enrolment(hq).approve(approval, Progress.NONE).file().file();
    }

    private static void join(MemoryStation post, Path approval) {
        var sender = post.exchange.inspect(approval, Progress.NONE).senderFingerprint();
        post.exchange.join(approval, new TrustWords(sender.words()), Progress.NONE);
    }

    private static Path bundle(MemoryStation of, String name) {
        of.record(name);
        return of.exportAll(name);
    }

    /** Imports a bundle without confirming any key. */
    private static ImportPreview take(MemoryStation at, Path bundle) {
        try (ImportPreview preview = at.exchange.preview(bundle, new Reject(), Progress.NONE)) {
            at.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    private void assertUnknown(Path bundle) {
        assertThat(code(() -> osh.exchange.preview(bundle, new Reject(), Progress.NONE)))
                .isEqualTo("BND-013");
    }

    @Test
    void aPostIsKnownByTheRosterThatItBrings() throws IOException {
        join(kar, approve(kar));
        Path own = bundle(kar, "one.json");
        assertThat(osh.exchange.inspect(own, Progress.NONE).sender()).isEqualTo(Sender.KNOWN);
        ImportPreview taken = take(osh, own);
        assertThat(taken.notices())
                .extracting(ImportNotice::kind)
                .contains(ImportNotice.Kind.ROSTER)
                .doesNotContain(ImportNotice.Kind.PINS_SENDER);
        assertThat(taken.counts().refused()).isZero();
        assertThat(enrolment(osh).status().roster().map(Roster::version)).contains(2L);
        assertThat(take(osh, bundle(kar, "two.json")).counts().added()).isPositive();
    }

    @Test
    void aRosterWithoutTheSenderMakesItNotKnown() {
        kar.importBundle(hq.exportAll("hq.json"));
        assertUnknown(bundle(kar, "one.json"));
    }

    /** The roster is that of headquarters to the letter, but for the signature. */
    @Test
    void aRosterThatHeadquartersDidNotSignMakesNobodyKnown() throws IOException {
        approve(kar);
        Revision roster = hq.journal.ofRecord(DerivedId.ROSTER).getLast().revision();
        var unsigned =
                new UnsignedRevision(
                        roster.subject(),
                        roster.act(),
                        roster.link(),
                        "0f".repeat(16),
                        roster.content().body(),
                        new TreeSet<>(roster.content().changed()));
        kar.journal.accept(List.of(RevisionLine.sign(unsigned, kar.signer::sign)), () -> {});
        assertUnknown(bundle(kar, "one.json"));
    }
}
