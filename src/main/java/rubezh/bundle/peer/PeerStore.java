package rubezh.bundle.peer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rubezh.journal.StationNotes;

/**
 * What an installation remembers of others and of bundles, besides revisions: sealed notes under
 * {@code peer/} and {@code passage/}.
 */
public final class PeerStore {
    private static final String PEER = "peer/";
    private static final String PASSAGE = "passage/";

    private final StationNotes notes;

    public PeerStore(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Returns all known installations, by station, then replica. */
    public List<Peer> all() {
        return read(PEER)
                .map(PeerJson::readPeer)
                .sorted(Comparator.comparing(Peer::station).thenComparing(Peer::replica))
                .toList();
    }

    public Optional<Peer> find(UUID replica) {
        return notes.find(PEER + replica).map(PeerJson::readPeer);
    }

    /** Keeps what is known of an installation in place of what was; its key never changes. */
    public void save(Peer peer) {
        boolean other =
                find(peer.replica())
                        .filter(known -> !known.publicKey().equals(peer.publicKey()))
                        .isPresent();
        if (other) {
            throw new IllegalArgumentException("another key for " + peer.replica());
        }
        notes.put(PEER + peer.replica(), PeerJson.write(peer));
    }

    /** Adds a line to the exchange journal, unless the bundle is there in this direction. */
    public void addToLog(ExchangeLogEntry entry) {
        String name = PASSAGE + entry.direction() + "/" + entry.bundleId();
        if (notes.find(name).isEmpty()) {
            notes.put(name, PeerJson.write(entry));
        }
    }

    /** Returns the exchange journal, newest first. */
    public List<ExchangeLogEntry> log() {
        return read(PASSAGE)
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
