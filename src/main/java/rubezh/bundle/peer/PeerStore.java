package rubezh.bundle.peer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rubezh.journal.StationNotes;

/**
 * Store of peers and of the exchange log, as sealed station notes under {@code peer/} and {@code
 * passage/}.
 *
 * @see rubezh.journal.StationNotes
 */
public final class PeerStore {
    private static final String PEER = "peer/";
    private static final String LOG = "passage/";

    private final StationNotes notes;

    public PeerStore(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Returns all peers, sorted by station, then replica. */
    public List<Peer> all() {
        return read(PEER)
                .map(PeerJson::readPeer)
                .sorted(Comparator.comparing(Peer::station).thenComparing(Peer::replica))
                .toList();
    }

    public Optional<Peer> find(UUID replica) {
        return notes.find(PEER + replica).map(PeerJson::readPeer);
    }

    /**
     * Saves a peer in place of its previous state.
     *
     * @throws IllegalArgumentException if the key differs from the saved one
     */
    public void save(Peer peer) {
        boolean keyChanged =
                find(peer.replica())
                        .filter(saved -> !saved.publicKey().equals(peer.publicKey()))
                        .isPresent();
        if (keyChanged) {
            throw new IllegalArgumentException("another key for " + peer.replica());
        }
        notes.put(PEER + peer.replica(), PeerJson.write(peer));
    }

    /** Adds an entry to the exchange log, unless the bundle is logged in this direction. */
    public void addToLog(ExchangeLogEntry entry) {
        String name = LOG + entry.direction() + "/" + entry.bundleId();
        if (notes.find(name).isEmpty()) {
            notes.put(name, PeerJson.write(entry));
        }
    }

    /** Returns the exchange log, newest first. */
    public List<ExchangeLogEntry> log() {
        return read(LOG)
                .map(PeerJson::readLogEntry)
                .sorted(
                        Comparator.comparing(ExchangeLogEntry::at)
                                .reversed()
                                .thenComparing(ExchangeLogEntry::bundleId))
                .toList();
    }

    private Stream<byte[]> read(String prefix) {
        return notes.names(prefix).stream().map(notes::find).flatMap(Optional::stream);
    }
}
