package rubezh.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.security.Installation;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of the exchange: parameters of an export, its result, the peers and the log. */
final class ExchangeViewModel {
    private final Exchange exchange;
    private final BackgroundWorker worker;
    private final ObservableList<PeerState> peers = FXCollections.observableArrayList();
    private final ObservableList<PeerState> peersView =
            FXCollections.unmodifiableObservableList(peers);
    private final ObservableList<ExchangeLogEntry> log = FXCollections.observableArrayList();
    private final ObservableList<ExchangeLogEntry> logView =
            FXCollections.unmodifiableObservableList(log);
    private final StringProperty to = new SimpleStringProperty(ExportRequest.HEADQUARTERS);
    private final ObjectProperty<ExportScope> scope =
            new SimpleObjectProperty<>(ExportScope.UNSENT);
    private final ObjectProperty<@Nullable String> operation = new SimpleObjectProperty<>();
    private final BooleanProperty attachments = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Set<String>> encryptable =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanProperty plain = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final Path home;
    private final ObservableList<Path> incoming = FXCollections.observableArrayList();
    private final ObservableList<Path> incomingView =
            FXCollections.unmodifiableObservableList(incoming);
    private final ObjectProperty<Path> folder;
    private final ReadOnlyObjectWrapper<@Nullable ExportResult> exported =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private @Nullable Job<?> running;
    private boolean isProposed;

    /** What is known here of the station that a bundle is addressed to. */
    enum RecipientState {
        EMPTY,
        /** This station itself. */
        SELF,
        HEADQUARTERS,
        /** A person compared its key. */
        CONFIRMED,
        /** Another station vouched for its key. */
        INTRODUCED,
        UNKNOWN
    }

    /** Records to export. */
    enum ExportScope {
        UNSENT,
        EVERYTHING,
        OPERATION
    }

    /**
     * @param folder default folder of bundles
     */
    ExchangeViewModel(Exchange exchange, BackgroundWorker worker, Path folder) {
        this.exchange = exchange;
        this.worker = worker;
        this.home = folder;
        this.folder = new SimpleObjectProperty<>(folder);
    }

    /** Returns this installation with its key. */
    Installation self() {
        return exchange.self();
    }

    ObservableList<PeerState> peers() {
        return peersView;
    }

    ObservableList<ExchangeLogEntry> log() {
        return logView;
    }

    /** Returns the folder where bundles arrive. */
    Path home() {
        return home;
    }

    /** Returns the bundles in that folder that were not imported yet. */
    ObservableList<Path> incoming() {
        return incomingView;
    }

    StringProperty to() {
        return to;
    }

    /** Returns the code of the addressee as codes are written; empty if none is given. */
    String recipient() {
        return to.get().strip().toUpperCase(Locale.ROOT);
    }

    /** Returns the codes of the stations whose keys are known, each once. */
    List<String> knownStations() {
        return peers.stream().map(state -> state.peer().station()).distinct().toList();
    }

    RecipientState recipientState() {
        String code = recipient();
        if (BlankCharacters.isBlank(code)) {
            return RecipientState.EMPTY;
        }
        if (code.equals(self().station())) {
            return RecipientState.SELF;
        }
        List<Peer> known =
                peers.stream()
                        .map(PeerState::peer)
                        .filter(peer -> peer.station().equals(code))
                        .toList();
        if (!known.isEmpty()) {
            return known.stream().anyMatch(p -> p.trust() == Peer.TrustState.PINNED)
                    ? RecipientState.CONFIRMED
                    : RecipientState.INTRODUCED;
        }
        return code.equals(ExportRequest.HEADQUARTERS)
                ? RecipientState.HEADQUARTERS
                : RecipientState.UNKNOWN;
    }

    ObjectProperty<ExportScope> scope() {
        return scope;
    }

    /** Returns the code of the operation to export, for {@link ExportScope#OPERATION}. */
    ObjectProperty<@Nullable String> operation() {
        return operation;
    }

