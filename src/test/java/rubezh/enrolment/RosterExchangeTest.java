package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.transfer.ImportNotice.Kind;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.bundle.verify.UnknownSenderPolicy.Reject;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.progress.Progress;

/**
 * Headquarters approves posts by files; its roster decides from then on whose revisions are taken,
 * whatever the order of the bundles.
 */
final class RosterExchangeTest extends TwoStationsFixture {
    private static final Duration YEAR = EnrolmentService.USUAL_VALIDITY;

    private Instant now = MemoryStation.NOW;
    private MemoryStation kar;
    private int files;

    @BeforeEach
    void createThirdStation() {
        kar = new MemoryStation("KG-KAR", 3, folder);
    }

    private EnrolmentService enrolment(MemoryStation at) {
        return MemoryEnrolment.at(at, () -> now);
    }

    private Path file(String name) {
        return folder.resolve(name + ++files + ".json");
    }

    private EnrolmentRequest request(MemoryStation from) throws IOException {
        Path file = file("request");
        Files.write(file, enrolment(from).request());
        return enrolment(hq).read(file);
    }

    /** Enrols a post: request, comparison of words at headquarters, approval file, join. */
    private Path enrol(MemoryStation post) throws IOException {
        Path approval = approve(request(post), Optional.empty()).file().file();
        join(post, approval);
        return approval;
    }

    private Approval approve(EnrolmentRequest request, Optional<UUID> replaces) {
        return approve(hq, request, replaces);
    }

    private Approval approve(MemoryStation at, EnrolmentRequest request, Optional<UUID> replaces) {
        var compared = new TrustWords(request.fingerprint().words());
        var approval = new ApprovalRequest(request, compared, replaces, true, file("approval"));
        return enrolment(at).approve(approval, Progress.NONE);
    }

    private static ImportResult join(MemoryStation post, Path approval) {
        var sender = post.exchange.inspect(approval, Progress.NONE).senderFingerprint();
        return post.exchange.join(approval, new TrustWords(sender.words()), Progress.NONE);
    }

    private static List<Kind> notices(ImportPreview preview) {
        return preview.notices().stream().map(notice -> notice.kind()).toList();
    }

