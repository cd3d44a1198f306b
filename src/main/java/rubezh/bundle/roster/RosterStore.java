package rubezh.bundle.roster;

import module java.base;

import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.StationNotes;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Rosters of this register, in the journal, and the installation pinned as headquarters, in a
 * sealed note.
 */
public final class RosterStore {
    static final String HEADQUARTERS = "headquarters";

    /** Number of new revisions that are read, instead of the records that they are of. */
    private static final int FEW = 64;

    private final Journal journal;
    private final StationNotes notes;
    private final PeerStore peers;
    private final Session session;

    /** What the journal had of rosters when it was read last, as reading it takes a while. */
    private RosterLog log = RosterLog.EMPTY;

    private long position;

    public RosterStore(Journal journal, StationNotes notes, PeerStore peers, Session session) {
        this.journal = journal;
        this.notes = notes;
        this.peers = peers;
        this.session = session;
    }

    /** Returns the installation pinned as headquarters; empty if nobody decided yet. */
    public Optional<Headquarters> headquarters() {
        return notes.find(HEADQUARTERS).map(Headquarters::read);
    }

    /** Pins headquarters, in place of the one before. */
    public void pin(Headquarters headquarters) {
        notes.put(HEADQUARTERS, headquarters.write());
    }

    /** Returns all rosters with the one that holds. */
    public RosterLog log() {
        return log(headquarters().map(pinned -> identities(pinned.replica())).orElse(Set.of()));
    }

    /** Returns all rosters as they hold where an installation is headquarters. */
    public RosterLog logOf(UUID headquarters) {
        return log(identities(headquarters));
    }

    /** Returns the peers that bundles are sent to: current ones that the roster does not revoke. */
    public List<Peer> recipients() {
        Optional<Roster> roster = log().inForce();
        return peers.current().stream().filter(peer -> isTrusted(peer, roster)).toList();
    }

    /** Returns whether a roster does not revoke a peer, nor who alone attests it. */
    boolean isTrusted(Peer peer, Optional<Roster> roster) {
        return roster.filter(r -> r.distrusts(peer.replica(), peers::attesterOf)).isEmpty();
    }

    /**
     * Returns the newest installation of each of some stations; empty if one of them never sent
     * anything.
     *
     * @param headquarters address of the installation pinned as headquarters
     */
    public Optional<Set<UUID>> newest(List<String> stations, String headquarters) {
        List<Peer> known = recipients();
        var replicas = new HashSet<UUID>();
        for (String code : stations) {
            Optional<Peer> peer =
                    Peer.newest(code, known)
                            .or(() ->
                                    code.equals(headquarters)
                                            ? headquarters()
                                                    .flatMap(one ->
                                                            Peer.newest(one.station(), known))
                                            : Optional.empty());
            if (peer.isEmpty()) {
                return Optional.empty();
            }
            replicas.add(peer.get().replica());
        }
        return Optional.of(replicas);
    }

    /** Returns what is noted of the keys that files for stations are encrypted to. */
    public RecipientKeyNote recipientKeys() {
        return new RecipientKeyNote(notes);
    }

    /** Returns the codes by which bundles are addressed. */
    public AddressLookup addresses() {
        var codes = new HashSet<>(Set.of(EncryptionKeyLookup.HEADQUARTERS));
        headquarters().map(Headquarters::station).ifPresent(codes::add);
        return new AddressLookup(codes);
    }

    /** What is added alongside other revisions must not ask, as it may be taken back. */
    private synchronized RosterLog log(Set<UUID> headquarters) {
        log = log.asOf(headquarters).with(read());
        return log;
    }

    /** Returns what revisions say of rosters that came since it was read last. */
    private List<RosterRevision> read() {
        long reached = journal.position();
        if (reached == position) {
            return List.of();
        }
        var damaged = new ArrayList<DamagedRevision>();
        List<StoredRevision> found =
                position == 0
                        ? readAll(damaged)
                        : reached - position > FEW ? readSince(damaged) : readFew(damaged);
        // A damaged revision is replaced in its place: it is looked for again.
        position = damaged.isEmpty() ? reached : 0;
        return found.stream()
                .map(StoredRevision::revision)
                .map(RosterRevision::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<StoredRevision> readFew(List<DamagedRevision> damaged) {
        var found = new ArrayList<StoredRevision>();
        try {
            journal.replay(position, (_, stored) -> found.add(stored));
            return found;
        } catch (Fault unreadable) {
            return readSince(damaged);
        }
    }

    private List<StoredRevision> readAll(List<DamagedRevision> damaged) {
        var all = new ArrayList<>(journal.ofRecord(DerivedId.ROSTER, damaged::add));
        all.addAll(journal.ofRecordsLike(DerivedId.INSTALLATIONS, damaged::add));
        return all;
    }

    private List<StoredRevision> readSince(List<DamagedRevision> damaged) {
        return journal.recordsSince(position).stream()
                .filter(id -> id.equals(DerivedId.ROSTER) || DerivedId.isInstallation(id))
                .flatMap(id -> journal.ofRecord(id, damaged::add).stream())
                .toList();
    }

    /**
     * Returns an installation with those it goes on under: of this one the identity of today, of
     * another one those whose keys a person compared or the former key confirmed.
     */
    private Set<UUID> identities(UUID pinned) {
        boolean own = session.former().stream().anyMatch(former -> former.replica().equals(pinned));
        if (own) {
            return Set.of(pinned, session.signer().replica());
        }
        var identities = new HashSet<UUID>();
        Optional<UUID> next = Optional.of(pinned);
        while (next.isPresent() && identities.add(next.get())) {
            next = peers.find(next.get()).flatMap(peers::successorOf);
        }
        return identities;
    }
}
