package rubezh.device.screenlock;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.device.bus.BusConnection;

/**
 * A message bus that tells when the screen is locked or the computer is about to sleep. Each waits
 * on a thread of its own.
 *
 * <pre>{@code
 * for (ScreenLockBus bus : ScreenLockBus.of(System.getenv())) {
 *     Optional<ScreenLockEvent> event = bus.next();
 * }
 * }</pre>
 */
public final class ScreenLockBus implements AutoCloseable {
    private final Path socket;
    private final String session;
    private volatile @Nullable BusConnection connection;
    private volatile boolean closed;

    /**
     * @param socket socket of the bus
     * @param session id of the user's session at logind; empty if not known
     */
    ScreenLockBus(Path socket, String session) {
        this.socket = socket;
        this.session = session;
    }

    /**
     * Returns the buses of this computer: that of the system and that of the session. On other
     * systems than Linux there are none.
     *
     * @param environment environment of the process
     */
    public static List<ScreenLockBus> of(Map<String, String> environment) {
        String session = environment.getOrDefault("XDG_SESSION_ID", "");
        Path usual = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""), "bus");
        String address = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        Path own = BusConnection.socket(address).orElse(usual);
        return Stream.of(BusConnection.system(environment), own)
                .map(socket -> new ScreenLockBus(socket, session))
                .toList();
    }

    /**
     * Waits for the next event.
     *
     * @return empty if there is no such bus, or its connection ended: then nothing more comes
     */
    public Optional<ScreenLockEvent> next() {
        try {
            BusConnection open = connect();
            Optional<ScreenLockEvent> event = Optional.empty();
            while (event.isEmpty()) {
                event = ScreenLockEvent.of(open.next(), session);
            }
            return event;
        } catch (IOException noBus) {
            close();
            return Optional.empty();
        }
    }

    private BusConnection connect() throws IOException {
        BusConnection open = connection;
        if (open == null) {
            open = BusConnection.open(socket);
            connection = open;
            for (String rule : ScreenLockEvent.RULES) {
                open.call("AddMatch", rule);
            }
        }
        if (closed) {
            throw new IOException("closed");
        }
        return open;
    }

    /** Ends the wait; does not block. */
    @Override
    public void close() {
        closed = true;
        BusConnection open = connection;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException noLongerOpen) {
            connection = null;
        }
    }
}
