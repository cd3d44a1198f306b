package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLException;
import rubezh.store.file.Connections;
import rubezh.store.hub.HubSocket.Waiting;

/**
 * Ends every wait for a hub that gives no answer, and no other: a statement may take hours. Whoever
 * has waited for {@link #SILENCE} makes it ask the server on another connection what the process of
 * the server does that he waits for. If the server gives no answer, or that process is gone or
 * waits itself, the connection is cut. The limits of the driver know neither: they end long
 * statements, and not sending.
 */
final class SilenceDetector implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Time without an answer after which the server is asked, and asked again. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /** Time in which the server has to answer then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Processes of the server that work for us: a copy waits for what a slow network brings, and an
     * end of a transaction for the standby, for a minute at most.
     */
    private static final String WORKING =
            "SELECT pid FROM pg_stat_activity WHERE pid = ANY(?) AND ("
                    + "clock_timestamp() - state_change < interval '2 s' OR state = 'active' AND ("
                    + "coalesce(wait_event, '') NOT IN ('ClientRead', 'SyncRep')"
                    + " OR clock_timestamp() - state_change < interval '1 min'))";

    private final String url;
    private final Properties properties;
    private final Set<HubSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Integer> processes = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;
    private long asked;

    /**
     * @param properties those of a connection, without limits
     */
    SilenceDetector(String url, Properties properties) {
        this.url = url;
        this.properties = limited(properties, PATIENCE);
    }

    /** Returns the same properties with one limit of time for everything. */
    private static Properties limited(Properties properties, Duration limit) {
        var limited = new Properties();
        limited.putAll(properties);
        int seconds = (int) limit.toSeconds();
        PGProperty.CONNECT_TIMEOUT.set(limited, seconds);
        PGProperty.LOGIN_TIMEOUT.set(limited, seconds);
        PGProperty.SOCKET_TIMEOUT.set(limited, seconds);
        return limited;
    }

    /** Begins to look, until it is closed. */
    void start() {
        Thread.ofPlatform().daemon().name("hub-silence").start(this::look);
    }

    /** Returns the open sockets it looks at; each adds and removes itself. */
    Set<HubSocket> sockets() {
        return sockets;
    }

    /** Returns whether the server gave no answer when it was asked last. */
    boolean isSilent() {
        return silent;
    }

    /** Runs an action whose thread waits for the process of a connection. */
    <T extends @Nullable Object> T waiting(
            Connection connection, Connections.ConnectionAction<T> action) throws SQLException {
        Thread thread = Thread.currentThread();
        Integer before =
                processes.put(thread, connection.unwrap(PGConnection.class).getBackendPID());
        try {
            return action.run(connection);
        } finally {
            if (before == null) {
                processes.remove(thread);
            } else {
                processes.put(thread, before);
            }
        }
    }

    private void look() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                Map<HubSocket, Waiting> waiting = waiting();
                if (!waiting.isEmpty() || silent) {
                    ask(waiting);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns who has waited for long. */
    private Map<HubSocket, Waiting> waiting() {
        var found = new HashMap<HubSocket, Waiting>();
        for (HubSocket socket : sockets) {
            Waiting one = socket.waiting();
            if (one != null && one.isLongerThan(SILENCE)) {
                found.put(socket, one);
            }
        }
        return found;
    }

    private void ask(Map<HubSocket, Waiting> waiting) {
        if (!silent && System.nanoTime() - asked < SILENCE.toNanos()) {
            return;
        }
        Set<Integer> working = working(waiting.values());
        silent = working == null;
        waiting.forEach((socket, before) -> {
            Integer process = processes.get(before.thread());
            boolean answered = working != null && (process == null || working.contains(process));
            if (!answered && before.equals(socket.waiting())) {
                cut(socket);
            }
        });
        asked = System.nanoTime();
    }

    /** Returns the processes that work for those who wait; null if the server is silent. */
    private @Nullable Set<Integer> working(Collection<Waiting> waiting) {
        Integer[] all =
                waiting.stream()
                        .map(one -> processes.get(one.thread()))
                        .filter(Objects::nonNull)
                        .toArray(Integer[]::new);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            return Set.copyOf(
                    Connections.query(connection, WORKING, row -> row.getInt(1), (Object) all));
        } catch (SQLException e) {
            return isAnswer(e) ? new HashSet<>(List.of(all)) : null;
        }
    }

    /** A server that has no room for one more answers; one that stops or starts has no process. */
    private static boolean isAnswer(SQLException e) {
        return e instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && !String.valueOf(e.getSQLState()).startsWith("57");
    }

    private static void cut(HubSocket socket) {
        try {
            socket.close();
        } catch (IOException lost) {
            // It is cut anyway.
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
