package rubezh.today;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import rubezh.bundle.PeerState;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.today.TodayItem.OtherStation;

/** Section of the other stations, each with all its installations. */
final class StationSection {
    /** Stations that are shown: those that write as two, then those silent for longest. */
    static final int SHOWN = 10;

    private StationSection() {}

    /**
     * @param statuses the other stations, the longest silent first
     * @param peers installations with what they have not acknowledged
     * @param terms times from which silence is pressing
     */
    static TodaySection of(
            List<StationStatus> statuses, List<PeerState> peers, SilenceTerms terms) {
        var unsent = new HashMap<String, Long>();
        peers.stream()
                .filter(PeerState::addressed)
                .forEach(state -> unsent.merge(state.peer().station(), state.unsent(), Math::max));
        List<TodayItem> worst =
                statuses.stream()
                        .sorted(
                                Comparator.comparing(
                                        one -> one.agreement() != StationAgreement.FORKED))
                        .limit(SHOWN)
                        .<TodayItem>map(one ->
                                new OtherStation(
                                        one, unsent.getOrDefault(one.station(), 0L), terms))
                        .toList();
        return new TodaySection(TodaySection.Kind.STATIONS, statuses.size(), worst);
    }
}
