package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;

/** What a receiver believes of the statement that one installation succeeds another. */
class PredecessorClaimTest extends TwoStationsFixture {
    private static final UUID RECORD = new UUID(0x7000L, 0x8000_0000_0000_0099L);

    /** Writes the first revision of an installation, which names an end of another chain. */
    private static void claim(MemoryStation station, String code, TestSigner key, Revision end) {
        var former =
                new Revision.Predecessor(
                        end.link().replica(),
                        HexFormat.of().formatHex(key.publicKey()),
                        end.link().seq(),
                        end.id());
        station.journal.append(
                context -> List.of(first(context.replica(), code, former, station.signer)));
    }

    private static StoredRevision first(
            UUID replica, String code, Revision.Predecessor former, TestSigner signer) {
        return RevisionLine.sign(
                new UnsignedRevision(
                        new Revision.Subject(RECORD, "seizure", "seizure/1.0"),
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:asanov",
                                code,
                                OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                null,
                                false),
                        new Revision.Link(replica, 1, null, List.of(), former),
                        "0f".repeat(16),
                        Map.of("narrative", Map.of("summary", "x")),
                        new TreeSet<>(List.of("/narrative/summary"))),
                signer::sign);
    }

    private Revision endOfOsh() {
        osh.record("опий");
        return osh.journal.ofReplica(osh.signer.replica(), 1, 1).getFirst().revision();
    }

    private boolean oshIsCurrentAtHq() {
        return hq.exchange.peers().stream()
                .anyMatch(state -> state.peer().replica().equals(osh.signer.replica()));
    }

    @Test
    void theSuccessorTakesThePlaceOfTheFormerInstallation() {
        Revision end = endOfOsh();
        hq.importBundle(osh.exportAll("1.json"));
        var next = new MemoryStation("KG-OSH", 5, folder);
        claim(next, "KG-OSH", osh.signer, end);
        hq.importBundle(next.exportAll("2.json"));
        assertThat(oshIsCurrentAtHq()).isFalse();
        assertThat(hq.exchange.unacknowledged(List.of("KG-OSH")))
                .isEqualTo(new ExportRequest.SinceAllAcknowledged(Set.of(next.signer.replica())));
    }

    @Test
    void aKeyKnownOnlyThroughTheSuccessorIsTaken() {
        Revision end = endOfOsh();
        var next = new MemoryStation("KG-OSH", 5, folder);
        next.journal.accept(osh.journal.ofAll(), () -> {});
        claim(next, "KG-OSH", osh.signer, end);
        Path bundle = next.exportAll("1.json");
        assertThat(hq.exchange.inspect(bundle, Progress.NONE).header().introduced()).isEmpty();
        assertThat(hq.importBundle(bundle).added()).isEqualTo(2);
        assertThat(hq.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    @Test
    void anotherKeyThanTheKnownOneIsAnAlarmAndNotTaken() {
        Revision end = endOfOsh();
        hq.importBundle(osh.exportAll("1.json"));
        var next = new MemoryStation("KG-OSH", 5, folder);
        claim(next, "KG-OSH", new TestSigner(6), end);
        try (ImportPreview preview = hq.preview(next.exportAll("2.json"))) {
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.KEY_DIFFERS);
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(oshIsCurrentAtHq()).isTrue();
        assertThat(hq.exchange.verifyJournal(_ -> {})).isEmpty();
    }

    @Test
    void anotherStationSucceedsNobody() {
        Revision end = endOfOsh();
        hq.importBundle(osh.exportAll("1.json"));
        var bat = new MemoryStation("KG-BAT", 5, folder);
        claim(bat, "KG-OSH", osh.signer, end);
        hq.importBundle(bat.exportAll("2.json"));
        assertThat(oshIsCurrentAtHq()).isTrue();
    }
}
