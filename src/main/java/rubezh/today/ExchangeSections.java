package rubezh.today;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService.OpenCounts;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.today.TodayItem.ArrivedBundle;
import rubezh.today.TodayItem.AwaitedReceipt;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodaySection.Kind;

/**
 * What is shown of the exchange; nothing of it for who may not see it.
 *
 * @param headquarters whether this station is headquarters
 * @param peers installations with what they have not acknowledged
 * @param sent bundles sent from here with what is known of their receipts
 * @param stations the other stations, for whoever exports
 * @param lastSent newest bundle sent from here
 */
record ExchangeSections(
        boolean headquarters,
        List<PeerState> peers,
        List<SentBundle> sent,
        List<StationStatus> stations,
        Optional<ExchangeLogEntry> lastSent) {
    private static final ExchangeSections NONE =
            new ExchangeSections(false, List.of(), List.of(), List.of(), Optional.empty());

    static ExchangeSections read(Exchange exchange, Officer officer) {
        if (!Permission.READ_EXCHANGE.isGrantedTo(officer)) {
            return NONE;
        }
        List<ExchangeLogEntry> log = exchange.log();
        List<SentBundle> sent = exchange.receipts().sent(log);
        return new ExchangeSections(
                exchange.unsent().isHeadquarters(),
                exchange.peers(),
                sent,
                Permission.EXPORT.isGrantedTo(officer)
                        ? exchange.stations().read(log, sent)
                        : List.of(),
                log.stream()
                        .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.SENT)
                        .findFirst());
    }

    long daysOpen() {
        return stations.stream().filter(StationStatus::isDayOpen).count();
    }

    OpenCounts receipts() {
        return OpenCounts.of(sent);
    }

    /** Returns bundles that arrived in some folders and were not imported yet. */
    static TodaySection arrived(Exchange exchange, List<Path> folders) {
        List<TodayItem> arrived =
                folders.stream()
                        .flatMap(folder -> arrived(exchange, folder).stream())
                        .<TodayItem>map(ArrivedBundle::new)
                        .toList();
        return TodaySection.ofAll(Kind.BUNDLES, arrived);
    }

    private static List<Path> arrived(Exchange exchange, Path folder) {
        try {
            return Files.isDirectory(folder) ? exchange.incoming(folder) : List.of();
        } catch (Fault _) {
            return List.of(); // the exchange says what is wrong with the medium
        }
    }

    /** Returns what others have not acknowledged, and receipts that are waited for. */
    List<TodaySection> waiting() {
        List<TodayItem> awaited =
                sent.stream()
                        .filter(one -> one.state().isOpen())
                        .sorted(Comparator.comparing(one -> one.entry().at()))
                        .<TodayItem>map(AwaitedReceipt::new)
                        .toList();
        long unacknowledged = UnacknowledgedCount.of(peers).revisions();
        return List.of(
                new TodaySection(Kind.UNSENT, unacknowledged, List.of()),
                TodaySection.ofAll(Kind.RECEIPTS, awaited));
    }

    /**
     * Returns the other stations: those that write as two, then those silent for longest; at
     * headquarters all, elsewhere those that are behind.
     *
     * @param terms times from which silence is pressing
     */
    TodaySection stations(SilenceTerms terms, Instant now) {
        var unacknowledged = new HashMap<String, Long>();
        peers.stream()
                .filter(PeerState::addressed)
                .forEach(state ->
                        unacknowledged.merge(
                                state.peer().station(), state.unacknowledged(), Math::max));
        List<TodayItem> shown =
                stations.stream()
                        .sorted(
                                Comparator.comparing(
                                        one -> one.agreement() != StationAgreement.FORKED))
                        .map(one ->
                                new OtherStation(
                                        one, unacknowledged.getOrDefault(one.station(), 0L), terms))
                        .filter(one -> headquarters || one.isBehind(now))
                        .<TodayItem>map(one -> one)
                        .toList();
        return headquarters
                ? new TodaySection(Kind.STATIONS, shown.size(), shown)
                : TodaySection.ofAll(Kind.STATIONS, shown);
    }
}
