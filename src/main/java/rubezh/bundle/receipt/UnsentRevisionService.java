package rubezh.bundle.receipt;

import module java.base;

import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * What of this register a station was never sent, what it was sent and did not acknowledge, and
 * what is withheld from it. Computed from the version vectors, the reports of the peers and {@link
 * ExchangeNumbers}; reads no revision.
 */
public final class UnsentRevisionService {
    private static final String HEADQUARTERS = EncryptionKeyLookup.HEADQUARTERS;

    private final Stores stores;
    private final ExchangeNumbers numbers;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final Session session;
    private final String own;

    /** What it is computed from. */
    public record Stores(
            Journal journal,
            StationNotes notes,
            PeerStore peers,
            RosterStore rosters,
            Distribution distribution) {}

    /**
     * @param station code of this station
     */
    public UnsentRevisionService(Stores stores, Session session, String station) {
        this.stores = stores;
        this.numbers = new ExchangeNumbers(stores.notes());
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

    /**
     * Returns how much each of some stations was not sent and did not acknowledge. What is noted of
     * all stations is read once, as there may be a thousand of them.
     */
    public Map<String, UnsentCount> counts(List<String> stations) {
        session.require(Permission.READ_EXCHANGE);
        ReplicaRanges receipts = numbers.receipts();
        Map<String, ReplicaRanges> sent = numbers.sentByAddress();
        Map<String, ReplicaRanges> withheld = numbers.withheldByAddress();
        AddressLookup addresses = rosters.addresses();
        Reports reports = reports();
        var counts = new TreeMap<String, UnsentCount>();
        for (String station : stations) {
            Set<String> codes = addresses.of(station);
            ReplicaRanges unacknowledged = unacknowledged(station, reports).subtract(receipts);
            ReplicaRanges offered = without(unacknowledged, withheld, codes);
            counts.put(
                    station,
                    new UnsentCount(
                            without(offered, sent, codes).size(),
                            offered.size(),
                            unacknowledged.size() - offered.size()));
        }
        return counts;
    }

    private static ReplicaRanges without(
            ReplicaRanges all, Map<String, ReplicaRanges> byAddress, Set<String> codes) {
        ReplicaRanges rest = all;
        for (String code : codes) {
            ReplicaRanges left = byAddress.get(code);
            rest = left == null ? rest : rest.subtract(left);
        }
        return rest;
    }

    /** Returns what one of some stations was never sent, receipts and what is withheld included. */
    public ReplicaRanges of(List<String> stations) {
        session.require(Permission.READ_EXCHANGE);
        AddressLookup addresses = rosters.addresses();
        Reports reports = reports();
        var all = new ReplicaRanges();
        for (String station : stations) {
            ReplicaRanges sent = numbers.sentTo(addresses.of(station));
            all.addAll(unacknowledged(station, reports).subtract(sent));
        }
        return all;
    }

    /**
     * What is held here, and what others report.
     *
     * @param held within reach of the beginning of its chain
     * @param newest the installation of each address that was heard last
     */
    private record Reports(ReplicaRanges held, Map<String, Peer> newest) {}

    private Reports reports() {
        var newest = new HashMap<String, Peer>();
        for (Peer peer : rosters.recipients()) {
            newest.merge(
                    peer.station(),
                    peer,
                    (one, other) -> other.heard().isAfter(one.heard()) ? other : one);
        }
        rosters.headquarters()
                .map(one -> newest.get(one.station()))
                .ifPresent(peer -> newest.putIfAbsent(HEADQUARTERS, peer));
        var held = ReplicaRanges.of(stores.journal().versionVector()).withinReach();
        return new Reports(held, newest);
    }

    /**
     * Returns what is held here for a station and not by its newest installation, as it reports.
     */
    private ReplicaRanges unacknowledged(String station, Reports reports) {
        Peer newest = reports.newest.get(station);
        return stores.distribution()
                .of(List.of(station))
                .intersect(reports.held)
                .subtract(ReplicaRanges.of(newest == null ? null : newest.reported()));
    }

    /**
     * How much of this register a station was not sent and did not acknowledge, without receipts.
     *
     * @param unsent unacknowledged revisions that no bundle took to it
     * @param unacknowledged revisions that it does not report to hold, sent or not
     * @param withheld revisions that it does not report to hold and that the last export of them to
     *     it left out on purpose; in none of the others
     */
    public record UnsentCount(long unsent, long unacknowledged, long withheld) {
        /** Returns the revisions that were sent and are not acknowledged yet. */
        public long waiting() {
            return unacknowledged - unsent;
        }
    }
}