    /** Imports a bundle without confirming any key; returns its notices and refusals. */
    private static ImportPreview take(MemoryStation at, Path bundle) {
        try (ImportPreview preview = at.exchange.preview(bundle, new Reject(), Progress.NONE)) {
            at.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    private long version(MemoryStation at) {
        return enrolment(at).status().roster().map(Roster::version).orElse(0L);
    }

    @Test
    void aPostJoinsByTwoFilesAndThenExchangesWithoutQuestions() throws IOException {
        enrol(osh);
        RosterStatus atPost = enrolment(osh).status();
        assertThat(atPost.own()).isFalse();
        assertThat(atPost.headquarters().orElseThrow().station()).isEqualTo("HQ");
        assertThat(atPost.roster().orElseThrow().entries())
                .extracting(entry -> entry.station() + " " + entry.status())
                .containsExactly("HQ active", "KG-OSH active");
        osh.record("one");
        assertThat(take(hq, osh.exportAll("one.json")).counts().refused()).isZero();
        assertThat(enrolment(hq).status().own()).isTrue();
    }

    @Test
    void postsOfOneRosterKnowEachOther() throws IOException {
        enrol(osh);
        enrol(kar);
        kar.record("one");
        Path own = kar.exportAll("kar.json");
        assertThat(take(osh, hq.exportAll("hq.json")).counts().refused()).isZero();
        assertThat(osh.exchange.inspect(own, Progress.NONE).sender()).isEqualTo(Sender.KNOWN);
        assertThat(take(osh, own).counts().added()).isPositive();
        var stranger = new MemoryStation("KG-BAT", 4, folder);
        stranger.record("one");
        Path unknown = stranger.exportAll("bat.json");
        assertThat(code(() -> osh.exchange.preview(unknown, new Reject(), Progress.NONE)))
                .isEqualTo("BND-013");
    }

    @Test
    void revisionsAfterTheLastTrustedOneAreRefusedEverywhereAndThoseBeforeStay()
            throws IOException {
        enrol(osh);
        enrol(kar);
        kar.record("before");
        take(hq, kar.exportAll("before.json"));
        Roster revoked =
                enrolment(hq).revoke(kar.signer.replica(), Optional.empty(), "ноутбук украден");
        assertThat(revoked.find(kar.signer.replica()).orElseThrow().revokedAfterSeq()).isEqualTo(1);
        assertThat(hq.exchange.peers()).noneMatch(at -> at.peer().station().equals("KG-KAR"));
        UUID stolen = kar.record("after");
        Path later = kar.exportAll("after.json");
        ImportPreview atHq = take(hq, later);
        assertThat(atHq.counts().refused()).isEqualTo(1);
        assertThat(notices(atHq)).contains(Kind.REVOKED_SENDER, Kind.REFUSED);
        assertThat(atHq.records().stream().flatMap(r -> r.refusals().keySet().stream()))
                .containsExactly("REV-021");
        take(osh, hq.exportAll("hq.json"));
        assertThat(take(osh, later).counts().refused()).isEqualTo(1);
        assertThat(osh.journal.ofRecord(stolen)).isEmpty();
        assertThat(osh.journal.versionVector().byReplica().get(kar.signer.replica()))
                .extracting(known -> known.upTo())
                .isEqualTo(1L);
    }

    @Test
    void whatCameBeforeTheRevocationStaysAndIsNoFault() throws IOException {
        enrol(osh);
        enrol(kar);
        take(osh, hq.exportAll("both.json"));
        UUID early = kar.record("early");
        Path bundle = kar.exportAll("early.json");
        take(osh, bundle);
        enrolment(hq).revoke(kar.signer.replica(), Optional.of(0L), "ноутбук украден");
        take(osh, hq.exportAll("revoked.json"));
        assertThat(osh.journal.ofRecord(early)).hasSize(1);
        assertThat(take(osh, bundle).counts().refused()).isZero();
        assertThat(osh.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    /** The revisions stand before the roster that refuses them, as bundles are sorted. */
    @Test
    void aRosterHoldsForTheWholeBundleThatBringsIt() throws IOException {
        enrol(osh);
        enrol(kar);
        UUID late = osh.record("late");
        take(hq, osh.exportAll("late.json"));
        enrolment(hq).revoke(osh.signer.replica(), Optional.of(0L), "ноутбук украден");
        ImportPreview taken = take(kar, hq.exportAll("relayed.json"));
        assertThat(taken.counts().refused()).isEqualTo(1);
        assertThat(kar.journal.ofRecord(late)).isEmpty();
    }

    @Test
    void aLowerVersionHasNoEffect() throws IOException {
        Path first = enrol(osh);
        enrol(kar);
        take(osh, hq.exportAll("second.json"));
        assertThat(version(osh)).isEqualTo(2);
        take(osh, first);
        assertThat(version(osh)).isEqualTo(2);
        enrolment(hq).renew(YEAR);
        Path third = hq.exportAll("third.json");
        enrolment(hq).renew(YEAR);
        var late = new MemoryStation("KG-BAT", 4, folder);
        join(late, hq.exportAll("fourth.json"));
        assertThat(version(late)).isEqualTo(4);
        take(late, third);
        assertThat(version(late)).isEqualTo(4);
    }

    @Test
    void anExpiredRosterWarnsAndHolds() throws IOException {
        Path approval = enrol(osh);
        now = now.plus(YEAR).plusSeconds(1);
        assertThat(enrolment(osh).status().isExpired()).isTrue();
        enrolment(hq).renew(Duration.ofDays(-1));
        now = MemoryStation.NOW;
        enrolment(hq).renew(Duration.ofSeconds(-1));
        ImportPreview preview = take(osh, hq.exportAll("expired.json"));
        assertThat(notices(preview)).contains(Kind.ROSTER, Kind.ROSTER_EXPIRED);
        assertThat(version(osh)).isEqualTo(3);
        assertThat(notices(take(osh, approval))).contains(Kind.ROSTER_EXPIRED);
    }

    @Test
    void aRosterOfAnotherStationHasNoEffect() throws IOException {
        enrol(osh);
        approve(kar, request(osh), Optional.empty());
        enrolment(kar).revoke(osh.signer.replica(), Optional.of(0L), "просто так");
        try (ImportPreview preview = osh.preview(kar.exportAll("false.json"))) {
            assertThat(notices(preview)).contains(Kind.ROSTER_IGNORED).doesNotContain(Kind.ROSTER);
            osh.exchange.apply(preview, Progress.NONE);
        }
        assertThat(version(osh)).isEqualTo(1);
        assertThat(enrolment(osh).status().headquarters().orElseThrow().station()).isEqualTo("HQ");
    }

    @Test
    void headquartersGoesOnAtTheInstallationThatItsRosterNames() throws IOException {
        enrol(osh);
        var next = new MemoryStation("HQ", 5, folder);
        Approval moved = approve(request(next), Optional.of(hq.signer.replica()));
        join(next, moved.file().file());
        assertThat(enrolment(next).status().own()).isTrue();
        assertThat(enrolment(hq).status().own()).isFalse();
        assertThat(code(() -> enrolment(hq).renew(YEAR))).isEqualTo("ENR-004");
        enrolment(next).renew(YEAR);
        take(osh, hq.exportAll("moved.json"));
        take(osh, next.exportAll("next.json"));
        assertThat(version(osh)).isEqualTo(3);
        assertThat(enrolment(osh).status().roster().orElseThrow().signer())
                .isEqualTo(next.signer.replica());
    }

    /** Headquarters was restored from a backup that is older than the roster its posts have. */
    @Test
    void anOlderRosterOfARestoredHeadquartersHasNoEffectAndIsTold() throws IOException {
        enrol(osh);
        enrol(kar);
        take(osh, hq.exportAll("second.json"));
        var restored = new MemoryStation("HQ", 6, folder);
        approve(restored, request(osh), Optional.empty());
        Path bundle = restored.exportAll("restored.json");
        osh.importBundle(restored.exportRecordsOnly("pinned.json"));
        succeed(hq, restored);
        enrolment(hq).renew(YEAR);
        enrolment(hq).renew(YEAR);
        take(osh, hq.exportAll("fourth.json"));
        enrolment(restored).renew(YEAR);
        assertThat(notices(take(osh, restored.exportAll("older.json"))))
                .contains(Kind.ROSTER_OLDER);
        assertThat(version(osh)).isEqualTo(4);
        assertThat(take(osh, bundle).counts().refused()).isZero();
    }

    /** Notes at the post that an installation goes on under another, whose key it confirmed. */
    private void succeed(MemoryStation former, MemoryStation next) {
        var peers = new PeerStore(osh.notes, osh.session, "KG-OSH");
        Peer peer = peers.find(former.signer.replica()).orElseThrow();
        peers.save(peer.succeededBy(next.signer.replica()));
    }
}
