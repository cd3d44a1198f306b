package rubezh.bundle.station;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.ExchangeNumbers;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.SentBundle;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.domain.roster.RosterEntry;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.station.StationStatus;
import rubezh.domain.summary.FigureSource;
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
    private final ExchangeConfig config;

    /** Stores that the state of stations is read from. */
    public record Stores(ExchangeStorage storage, PeerStore peers, RosterStore rosters) {}

    public StationStatusService(
            Stores stores,
            ReceiptService receiptService,
            Session session,
            ExchangeConfig exchangeConfig) {
        this.storage = stores.storage();
        this.peers = stores.peers();
        this.rosters = stores.rosters();
        this.receipts = receiptService;
        this.session = session;
        this.config = exchangeConfig;
    }

    /** Returns the state of each other station, the longest silent first. */
    public List<StationStatus> read() {
        List<ExchangeLogEntry> log = peers.log();
        return read(log, receipts.sent(log));
    }

    /**
     * Returns the same of a log that was read already.
     *
     * @param log the exchange log
     * @param sent its bundles sent from here
     */
    public List<StationStatus> read(List<ExchangeLogEntry> log, List<SentBundle> sent) {
        session.require(Permission.READ_EXCHANGE);
        String own = config.station().code();
        var numbers = new ExchangeNumbers(storage.notes());
        var overview =
                new StationOverview(
                        storage.journal().versionVector(),
                        openReceipts(sent),
                        arrivals(log),
                        new StationOverview.OmittedRanges(
                                numbers.withheldByAuthors(), numbers.notMeant()),
                        withheldFrom(numbers));
        forEachOther(overview::add);
        Instant now = config.clock().instant();
        var forecast = new ArrivalForecast(log, sent, now, nightEnd(now));
        return complete(overview.statuses(), own, forecast);
    }

    /** Passes the installations of other stations that are not revoked. */
    private void forEachOther(Consumer<Peer> consumer) {
        Optional<Roster> roster = rosters.log().inForce();
        peers.forEachCurrent(peer -> {
            if (!peer.station().equals(config.station().code()) && !isRevoked(peer, roster)) {
                consumer.accept(peer);
            }
        });
    }

    /**
     * Returns up to which time something is known here of each other station, in its own bundles or
     * in those of others; the epoch of one of which nothing is.
     */
    public SortedMap<String, Instant> lastKnown() {
        session.require(Permission.READ_EXCHANGE);
        var times = new LastKnownTimes(storage.journal());
        forEachOther(times::add);
        return times.byStation();
    }

    /** Returns when the running day of this station ends. */
    private Instant nightEnd(Instant now) {
        LocalTime start = config.station().dayStart();
        ZonedDateTime local = now.atZone(config.station().zone());
        long days = local.toLocalTime().isBefore(start) ? 0 : 1;
        return local.toLocalDate().plusDays(days).atTime(start).atZone(local.getZone()).toInstant();
    }

    /** Adds what came for the newest day that is over, and when the next bundles should come. */
    private List<StationStatus> complete(
            List<StationStatus> statuses, String own, ArrivalForecast forecast) {
        List<String> codes = statuses.stream().map(StationStatus::station).toList();
        Map<String, StationDay> found =
                days(codes, own, storage.days().last()).stream()
                        .collect(Collectors.toMap(StationDay::station, day -> day));
        return statuses.stream()
                .map(one ->
                        one.with(found.get(one.station()), forecast.of(one.station()).orElse(null)))
                .toList();
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

    /** Returns what this station reported of one of its own days, and what it seized. */
    public Optional<StationDay> own(LocalDate day) {
        session.require(Permission.READ_EXCHANGE);
        return storage.days().of(List.of(config.station().code()), day).stream().findFirst();
    }

    /**
     * Returns the stations that figures may be of, this one first. Headquarters is not expected to
     * seize anything itself; who has another headquarters is sent what others seize in joint
     * operations only.
     *
     * @param day the day of the figures; null for another period
     * @param joint whether they are of a joint operation, which all stations report on
     */
    public List<FigureSource> sources(@Nullable LocalDate day, boolean joint) {
        session.require(Permission.READ_EXCHANGE);
        String own = config.station().code();
        Optional<String> headquarters = rosters.headquarters().map(Headquarters::station);
        boolean elsewhere = headquarters.filter(code -> !code.equals(own)).isPresent();
        Map<String, StationDayState> days = new HashMap<>();
        List<StationStatus> others = read();
        if (day != null) {
            own(day).ifPresent(one -> days.put(own, one.state()));
            days(others.stream().map(StationStatus::station).toList(), own, day)
                    .forEach(one -> days.put(one.station(), one.state()));
        }
        var all = new ArrayList<FigureSource>();
        boolean expectsOwn = headquarters.filter(own::equals).isEmpty();
        all.add(new FigureSource(own, true, expectsOwn, Instant.MAX, 0, 0, days.get(own)));
        Map<String, Instant> known = lastKnown();
        for (StationStatus one : others) {
            String code = one.station();
            boolean expected = headquarters.filter(code::equals).isEmpty() && (joint || !elsewhere);
            all.add(
                    new FigureSource(
                            code,
                            false,
                            expected,
                            known.getOrDefault(code, Instant.EPOCH),
                            one.missing(),
                            one.withheldBy(),
                            days.get(code)));
        }
        return all;
    }

    private static boolean isRevoked(Peer peer, Optional<Roster> roster) {
        return roster.flatMap(one -> one.find(peer.replica()))
                .filter(RosterEntry::isRevoked)
                .isPresent();
    }

    private ToLongFunction<Peer> withheldFrom(ExchangeNumbers numbers) {
        AddressLookup addresses = rosters.addresses();
        return peer ->
                numbers.withheldFrom(addresses.of(peer.station()))
                        .subtract(ReplicaRanges.of(peer.reported()))
                        .size();
    }

    private static Map<UUID, Instant> arrivals(List<ExchangeLogEntry> log) {
        return log.stream()
                .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.RECEIVED)
                .collect(
                        Collectors.toMap(
                                ExchangeLogEntry::replica,
                                ExchangeLogEntry::at,
                                (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Map<String, Long> openReceipts(List<SentBundle> sent) {
        return sent.stream()
                .filter(one -> one.state().isOpen())
                .collect(
                        Collectors.groupingBy(one -> one.entry().station(), Collectors.counting()));
    }
}
