package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.Peer;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.today.TodayItem.OtherStation;

/** Who is behind: those that write as two first, then the longest silent. */
class StationSectionTest {
    private static final Instant NOW = Instant.parse("2026-11-27T11:40:00Z");

    private static StationStatus status(
            String code, @Nullable Duration silent, StationAgreement agreement) {
        Instant heard = silent == null ? null : NOW.minus(silent);
        return new StationStatus(code, heard, 9, List.of(), 0, agreement, 0, 0, 0, null, null);
    }

    private static PeerState peer(String code, long unsent) {
        var peer =
                new Peer(
                        UUID.randomUUID(),
                        code,
                        "00",
                        Peer.TrustState.PINNED,
                        NOW,
                        "asanov",
                        null,
                        null);
        return new PeerState(peer, unsent, null, 0, 0, 0, true);
    }

    private static List<OtherStation> items(List<StationStatus> statuses, PeerState... peers) {
        return section(statuses, List.of(peers), true).items().stream()
                .map(OtherStation.class::cast)
                .toList();
    }

    private static TodaySection section(
            List<StationStatus> statuses, List<PeerState> peers, boolean headquarters) {
        return new ExchangeSections(headquarters, peers, List.of(), statuses, Optional.empty())
                .stations(SilenceTerms.USUAL, NOW);
    }

    @Test
    void whatAStationHasNotAcknowledgedIsCountedWhereMostIs() {
        var torugart = status("KG-TOR", Duration.ofHours(5), StationAgreement.AGREES);
        assertThat(items(List.of(torugart), peer("KG-TOR", 3), peer("KG-TOR", 7)))
                .containsExactly(new OtherStation(torugart, 7, SilenceTerms.USUAL));
    }

    @Test
    void aStationThatWritesAsTwoComesBeforeTheLongestSilent() {
        var torugart = status("KG-TOR", Duration.ofHours(82), StationAgreement.AGREES);
        var irkeshtam = status("KG-IRK", Duration.ofHours(2), StationAgreement.FORKED);
        assertThat(items(List.of(torugart, irkeshtam)))
                .extracting(OtherStation::station)
                .containsExactly("KG-IRK", "KG-TOR");
    }

    @Test
    void silenceIsLateFromADayOnAndOneThatNeverSentAnythingIsNotLate() {
        assertThat(
                        Urgency.of(
                                status("KG-NEW", null, StationAgreement.UNHEARD),
                                NOW,
                                SilenceTerms.USUAL))
                .isEqualTo(Urgency.NORMAL);
        var late = status("KG-BOR", Duration.ofHours(24), StationAgreement.AGREES);
        assertThat(Urgency.of(late, NOW, SilenceTerms.USUAL)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(Duration.ofHours(72).minusSeconds(1), SilenceTerms.USUAL))
                .isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(Duration.ofHours(72), SilenceTerms.USUAL)).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void aPostIsToldOfThoseThatAreBehindAndHeadquartersOfAll() {
        var statuses =
                List.of(
                        status("KG-NEW", null, StationAgreement.UNHEARD),
                        status("KG-BOR", Duration.ofHours(25), StationAgreement.AGREES),
                        status("KG-DOS", Duration.ofHours(2), StationAgreement.AGREES));
        assertThat(section(statuses, List.of(), false).items())
                .singleElement(type(OtherStation.class))
                .extracting(OtherStation::station)
                .isEqualTo("KG-BOR");
        assertThat(section(statuses, List.of(), true).items()).hasSize(3);
    }

    @Test
    void manyStationsAreCountedAndTheFirstShown() {
        List<StationStatus> many =
                IntStream.range(0, 20)
                        .mapToObj(n ->
                                status(
                                        "KG-%02d".formatted(n),
                                        Duration.ofHours(60 - n),
                                        StationAgreement.AGREES))
                        .toList();
        TodaySection section = section(many, List.of(), false);
        assertThat(section.items()).hasSize(TodaySection.SHOWN);
        assertThat(section.total()).isEqualTo(20);
        assertThat(((OtherStation) section.items().getFirst()).station()).isEqualTo("KG-00");
    }
}
