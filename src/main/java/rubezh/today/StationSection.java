package rubezh.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import rubezh.bundle.PeerState;
import rubezh.today.TodayItem.OtherStation;

/** Section of the other stations, each with all its installations. */
final class StationSection {
    /** Stations that are shown: those that are silent for longest. */
    static final int SHOWN = 12;

    private StationSection() {}

    /**
     * @param own code of this station, which is left out
     */
    static TodaySection of(List<PeerState> peers, String own) {
        var stations = new TreeMap<String, OtherStation>();
        for (PeerState state : peers) {
            if (!state.peer().station().equals(own)) {
                OtherStation one = of(state);
                stations.merge(one.station(), one, StationSection::merged);
            }
        }
        List<TodayItem> longest =
                stations.values().stream()
                        .sorted(Comparator.comparing(StationSection::heard))
                        .limit(SHOWN)
                        .<TodayItem>map(station -> station)
                        .toList();
        return new TodaySection(TodaySection.Kind.STATIONS, stations.size(), longest);
    }

    private static OtherStation of(PeerState state) {
        Instant heard = state.peer().heard();
        return new OtherStation(
                state.peer().station(),
                heard.equals(Instant.EPOCH) ? null : heard,
                state.unsent(),
                state.behind());
    }

    /**
     * A station is heard when one of its installations is; what is open is counted where most is.
     */
    private static OtherStation merged(OtherStation one, OtherStation other) {
        return new OtherStation(
                one.station(),
                heard(one).isAfter(heard(other)) ? one.heard() : other.heard(),
                Math.max(one.unsent(), other.unsent()),
                Math.max(one.missing(), other.missing()));
    }

    private static Instant heard(OtherStation station) {
        Instant heard = station.heard();
        return heard == null ? Instant.EPOCH : heard;
    }
}
