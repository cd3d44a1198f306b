package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.HostilePeer;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.progress.Progress;

/**
 * Of a revoked computer the revisions count that headquarters had: those that its roster names, and
 * all before them in the chain. Whoever has the key gives no number a second time.
 */
final class RevokedChainTest extends TwoStationsFixture {
    private static final UnknownSenderPolicy REJECT = new UnknownSenderPolicy.Reject();

    private MemoryStation kar;

    @BeforeEach
    void enrolAll() {
        kar = new MemoryStation("KG-KAR", 3, folder);
        MemoryEnrolment.enrol(hq, osh);
        MemoryEnrolment.enrol(hq, kar);
    }

    private static ImportPreview take(MemoryStation at, Path bundle) {
        try (ImportPreview preview = at.exchange.preview(bundle, REJECT, Progress.NONE)) {
            at.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    private void revoke(Optional<Long> after) {
        MemoryEnrolment.at(hq, () -> MemoryStation.NOW)
                .revoke(osh.signer.replica(), after, "ноутбук украден");
    }

    private List<Long> held(MemoryStation at) {
        return at.journal.ofReplica(osh.signer.replica(), 1, Long.MAX_VALUE).stream()
                .map(revision -> revision.revision().link().seq())
                .toList();
    }

    private List<StoredRevision> record(int count) {
        for (int i = 0; i < count; i++) {
            osh.record("№ " + i);
        }
        return osh.journal.ofReplica(osh.signer.replica(), 1, Long.MAX_VALUE);
    }

    /** Returns a bundle of who has the key of the revoked computer, with numbers given before. */
    private Path stolen() {
        var thief = new HostilePeer("KG-OSH", 1, folder);
        StoredRevision first = thief.at(osh.signer, "KG-OSH", 1, null);
        return thief.bundle(
                "stolen.json", List.of(first, thief.after(first, osh.signer, "KG-OSH")));
    }

    @Test
    void aThiefFillsNoNumberThatHeadquartersHas() {
        record(2);
        take(hq, osh.exportAll("genuine.json"));
        revoke(Optional.empty());
        assertThat(take(hq, stolen()).counts().refused()).isEqualTo(2);
        assertThat(held(hq)).containsExactly(1L, 2L);
    }

    @Test
    void aThiefFillsNoNumberElsewhereEither() {
        record(2);
        take(hq, osh.exportAll("genuine.json"));
        revoke(Optional.empty());
        take(kar, hq.exportRecordsOnly("roster.json"));
        var bat = new MemoryStation("KG-BAT", 4, folder);
        MemoryEnrolment.enrol(hq, bat);
        assertThat(take(bat, stolen()).counts().refused()).isEqualTo(2);
        assertThat(take(bat, hq.exportAll("all.json")).counts().refused()).isZero();
        assertThat(held(bat)).containsExactly(1L, 2L);
    }

    @Test
    void whatHeadquartersHadArrivesLaterFromTheComputerItself() {
        record(3);
        take(kar, hq.exportAll("before.json"));
        Path late = osh.exportAll("late.json");
        take(hq, late);
        record(2);
        Path unsent = osh.exportAll("unsent.json");
        revoke(Optional.empty());
        take(kar, hq.exportAll("all.json"));
        assertThat(held(kar)).containsExactly(1L, 2L, 3L);
        var bat = new MemoryStation("KG-BAT", 4, folder);
        MemoryEnrolment.enrol(hq, bat);
        assertThat(take(bat, late).counts().refused()).isZero();
        assertThat(take(bat, unsent).counts().refused()).isEqualTo(2);
        assertThat(held(bat)).containsExactly(1L, 2L, 3L);
    }

    /** Who is sent his part of a chain has not got its end, by which all before it is known. */
    @Test
    void whatHeadquartersSendsOfAChainToAPostCountsWithoutItsEnd() {
        List<StoredRevision> chain = record(3);
        take(hq, osh.exportAll("genuine.json"));
        revoke(Optional.empty());
        var bat = new MemoryStation("KG-BAT", 4, folder);
        MemoryEnrolment.enrol(hq, bat);
        var part = new ExportRequest.Records(Set.of(recordOf(chain.get(1))));
        Path forBat =
                hq.exchange
                        .export(
                                new ExportRequest(part, "KG-BAT", folder.resolve("part.json")),
                                Progress.NONE)
                        .file();
        assertThat(take(bat, forBat).counts().refused()).isZero();
        assertThat(held(bat)).containsExactly(2L);
        assertThat(take(bat, stolen()).counts().refused()).as("a thief").isEqualTo(2);
    }

    private static UUID recordOf(StoredRevision revision) {
        return revision.revision().subject().recordId();
    }

    /** Drafts stay at the post, so there are numbers that headquarters never had. */
    @Test
    void whatStandsBeforeAGapCountsToo() {
        List<StoredRevision> chain = record(5);
        hq.journal.accept(List.of(chain.get(0), chain.get(1), chain.get(3)), () -> {});
        revoke(Optional.empty());
        assertThat(take(kar, hq.exportAll("gap.json")).counts().refused()).isZero();
        assertThat(held(kar)).containsExactly(1L, 2L, 4L);
        var bat = new MemoryStation("KG-BAT", 4, folder);
        MemoryEnrolment.enrol(hq, bat);
        assertThat(take(bat, osh.exportAll("all.json")).counts().refused()).isEqualTo(1);
        assertThat(held(bat)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatStandsBeforeAnAdmittedRevisionCountsIfTheEndFollowsThat() {
        List<StoredRevision> chain = record(4);
        UUID replica = osh.signer.replica();
        hq.write(
                "installation/1.0",
                DerivedId.ofInstallation(replica),
                RevisionKind.PUT,
                Map.of(
                        "version",
                        9L,
                        "replica",
                        replica.toString(),
                        "key",
                        HexFormat.of().formatHex(osh.signer.publicKey()),
                        "station",
                        "KG-OSH",
                        "status",
                        "revoked",
                        "revokedAfterSeq",
                        3L,
                        "revokedAfterIds",
                        List.of(chain.get(2).id().hex()),
                        "admitted",
                        List.of(chain.get(1).id().hex())));
        assertThat(take(hq, osh.exportAll("all.json")).counts().refused()).isEqualTo(1);
        assertThat(held(hq)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aBundleIsCheckedLikeItIsImported() {
        record(3);
        Path genuine = osh.exportAll("genuine.json");
        take(hq, genuine);
        revoke(Optional.empty());
        assertThat(hq.exchange.verify(genuine, Progress.NONE).findings()).isEmpty();
        assertThat(hq.exchange.verify(stolen(), Progress.NONE).findings()).hasSize(2);
    }

    /** Headquarters has no id of a number that it never had. */
    @Test
    void aNumberThatHeadquartersNeverHadIsTheOnlyThingCompared() {
        record(2);
        take(hq, osh.exportAll("genuine.json"));
        revoke(Optional.of(3L));
        record(2);
        assertThat(take(hq, osh.exportAll("later.json")).counts().refused()).isEqualTo(1);
        assertThat(held(hq)).containsExactly(1L, 2L, 3L);
    }
}
