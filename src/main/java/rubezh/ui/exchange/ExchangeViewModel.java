package rubezh.ui.exchange;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.SentBundle;
import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.security.Installation;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the exchange: the peers, the log, and what is known of a station.
 *
 * @see ExportViewModel
 */
final class ExchangeViewModel extends ScreenModel {
    private final Exchange exchange;
    private final ObservableList<PeerState> peers = FXCollections.observableArrayList();
    private final ObservableList<PeerState> peersView =
            FXCollections.unmodifiableObservableList(peers);
    private final ReadOnlyObjectWrapper<LogReceipts> receipts =
            new ReadOnlyObjectWrapper<>(LogReceipts.NONE);
    private final ObservableList<ExchangeLogEntry> log = FXCollections.observableArrayList();
    private final ObservableList<ExchangeLogEntry> logView =
            FXCollections.unmodifiableObservableList(log);
    private final ReadOnlyObjectWrapper<Set<String>> protectedStations =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> encryptable =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final AddresseeModel addressees;
    private final ReadOnlyObjectWrapper<Map<String, UnsentCount>> unsent =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final IncomingModel incoming;
    private final ObjectProperty<Destination.@Nullable Bundle> wanted;

    /**
     * @param incoming bundles that wait to be imported
     * @param wanted bundle to be selected in the log once that is read; null for none
     */
    ExchangeViewModel(
            Exchange exchange,
            BackgroundWorker worker,
            ExportViewModel export,
            IncomingModel incoming,
            ObjectProperty<Destination.@Nullable Bundle> wanted) {
        super(worker);
        this.exchange = exchange;
        this.addressees = new AddresseeModel(export);
        this.incoming = incoming;
        this.wanted = wanted;
    }

    /** Returns this installation with its key. */
    Installation self() {
        return exchange.self();
    }

    ObservableList<PeerState> peers() {
        return peersView;
    }

    /** Returns the installations of a station with their state. */
    List<PeerState> peersOf(String station) {
        return peers.stream().filter(state -> state.peer().station().equals(station)).toList();
    }

    /** Returns the code of the station that is headquarters; empty if none is, or this one. */
    ReadOnlyObjectProperty<Optional<String>> headquarters() {
        return addressees.headquarters();
    }

    ObservableList<ExchangeLogEntry> log() {
        return logView;
    }

    /** Returns the bundle to be selected in the log. */
    ObjectProperty<Destination.@Nullable Bundle> wanted() {
        return wanted;
    }

    /** Returns the bundles that wait to be imported. */
    IncomingModel incoming() {
        return incoming;
    }

    /** Returns the codes of the stations whose keys are known, each once. */
    List<String> knownStations() {
        return peers.stream().map(state -> state.peer().station()).distinct().toList();
    }

    /** Returns the stations that are offered as recipients. */
    ObservableList<String> offered() {
        return addressees.offered();
    }

    /** Returns what the stations offered were not sent and did not acknowledge. */
    ReadOnlyObjectProperty<Map<String, UnsentCount>> unsent() {
        return unsent.getReadOnlyProperty();
    }

    RecipientState recipientState(String code) {
        return RecipientState.of(code, self().station(), peersOf(code));
    }

    /** Returns the codes of the stations that a bundle can be encrypted to. */
    ReadOnlyObjectProperty<Set<String>> encryptable() {
        return encryptable.getReadOnlyProperty();
    }

    /** Returns the codes of the stations that a bundle may be plain for only by right. */
    ReadOnlyObjectProperty<Set<String>> protectedStations() {
        return protectedStations.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LogReceipts> receipts() {
        return receipts.getReadOnlyProperty();
    }

    /** Reloads the log, the peers and the bundles that wait. */
    void refresh() {
        incoming.refresh();
        read(() -> LogReceipts.read(exchange.receipts()), receipts::set);
        read(() -> AddresseeModel.Known.read(exchange), this::onKnownRead);
        read(exchange::encryptableStations, encryptable::set);
        read(exchange::protectedStations, protectedStations::set);
    }

    private void onPeersRead(List<PeerState> states) {
        peers.setAll(states);
        addressees.offer(knownStations());
        List<String> stations =
                Stream.concat(Stream.of(ExportRequest.HEADQUARTERS), knownStations().stream())
                        .distinct()
                        .toList();
        read(() -> exchange.unsent().counts(stations), unsent::set);
    }

    private void onKnownRead(AddresseeModel.Known known) {
        log.setAll(known.log());
        addressees.show(known);
        read(exchange::peers, this::onPeersRead);
    }

    /**
     * What is known of the bundles of the log.
     *
     * @param sent bundles sent from here, by their id
     * @param written receipts written here, by the id of the bundle
     */
    record LogReceipts(Map<UUID, SentBundle> sent, Map<UUID, BundleReceipt> written) {
        static final LogReceipts NONE = new LogReceipts(Map.of(), Map.of());

        LogReceipts {
            sent = Map.copyOf(sent);
            written = Map.copyOf(written);
        }

        /** Returns the newest receipt of a bundle of the log; empty if there is none. */
        Optional<BundleReceipt> of(ExchangeLogEntry entry) {
            if (entry.direction() == ExchangeLogEntry.Direction.RECEIVED) {
                return Optional.ofNullable(written.get(entry.bundleId()));
            }
            SentBundle bundle = sent.get(entry.bundleId());
            return bundle == null ? Optional.empty() : bundle.receipts().stream().findFirst();
        }

        /** Returns when a station last imported a bundle from here, as its receipt says. */
        Optional<OffsetDateTime> lastFrom(String station) {
            return sent.values().stream()
                    .flatMap(bundle -> bundle.receipts().stream())
                    .filter(receipt -> receipt.station().equals(station))
                    .map(BundleReceipt::at)
                    .max(Comparator.comparing(OffsetDateTime::toInstant));
        }

        /** Reads them; not on the JavaFX thread. */
        static LogReceipts read(ReceiptService service) {
            var sent = new HashMap<UUID, SentBundle>();
            service.sent().forEach(one -> sent.put(one.entry().bundleId(), one));
            return new LogReceipts(sent, service.written());
        }
    }
}
