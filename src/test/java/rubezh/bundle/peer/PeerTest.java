package rubezh.bundle.peer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.format.BundleHeader;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;

/** Which of two reports of an installation counts: the newest by its clock or its audit log. */
class PeerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID REPLICA = new UUID(0x7000L, 1L << 63 | 1);

    private static Peer.Report report(long upTo, Instant createdAt, long auditSeq) {
        var states = new TreeMap<UUID, VersionVector.ReplicaState>();
        RevisionId head = RevisionId.of("ab".repeat(32));
        states.put(REPLICA, new VersionVector.ReplicaState(upTo, head, upTo, List.of()));
        return new Peer.Report(new VersionVector(states), List.of(), createdAt, auditSeq);
    }

    /** Returns how far the peer has the chain by the report that counts after both. */
    private static long acknowledged(Peer.Report first, Peer.Report second) {
        var origin = new BundleHeader.Origin(REPLICA, "KG-OSH", "00".repeat(32));
        Peer peer =
                Peer.of(origin, Peer.TrustState.PINNED, NOON, "asanov")
                        .withReport(first)
                        .withReport(second);
        VersionVector reported = Objects.requireNonNull(peer.reported());
        return Objects.requireNonNull(reported.byReplica().get(REPLICA)).upTo();
    }

    @Test
    void aLaterReportCountsEvenWhereItAcknowledgesLess() {
        Peer.Report before = report(9, NOON, 20);
        assertThat(acknowledged(before, report(4, NOON.plusSeconds(60), 21))).isEqualTo(4);
    }

    @Test
    void aReceiverPutBackUnnoticedHasFewerEntriesAndALaterClock() {
        Peer.Report before = report(9, NOON, 20);
        assertThat(acknowledged(before, report(4, NOON.plusSeconds(60), 7))).isEqualTo(4);
    }

    @Test
    void aReceiverWhoseClockWasSetBackHasMoreEntries() {
        Peer.Report before = report(4, NOON, 20);
        assertThat(acknowledged(before, report(9, NOON.minusSeconds(60), 21))).isEqualTo(9);
    }

    @Test
    void aReportFromBeforeChangesNothing() {
        Peer.Report newest = report(9, NOON, 20);
        assertThat(acknowledged(newest, report(4, NOON.minusSeconds(60), 19))).isEqualTo(9);
        assertThat(acknowledged(newest, newest)).isEqualTo(9);
    }
}