    /** Returns whether attachments are exported too. */
    BooleanProperty attachments() {
        return attachments;
    }

    /** Returns whether the bundle is not encrypted although it could be. */
    BooleanProperty plain() {
        return plain;
    }

    /** Returns why it is not encrypted. */
    StringProperty reason() {
        return reason;
    }

    /** Returns the codes of the stations that a bundle can be encrypted to. */
    ReadOnlyObjectProperty<Set<String>> encryptable() {
        return encryptable.getReadOnlyProperty();
    }

    /** Returns whether a key is known that the bundle can be encrypted to. */
    boolean isEncryptable() {
        return encryptable.get().contains(recipient());
    }

    ObjectProperty<Path> folder() {
        return folder;
    }

    ReadOnlyObjectProperty<@Nullable ExportResult> exported() {
        return exported.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Reloads the log and the peers. */
    void refresh() {
        worker.of(_ -> exchange.log())
                .unlisted()
                .onDone(this::onLogRead)
                .onFault(fault::set)
                .start();
        worker.of(_ -> exchange.incoming(home))
                .unlisted()
                .onDone(incoming::setAll)
                .onFault(fault::set)
                .start();
        worker.of(_ -> exchange.encryptableStations())
                .unlisted()
                .onDone(encryptable::set)
                .onFault(fault::set)
                .start();
        worker.of(_ -> exchange.peers())
                .unlisted()
                .onDone(peers::setAll)
                .onFault(fault::set)
                .start();
    }

    /** Shows the log; at first also proposes the station that was sent to last. */
    private void onLogRead(List<ExchangeLogEntry> entries) {
        log.setAll(entries);
        if (!isProposed && to.get().equals(ExportRequest.HEADQUARTERS)) {
            entries.stream()
                    .filter(e -> e.direction() == ExchangeLogEntry.Direction.SENT)
                    .map(ExchangeLogEntry::station)
                    .findFirst()
                    .ifPresent(to::set);
        }
        isProposed = true;
    }

    /** Returns whether the parameters are complete. */
    boolean isReady() {
        boolean addressed = recipientState() != RecipientState.EMPTY;
        return addressed && (scope.get() != ExportScope.OPERATION || operation.get() != null);
    }

    void export(JobProgressBar bar) {
        if (!isReady()) {
            return;
        }
        exported.set(null);
        fault.set(null);
        Supplier<ExportRequest> request = request();
        running =
                worker.of(progress -> exchange.export(request.get(), progress))
                        .named("exchange.work.export")
                        .shownIn(bar)
                        .onDone(result -> {
                            exported.set(result);
                            refresh();
                        })
                        .onFault(fault::set)
                        .start();
    }

    /** Captures the parameters; the supplier looks up the revisions on a background thread. */
    private Supplier<ExportRequest> request() {
        String addressee = recipient();
        Path target = folder.get();
        ExportScope selectedScope = scope.get();
        String code = operation.get();
        boolean withAttachments = attachments.get();
        ExportRequest.Protection protection =
                plain.get() && isEncryptable()
                        ? new ExportRequest.Plain(reason.get())
                        : new ExportRequest.Encrypted(List.of());
        return () ->
                new ExportRequest(
                        selection(selectedScope, addressee, code),
                        addressee,
                        target,
                        withAttachments,
                        protection,
                        false,
                        ExportRequest.PART_BYTES);
    }

    private Selection selection(
            ExportScope selectedScope, String addressee, @Nullable String code) {
        return switch (selectedScope) {
            case UNSENT -> exchange.unacknowledged(List.of(addressee));
            case EVERYTHING -> new ExportRequest.Everything();
            case OPERATION -> new ExportRequest.OfOperation(String.valueOf(code));
        };
    }

    void close() {
        if (running != null) {
            running.cancel();
        }
    }
}
