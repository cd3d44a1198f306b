package rubezh.bundle.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.journal.VersionVector;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * What of this register was never sent to a station, apart from what it was sent and did not
 * acknowledge, and from what is kept back from it. Computed from the version vectors, the reports
 * of the peers, {@link SentNumbers} and {@link KeptNumbers}; reads no revision.
 */
public final class UnsentRevisions {
    private static final String HEADQUARTERS = EncryptionKeyLookup.HEADQUARTERS;

    private final Journal journal;
    private final StationNotes notes;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final Session session;
    private final String own;

    /** Stores that it is computed from. */
    public record Stores(
            Journal journal, StationNotes notes, PeerStore peers, RosterStore rosters) {}

    /**
     * @param station code of this station
     */
    public UnsentRevisions(Stores stores, Session session, String station) {
        this.journal = stores.journal();
        this.notes = stores.notes();
        this.peers = stores.peers();
        this.rosters = stores.rosters();
        this.session = session;
        this.own = station;
    }

    /** Returns the code of the station that is headquarters; empty if none is, or this one. */
    public Optional<String> headquarters() {
        session.require(Permission.READ_EXCHANGE);
        return rosters.headquarters().map(Headquarters::station).filter(code -> !code.equals(own));
    }

    /** Returns whether this station is headquarters. */
    public boolean isHeadquarters() {
        session.require(Permission.READ_EXCHANGE);
        return rosters.headquarters().filter(one -> one.station().equals(own)).isPresent();
    }

    /** Returns how much each of some stations was not sent and did not acknowledge. */
    public Map<String, PendingCount> counts(List<String> stations) {
        session.require(Permission.READ_EXCHANGE);
        ReplicaRanges receipts = new ReceiptNumbers(notes).all();
        var counts = new TreeMap<String, PendingCount>();
        for (String station : stations) {
            counts.put(station, count(station, lacking(station).subtract(receipts)));
        }
        return counts;
    }

    private PendingCount count(String station, ReplicaRanges lacking) {
        ReplicaRanges kept = new KeptNumbers(notes).of(rosters.addresses().of(station));
        ReplicaRanges offered = lacking.subtract(kept);
        return new PendingCount(
                offered.subtract(sent(station)).size(),
                offered.size(),
                lacking.size() - offered.size());
    }

    /** Returns what one of some stations was never sent. */
    public ReplicaRanges of(List<String> stations) {
        session.require(Permission.READ_EXCHANGE);
        var all = new ReplicaRanges();
        for (String station : stations) {
            all.addAll(lacking(station).subtract(sent(station)));
        }
        return all;
    }

    /** Returns what the newest installation of a station did not state to have. */
    private ReplicaRanges lacking(String station) {
        VersionVector reported =
                rosters.newest(List.of(station), HEADQUARTERS).stream()
                        .flatMap(Set::stream)
                        .findFirst()
                        .flatMap(peers::find)
                        .map(Peer::reported)
                        .orElse(null);
        return ReplicaRanges.of(journal.versionVector())
                .withinReach()
                .subtract(ReplicaRanges.of(reported));
    }

    /** Returns what was sent to a station under its code or as headquarters. */
    private ReplicaRanges sent(String station) {
        var all = new ReplicaRanges();
        var sent = new SentNumbers(notes);
        rosters.addresses().of(station).forEach(address -> all.addAll(sent.to(address)));
        return all;
    }

    /**
     * How much of this register a station lacks as far as is known here, without receipts.
     *
     * @param unsent revisions that no bundle took to it and that it did not state to have
     * @param unacknowledged revisions that it did not state to have, sent or not
     * @param kept revisions that it did not state to have and that the last export of them to it
     *     left out on purpose; in none of the others
     */
    public record PendingCount(long unsent, long unacknowledged, long kept) {
        /** Returns the revisions that were sent and are not acknowledged yet. */
        public long waiting() {
            return unacknowledged - unsent;
        }
    }
}
