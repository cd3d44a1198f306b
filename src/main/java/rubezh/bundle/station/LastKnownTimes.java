package rubezh.bundle.station;

import module java.base;

import rubezh.bundle.peer.Peer;
import rubezh.journal.Journal;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.ReplicaState;

/**
 * Times up to which something is known here of other stations, whoever carried it: that of its
 * newest bundle, or of its newest revision, which may have come in the bundle of another station.
 */
final class LastKnownTimes {
    private final Journal journal;
    private final VersionVector held;
    private final SortedMap<String, Instant> byStation = new TreeMap<>();

    LastKnownTimes(Journal journal) {
        this.journal = journal;
        this.held = journal.versionVector();
    }

    /** Adds an installation of a station. */
    void add(Peer peer) {
        Stream.concat(Stream.of(peer.heard()), newestRevision(peer.replica()))
                .forEach(at -> byStation.merge(peer.station(), at, (a, b) -> a.isAfter(b) ? a : b));
    }

    private Stream<Instant> newestRevision(UUID replica) {
        ReplicaState state = held.byReplica().get(replica);
        return state == null
                ? Stream.of()
                : journal.at(replica, state.upTo()).stream()
                        .map(stored -> stored.revision().act().at().toInstant());
    }

    /** Returns the times by station, by the clocks of the stations; the epoch where none is. */
    SortedMap<String, Instant> byStation() {
        return byStation;
    }
}
