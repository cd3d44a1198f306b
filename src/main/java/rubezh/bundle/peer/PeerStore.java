package rubezh.bundle.peer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.journal.StationNotes;
import rubezh.security.FormerIdentity;
import rubezh.security.Session;

/**
 * Store of peers, of the exchange log and of the last import, as sealed station notes under {@code
 * peer/}, {@code passage/} and {@code import/}. The former identities of this installation count as
 * peers that are never sent to.
 *
 * @see rubezh.journal.StationNotes
 */
public final class PeerStore {
    private static final String PEER = "peer/";
    private static final String LOG = "passage/";
    private static final String LAST_IMPORT = "import/last";

    private final StationNotes notes;

    private final Map<UUID, Peer> former = new LinkedHashMap<>();

    /**
     * @param station code of the own station
     */
    public PeerStore(StationNotes stationNotes, Session session, String station) {
        this.notes = stationNotes;
        for (FormerIdentity identity : session.former()) {
            former.put(identity.replica(), peer(identity, station));
        }
    }

    private static Peer peer(FormerIdentity identity, String station) {
        var origin = new Origin(identity.replica(), station, identity.publicKey());
        return Peer.of(origin, Peer.TrustState.FORMER, Instant.EPOCH, "");
    }

    /** Returns all peers, sorted by station, then replica. */
    public List<Peer> all() {
        return Stream.concat(
                        former.values().stream(),
                        read(PEER)
                                .map(PeerJson::readPeer)
                                .filter(peer -> !former.containsKey(peer.replica())))
                .sorted(Comparator.comparing(Peer::station).thenComparing(Peer::replica))
                .toList();
    }

    /** Returns the peers that bundles are sent to: no former identity of anybody. */
    public List<Peer> current() {
        return all().stream().filter(this::isCurrent).toList();
    }

    /** Returns whether bundles are sent to a peer. */
    public boolean isCurrent(Peer peer) {
        return peer.trust() != Peer.TrustState.FORMER && successorOf(peer).isEmpty();
    }

    /** Passes the peers that bundles are sent to, one after another, in no order. */
    public void forEachCurrent(Consumer<Peer> consumer) {
        read(PEER)
                .map(PeerJson::readPeer)
                .filter(peer -> !former.containsKey(peer.replica()))
                .filter(peer -> successorOf(peer).isEmpty())
                .forEach(consumer);
    }

    /** Returns the replica under which a peer goes on, if its key is confirmed. */
    public Optional<UUID> successorOf(Peer peer) {
        return Optional.ofNullable(peer.successor())
                .flatMap(this::find)
                .filter(next -> next.trust() != Peer.TrustState.INTRODUCED)
                .map(Peer::replica);
    }

    /** Returns the replica whose key alone confirms that of an installation; null if none. */
    public @Nullable UUID attesterOf(UUID replica) {
        return find(replica).map(Peer::attester).orElse(null);
    }

    public Optional<Peer> find(UUID replica) {
        return Optional.ofNullable(former.get(replica))
                .or(() -> notes.find(PEER + replica).map(PeerJson::readPeer));
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
        String name = name(entry.direction(), entry.bundleId());
        if (notes.find(name).isEmpty()) {
            notes.put(name, PeerJson.write(entry));
        }
    }

    private static String name(ExchangeLogEntry.Direction direction, UUID bundle) {
        return LOG + direction + "/" + bundle;
    }

    /** Returns the entry of a bundle sent or received. */
    public Optional<ExchangeLogEntry> find(ExchangeLogEntry.Direction direction, UUID bundle) {
        return notes.find(name(direction, bundle)).map(PeerJson::readLogEntry);
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

    /** Saves what an import changed, in place of the one before. */
    public void save(LastImport last) {
        notes.put(LAST_IMPORT, PeerJson.write(last));
    }

    /** Returns what the last import changed; empty if nothing was imported yet. */
    public Optional<LastImport> lastImport() {
        return notes.find(LAST_IMPORT).map(PeerJson::readLastImport);
    }

    private Stream<byte[]> read(String prefix) {
        return notes.all(prefix).values().stream();
    }
}
