package rubezh.bundle.station;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterStore;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.StationStatus;
import rubezh.journal.Journal;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * Which stations are behind, for the signed-in officer. Reads the reports of the peers one after
 * another, so that many of them need little memory; not for the JavaFX thread.
 *
 * @see StationOverview
 */
public final class StationStatusService {
    private final Journal journal;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final ReceiptService receipts;
    private final Session session;

    public StationStatusService(
            Journal source,
            PeerStore peerStore,
            RosterStore rosterStore,
            ReceiptService receiptService,
            Session session) {
        this.journal = source;
        this.peers = peerStore;
        this.rosters = rosterStore;
        this.receipts = receiptService;
        this.session = session;
    }

    /**
     * Returns the state of each other station, the longest silent first.
     *
     * @param own code of this station, which is left out
     */
    public List<StationStatus> read(String own) {
        session.require(Permission.READ_EXCHANGE);
        var overview = new StationOverview(journal.versionVector(), openReceipts(), arrivals());
        Optional<Roster> roster = rosters.log().inForce();
        peers.forEachCurrent(peer -> {
            if (!peer.station().equals(own) && !isRevoked(peer, roster)) {
                overview.add(peer);
            }
        });
        return overview.statuses();
    }

    private static boolean isRevoked(Peer peer, Optional<Roster> roster) {
        return roster.flatMap(one -> one.find(peer.replica()))
                .filter(RosterEntry::isRevoked)
                .isPresent();
    }

    private Map<UUID, Instant> arrivals() {
        return peers.log().stream()
                .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.RECEIVED)
                .collect(
                        Collectors.toMap(
                                ExchangeLogEntry::replica,
                                ExchangeLogEntry::at,
                                (one, other) -> one.isAfter(other) ? one : other));
    }

    private Map<String, Long> openReceipts() {
        return receipts.sent().stream()
                .filter(sent -> sent.state().isOpen())
                .collect(
                        Collectors.groupingBy(
                                sent -> sent.entry().station(), Collectors.counting()));
    }
}
