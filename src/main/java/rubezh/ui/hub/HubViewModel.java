package rubezh.ui.hub;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.hub.HubAddress;
import rubezh.hub.HubFacts;
import rubezh.hub.HubLink;
import rubezh.hub.HubService;
import rubezh.hub.HubService.ConnectedStatus;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobBody;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the hub: the connection of this computer, and what the hub says of itself. */
final class HubViewModel extends ScreenModel {
    private static final String DATABASE = "rubezh";
    private static final String SCHEME = "postgresql://";

    private final HubService hub;
    private final Runnable onConnection;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNREAD);
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty database = new SimpleStringProperty(DATABASE);
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");

    /**
     * What the screen shows.
     *
     * @param read whether the own file was read
     * @param link the connection; null if there is none
     * @param status what the hub says; null before it answered
     */
    record State(boolean read, @Nullable HubLink link, @Nullable ConnectedStatus status) {
        static final State UNREAD = new State(false, null, null);
    }

    /**
     * @param onConnection runs after the computer was connected or disconnected
     */
    HubViewModel(HubService hub, BackgroundWorker worker, Runnable onConnection) {
        super(worker);
        this.hub = hub;
        this.onConnection = onConnection;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    StringProperty server() {
        return server;
    }

    StringProperty database() {
        return database;
    }

    StringProperty role() {
        return role;
    }

    StringProperty password() {
        return password;
    }

    /** Returns the file of the certificate of the own authority; empty for none. */
    StringProperty certificate() {
        return certificate;
    }

    /** Reads the connection, then asks the hub. */
    void load(JobProgressBar bar) {
        read(
                hub::link,
                link -> {
                    state.set(new State(true, link.orElse(null), null));
                    if (link.isPresent()) {
                        ask(bar);
                    }
                });
    }

    /** Reads the connection alone, say after something was sent. */
    void loadLink() {
        read(
                hub::link,
                link -> state.set(new State(true, link.orElse(null), state.get().status())));
    }

    private void ask(JobProgressBar bar) {
        start(
                "hub.work.ask",
                bar,
                _ -> hub.connectedStatus(),
                status -> state.set(new State(true, state.get().link(), status)));
    }

    void connect(JobProgressBar bar) {
        tell(null);
        String secret = password.get();
        start(
                "hub.work.connect",
                bar,
                _ -> {
                    HubFacts _ = hub.connect(address(), secret);
                    return hub.send();
                },
                _ -> {
                    password.set("");
                    onConnection.run();
                    load(bar);
                });
    }

    /**
     * Returns the address of what was typed: a name of a server, with a port or without, or all of
     * an address.
     *
     * @throws Fault {@code HUB-001} for anything else
     */
    private HubAddress address() {
        String host = BlankCharacters.strip(server.get());
        if (host.contains("://")) {
            return HubAddress.parse(host);
        }
        String user = BlankCharacters.strip(role.get());
        String name = BlankCharacters.strip(database.get());
        HubAddress plain = HubAddress.parse(SCHEME + user + "@" + host + "/" + name);
        return certificate.get().isEmpty() ? plain : plain.trusting(Path.of(certificate.get()));
    }

    void send(JobProgressBar bar) {
        tell(null);
        start(
                "hub.work.send",
                bar,
                _ -> hub.send(),
                sent -> {
                    tell(sent == 0 ? done("hub.sent.none") : done("hub.sent", sent));
                    load(bar);
                });
    }

    void disconnect(JobProgressBar bar) {
        tell(null);
        start(
                "hub.work.disconnect",
                bar,
                _ -> hub.disconnect(),
                _ -> {
                    onConnection.run();
                    load(bar);
                });
    }

    private <T> void start(String nameKey, JobProgressBar bar, JobBody<T> body, Consumer<T> done) {
        startAlone(
                job(body)
                        .named(nameKey)
                        .shownIn(bar)
                        .onDone(done)
                        .onFault(failed -> {
                            onFault(failed);
                            loadLink();
                        })
                        // What was begun may have been done nevertheless.
                        .onCancelled(() -> {
                            onConnection.run();
                            loadLink();
                        }));
    }
}
