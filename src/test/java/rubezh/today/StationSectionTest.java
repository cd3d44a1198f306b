package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.journal.VersionVector;
import rubezh.today.TodayItem.OtherStation;

/** Who is silent: stations, not installations, the longest silent first. */
class StationSectionTest {
    private static final Instant NOW = Instant.parse("2026-11-27T11:40:00Z");

    private static PeerState peer(
            String code, @Nullable Duration silent, long unsent, long behind) {
        var report =
                silent == null
                        ? null
                        : new Peer.Report(
                                new VersionVector(new TreeMap<>()),
                                List.of(),
                                NOW.minus(silent),
                                1);
        var peer =
                new Peer(
                        UUID.randomUUID(),
                        code,
                        "00",
                        Peer.TrustState.PINNED,
                        NOW,
                        "asanov",
                        report,
                        null);
        return new PeerState(peer, unsent, null, behind, 0);
    }

    private static List<OtherStation> stations(PeerState... peers) {
        return StationSection.of(List.of(peers), "KG-HQ").items().stream()
                .map(OtherStation.class::cast)
                .toList();
    }

    @Test
    void aStationIsHeardWhenOneOfItsInstallationsIs() {
        List<OtherStation> found =
                stations(
                        peer("KG-TOR", Duration.ofHours(82), 3, 0),
                        peer("KG-TOR", Duration.ofHours(5), 7, 2),
                        peer("KG-HQ", Duration.ofHours(1), 9, 9));
        assertThat(found)
                .containsExactly(new OtherStation("KG-TOR", NOW.minus(Duration.ofHours(5)), 7, 2));
    }

    @Test
    void theLongestSilentIsFirstAndOneThatNeverSentBeforeIt() {
        assertThat(
                        stations(
                                peer("KG-AKZ", Duration.ofHours(2), 0, 0),
                                peer("KG-TOR", Duration.ofHours(82), 0, 0),
                                peer("KG-NEW", null, 0, 0)))
                .extracting(OtherStation::station, one -> one.urgency(NOW))
                .containsExactly(
                        tuple("KG-NEW", Urgency.NORMAL),
                        tuple("KG-TOR", Urgency.OVERDUE),
                        tuple("KG-AKZ", Urgency.NORMAL));
        assertThat(Urgency.of(Duration.ofHours(24))).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(Duration.ofHours(72).minusSeconds(1))).isEqualTo(Urgency.LATE);
    }

    @Test
    void manyStationsAreCountedAndTheFirstShown() {
        PeerState[] many =
                IntStream.range(0, 20)
                        .mapToObj(n -> peer("KG-%02d".formatted(n), Duration.ofHours(n), 0, 0))
                        .toArray(PeerState[]::new);
        TodaySection section = StationSection.of(List.of(many), "KG-HQ");
        assertThat(section.items()).hasSize(StationSection.SHOWN);
        assertThat(section.total()).isEqualTo(20);
        assertThat(((OtherStation) section.items().getFirst()).station()).isEqualTo("KG-19");
    }
}
