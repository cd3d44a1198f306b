package rubezh.bundle.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.KeptNumbers;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.WithheldNumbers;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.station.StationStatus;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * Which stations are behind, for the signed-in officer. Reads the reports of the peers one after
 * another, so that many of them need little memory; not for the JavaFX thread.
 *
 * @see StationOverview
 */
public final class StationStatusService {
    private final ExchangeStorage storage;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final ReceiptService receipts;
    private final Session session;

    public StationStatusService(
            ExchangeStorage exchangeStorage,
            PeerStore peerStore,
            RosterStore rosterStore,
            ReceiptService receiptService,
            Session session) {
        this.storage = exchangeStorage;
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
        var overview =
                new StationOverview(
                        storage.journal().versionVector(),
                        openReceipts(),
                        arrivals(),
                        new WithheldNumbers(storage.notes()).all(),
                        keptHere());
        Optional<Roster> roster = rosters.log().inForce();
        peers.forEachCurrent(peer -> {
            if (!peer.station().equals(own) && !isRevoked(peer, roster)) {
                overview.add(peer);
            }
        });
        return withDays(overview.statuses(), own);
    }

    private List<StationStatus> withDays(List<StationStatus> statuses, String own) {
        List<String> codes = statuses.stream().map(StationStatus::station).toList();
        Map<String, StationDay> found =
                days(codes, own, storage.days().last()).stream()
                        .collect(Collectors.toMap(StationDay::station, day -> day));
        return statuses.stream().map(one -> one.with(found.get(one.station()))).toList();
    }

    /**
     * Returns what came of stations for a day.
     *
     * @param codes the stations
     * @param own code of this station
     * @return in their order, those of which nothing came only once the day is over; empty at a
     *     station that has another headquarters, which is not sent what others seize
     */
    public List<StationDay> days(Collection<String> codes, String own, LocalDate day) {
        session.require(Permission.READ_EXCHANGE);
        boolean elsewhere =
                rosters.headquarters().filter(one -> !one.station().equals(own)).isPresent();
        return elsewhere
                ? List.of()
                : storage.days().of(codes, day).stream()
                        .filter(one ->
                                one.state() != StationDayState.MISSING
                                        || !day.isAfter(storage.days().last()))
                        .toList();
    }

    private static boolean isRevoked(Peer peer, Optional<Roster> roster) {
        return roster.flatMap(one -> one.find(peer.replica()))
                .filter(RosterEntry::isRevoked)
                .isPresent();
    }

    private ToLongFunction<Peer> keptHere() {
        var kept = new KeptNumbers(storage.notes());
        AddressLookup addresses = rosters.addresses();
        return peer -> kept.count(addresses.of(peer.station()), peer.reported());
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
