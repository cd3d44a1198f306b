package rubezh.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.PendingCount;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.security.Installation;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;

/**
 * View model of the exchange: the peers, the log, and what is known of a station.
 *
 * @see ExportViewModel
 */
final class ExchangeViewModel {
    /** Recipients that are offered at most; any other one is typed. */
    private static final int MAX_OFFERED = 12;

    private final Exchange exchange;
    private final BackgroundWorker worker;
    private final ExportViewModel export;
    private final ObservableList<PeerState> peers = FXCollections.observableArrayList();
    private final ObservableList<PeerState> peersView =
            FXCollections.unmodifiableObservableList(peers);
    private final ReadOnlyObjectWrapper<LogReceipts> receipts =
            new ReadOnlyObjectWrapper<>(LogReceipts.NONE);
    private final ObservableList<ExchangeLogEntry> log = FXCollections.observableArrayList();
    private final ObservableList<ExchangeLogEntry> logView =
            FXCollections.unmodifiableObservableList(log);
    private final ReadOnlyObjectWrapper<Set<String>> encryptable =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<String>> headquarters =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, PendingCount>> pending =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Path home;
    private final ObjectProperty<@Nullable ExchangeLogEntry> wanted;
    private final ObservableList<Path> incoming = FXCollections.observableArrayList();
    private final ObservableList<Path> incomingView =
            FXCollections.unmodifiableObservableList(incoming);
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private boolean isProposed;

    /**
     * @param home folder where bundles arrive
     * @param wanted bundle to be selected in the log once that is read; null for none
     */
    ExchangeViewModel(
            Exchange exchange,
            BackgroundWorker worker,
            ExportViewModel export,
            Path home,
            ObjectProperty<@Nullable ExchangeLogEntry> wanted) {
        this.exchange = exchange;
        this.worker = worker;
        this.export = export;
        this.home = home;
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
        return headquarters.getReadOnlyProperty();
    }

    ObservableList<ExchangeLogEntry> log() {
        return logView;
    }

    /** Returns the bundle to be selected in the log. */
    ObjectProperty<@Nullable ExchangeLogEntry> wanted() {
        return wanted;
    }

    /** Returns the folder where bundles arrive. */
    Path home() {
        return home;
    }

    /** Returns the bundles in that folder that were not imported yet. */
    ObservableList<Path> incoming() {
        return incomingView;
    }

    /** Returns the codes of the stations whose keys are known, each once. */
    List<String> knownStations() {
        return peers.stream().map(state -> state.peer().station()).distinct().toList();
    }

    /** Returns the stations that are offered as recipients: headquarters, then known ones. */
    List<String> offered() {
        return Stream.concat(Stream.of(ExportRequest.HEADQUARTERS), knownStations().stream())
                .distinct()
                .limit(MAX_OFFERED)
                .toList();
    }

    /** Returns what the stations offered were not sent and did not acknowledge. */
    ReadOnlyObjectProperty<Map<String, PendingCount>> pending() {
        return pending.getReadOnlyProperty();
    }

    RecipientState recipientState(String code) {
        return RecipientState.of(code, self().station(), peersOf(code));
    }

    /** Returns the codes of the stations that a bundle can be encrypted to. */
    ReadOnlyObjectProperty<Set<String>> encryptable() {
        return encryptable.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LogReceipts> receipts() {
        return receipts.getReadOnlyProperty();
    }

    /** Reloads the log and the peers. */
    void refresh() {
        read(() -> LogReceipts.read(exchange.receipts()), receipts::set);
        read(exchange::log, this::onLogRead);
        read(
                () -> Files.isDirectory(home) ? exchange.incoming(home) : List.<Path>of(),
                incoming::setAll);
        read(exchange::encryptableStations, encryptable::set);
        read(() -> exchange.unsent().headquarters(), headquarters::set);
        read(exchange::peers, this::onPeersRead);
    }

    private <T> void read(Supplier<T> source, Consumer<T> shown) {
        worker.of(_ -> source.get()).unlisted().onDone(shown).onFault(fault::set).start();
    }

    private void onPeersRead(List<PeerState> states) {
        peers.setAll(states);
        List<String> stations = offered();
        read(() -> exchange.unsent().counts(stations), pending::set);
    }

    /** Shows the log; at first also proposes the station that was sent to last. */
    private void onLogRead(List<ExchangeLogEntry> entries) {
        log.setAll(entries);
        if (!isProposed && export.to().get().equals(ExportRequest.HEADQUARTERS)) {
            entries.stream()
                    .filter(e -> e.direction() == ExchangeLogEntry.Direction.SENT)
                    .map(ExchangeLogEntry::station)
                    .findFirst()
                    .ifPresent(export.to()::set);
        }
        isProposed = true;
    }
}
