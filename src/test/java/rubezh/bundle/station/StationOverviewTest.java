package rubezh.bundle.station;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.station.StationOverview.OmittedRanges;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.journal.VersionVector.ReplicaState;

/** Which station is behind follows from what it reported and what is held here. */
class StationOverviewTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final RevisionId HEAD = RevisionId.of("ab".repeat(32));
    private static final RevisionId OTHER = RevisionId.of("cd".repeat(32));

    private static final OmittedRanges NOTHING =
            new OmittedRanges(new ReplicaRanges(), new ReplicaRanges());

    @Test
    void whatIsHeldWholeAgrees() {
        StationStatus status = only(state(58), state(58));
        assertThat(status.agreement()).isEqualTo(StationAgreement.AGREES);
        assertThat(status.number()).isEqualTo(58);
        assertThat(status.missingRanges()).isEmpty();
        assertThat(status.silent(NOW)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void gapsAndWhatWasStatedAndNotReceivedAreMissing() {
        var held = new ReplicaState(16, HEAD, 14, List.of(new Gap(14, 15)));
        StationStatus status = only(state(18), held);
        assertThat(status.missingRanges()).containsExactly("14–15", "17–18");
        assertThat(status.missing()).isEqualTo(4);
        assertThat(status.agreement()).isEqualTo(StationAgreement.DIFFERS);
    }

    @Test
    void aNumberUsedTwiceIsAFork() {
        assertThat(only(state(418), new ReplicaState(418, HEAD, 419, List.of())).agreement())
                .isEqualTo(StationAgreement.FORKED);
    }

    @Test
    void anotherRevisionUnderTheNewestNumberDoesNotAgree() {
        assertThat(only(state(9), new ReplicaState(9, OTHER, 9, List.of())).agreement())
                .isEqualTo(StationAgreement.DIFFERS);
    }

    @Test
    void aStationThatNeverSentAnythingIsUnheard() {
        var overview = new StationOverview(vector(Map.of()), Map.of(), Map.of(), NOTHING, _ -> 0);
        overview.add(peer(1));
        assertThat(overview.statuses())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.agreement()).isEqualTo(StationAgreement.UNHEARD);
                    assertThat(one.silent(NOW)).isNull();
                });
    }

    @Test
    void aBundleCountsFromTheTimeItCameWhateverTheClockOfItsSender() {
        var came = NOW.minus(Duration.ofHours(2));
        var overview =
                new StationOverview(
                        vector(Map.of()), Map.of(), Map.of(replica(1), came), NOTHING, _ -> 0);
        overview.add(reported(1, state(3), NOW.plus(Duration.ofDays(400))));
        assertThat(overview.statuses().getFirst().silent(NOW)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void manyStationsAreOrderedByTheirSilence() {
        var held = new TreeMap<UUID, ReplicaState>();
        for (int i = 0; i < 3_000; i++) {
            held.put(replica(i), state(10));
        }
        var overview =
                new StationOverview(
                        new VersionVector(held), Map.of("KG-0007", 2L), Map.of(), NOTHING, _ -> 0);
        for (int i = 0; i < 3_000; i++) {
            overview.add(reported(i, state(10), NOW.minus(Duration.ofMinutes(i))));
        }
        List<StationStatus> all = overview.statuses();
        assertThat(all).hasSize(3_000);
        assertThat(all.getFirst().station()).isEqualTo("KG-2999");
        assertThat(all.getLast().station()).isEqualTo("KG-0000");
        assertThat(all.get(2_992).openReceipts()).isEqualTo(2);
    }

    @Test
    void whatAStationWithholdsIsNotMissingAndAnyOtherNumberIs() {
        var withheld = new ReplicaRanges();
        withheld.add(replica(1), SequenceRanges.parse("4-5"));
        var held = new ReplicaState(9, HEAD, 6, List.of(new Gap(4, 6)));
        var overview =
                new StationOverview(
                        vector(Map.of(replica(1), held)),
                        Map.of(),
                        Map.of(),
                        new OmittedRanges(withheld, new ReplicaRanges()),
                        _ -> 3);
        overview.add(reported(1, state(9), NOW));
        StationStatus status = overview.statuses().getFirst();
        assertThat(status.missingRanges()).containsExactly("6");
        assertThat(status.missing()).isEqualTo(1);
        assertThat(status.withheldBy()).isEqualTo(2);
        assertThat(status.withheldFrom()).isEqualTo(3);
    }

    @Test
    void whatIsMeantForOthersIsNeitherMissingNorKeptBack() {
        var others = new ReplicaRanges();
        others.add(replica(1), SequenceRanges.parse("1-3,5-8"));
        var held = new ReplicaState(4, HEAD, 1, List.of(new Gap(1, 3)));
        var overview =
                new StationOverview(
                        vector(Map.of(replica(1), held)),
                        Map.of(),
                        Map.of(),
                        new OmittedRanges(new ReplicaRanges(), others),
                        _ -> 0);
        overview.add(reported(1, state(9), NOW));
        StationStatus status = overview.statuses().getFirst();
        assertThat(status.missingRanges()).as("of 1-9, 4 held").containsExactly("9");
        assertThat(status.withheldBy()).isZero();
    }

    private static StationStatus only(ReplicaState stated, ReplicaState held) {
        var overview =
                new StationOverview(
                        vector(Map.of(replica(1), held)), Map.of(), Map.of(), NOTHING, _ -> 0);
        overview.add(reported(1, stated, NOW.minus(Duration.ofHours(5))));
        return overview.statuses().getFirst();
    }

    private static Peer reported(int number, ReplicaState stated, Instant heard) {
        VersionVector have = vector(Map.of(replica(number), stated));
        return peer(number).withReport(new Peer.Report(have, List.of(), heard, 1));
    }

    private static Peer peer(int number) {
        var origin = new Origin(replica(number), "KG-%04d".formatted(number), "0f".repeat(32));
        return Peer.of(origin, Peer.TrustState.PINNED, NOW, "asanov");
    }

    private static UUID replica(int number) {
        return new UUID(4, number);
    }

    private static ReplicaState state(long upTo) {
        return new ReplicaState(upTo, HEAD, upTo, List.of());
    }

    private static VersionVector vector(Map<UUID, ReplicaState> states) {
        return new VersionVector(new TreeMap<>(states));
    }
}
