package rubezh.store.hub;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import rubezh.hub.HubAddress;
import rubezh.store.file.Connections;
import rubezh.store.file.Connections.ConnectionAction;
import rubezh.store.file.Connections.RowReader;
import rubezh.text.Fault;

/**
 * Connections to the database of a hub, for many threads. Writing sees what others have ended
 * before each statement; reading sees one state of the hub from its first statement to its last. A
 * read inside a writing transaction sees its changes.
 *
 * <pre>{@code
 * try (var hub = HubDatabase.open(HubAddress.parse("postgresql://osh@hub/rubezh"), password)) {
 *     long batches = hub.query("SELECT count(*) FROM batch", row -> row.getLong(1)).getFirst();
 * }
 * }</pre>
 */
public final class HubDatabase implements AutoCloseable {
    /** Schema of everything in the database that is ours. */
    static final String SCHEMA = "rubezh";

    /** Schema of the lists that everybody reads. */
    static final String LISTS = "rubezh_lists";

    /** Time in which a server has to take a connection. */
    private static final Duration REACHING = Duration.ofSeconds(5);

    /** Time in which it has to let somebody in, as long as there is one server in the address. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Whoever works waits no longer for a connection; the hub is away then. */
    private static final Duration PATIENCE_OF_POOL = Duration.ofSeconds(3);

    /** What nobody uses for so long is closed: a server takes some hundred connections. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What the driver writes to the screen of the command line stands in its exceptions too. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    /**
     * The server finds out that this computer is gone and takes back what it had not ended, so that
     * nobody waits for its locks: one that can be reached no more by packets of its own, one that
     * ended while a statement ran at once, one that stands still after two minutes.
     */
    private static final String CLIENT_GONE =
            " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                    + " -c tcp_user_timeout=30000 -c client_connection_check_interval=5000"
                    + " -c idle_in_transaction_session_timeout=120000";

    /**
     * A limit for locks, none for statements: an end of a transaction that is cancelled while it
     * waits for the standby is acknowledged although the standby does not have it.
     */
    private static final String WRITER = " -c lock_timeout=30000 -c jit=off";

    /** Whoever has a lock works on other connections meanwhile, and tells that he is there. */
    private static final String LOCK_LIMITS =
            "SET LOCAL lock_timeout = %d; SET LOCAL idle_in_transaction_session_timeout = '10min'";

    private static final String LOCKED_BY_OTHERS = "55P03";

    private final HubAddress address;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final SilenceDetector silence;
    private final String silenceName;
    private final ReentrantLock locks = new ReentrantLock();
    private final ThreadLocal<@Nullable HeldLock> held = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Connection> writing = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Connection> reading = new ThreadLocal<>();

    private HubDatabase(HubAddress address, String password) {
        this.address = address;
        this.silence = new SilenceDetector(address.url(), properties(address, password, ""));
        this.silenceName = HubSocketFactory.register(silence.sockets());
        this.writers = pool(password, false, 4, WRITER);
        this.readers =
                pool(
                        password,
                        true,
                        8,
                        " -c default_transaction_isolation=repeatable\\ read"
                                + " -c jit=off -c work_mem=32MB");
        silence.start();
    }

    /**
     * Opens a hub.
     *
     * @throws Fault {@code HUB-002} if the server gives no answer, {@code HUB-003} if it does not
     *     let this role in
     */
    public static HubDatabase open(HubAddress address, String password) {
        DRIVER.setLevel(Level.OFF);
        // A pool tries again until its patience ends, also what no trying helps.
        try (Connection first =
                DriverManager.getConnection(address.url(), properties(address, password, ""))) {
            return new HubDatabase(address, password);
        } catch (SQLException e) {
            throw HubFaults.of(e, address);
        }
    }

    private HikariDataSource pool(String password, boolean reads, int most, String options) {
        var config = new HikariConfig();
        config.setPoolName(reads ? "hub-read" : "hub-write");
        // Not by a setting of the server: the driver would take it for a standby.
        config.setReadOnly(reads);
        config.setJdbcUrl(address.url());
        config.setAutoCommit(false);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(PATIENCE_OF_POOL.toMillis());
        config.setInitializationFailTimeout(-1);
        var properties = properties(address, password, CLIENT_GONE + options);
        // The detector knows a long statement from a silent server; the driver does not.
        PGProperty.SOCKET_TIMEOUT.set(properties, 0);
        PGProperty.SOCKET_FACTORY.set(properties, HubSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, silenceName);
        config.setDataSourceProperties(properties);
        return new HikariDataSource(config);
    }

    /** Returns the properties of a connection for a role. */
    static Properties properties(HubAddress address, String password, String options) {
        var properties = new Properties();
        PGProperty.USER.set(properties, address.user());
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CURRENT_SCHEMA.set(properties, SCHEMA + "," + LISTS);
        PGProperty.OPTIONS.set(properties, "-c timezone=UTC" + options);
        PGProperty.SSL_MODE.set(properties, address.encrypted() ? "verify-full" : "disable");
        PGProperty.CHANNEL_BINDING.set(properties, address.encrypted() ? "require" : "prefer");
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) REACHING.toSeconds());
        int more = address.servers().size() - 1;
        PGProperty.LOGIN_TIMEOUT.set(
                properties, (int) PATIENCE.plus(REACHING.multipliedBy(more)).toSeconds());
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) PATIENCE.toSeconds());
        if (more > 0) {
            PGProperty.TARGET_SERVER_TYPE.set(properties, "primary");
            // Which one is the primary changes when the other one is promoted.
            PGProperty.HOST_RECHECK_SECONDS.set(properties, 1);
        }
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "rubezh");
        if (address.authority() == null) {
            PGProperty.SSL_FACTORY.set(properties, DefaultJavaSSLFactory.class.getName());
        } else {
            PGProperty.SSL_ROOT_CERT.set(properties, address.authority().toString());
        }
        return properties;
    }

    /** Returns where the hub is. */
    public HubAddress address() {
        return address;
    }

    /**
     * Runs an action in a writing transaction, or joins the current one of this thread. Returns
     * when the server has acknowledged the end of the transaction.
     *
     * @throws Fault {@code HUB-…}; then nothing of the transaction is written, unless the server
     *     was lost while it ended: then it may be written, and repeating it does no harm
     */
    <T extends @Nullable Object> T write(ConnectionAction<T> action) {
        return run(action, writing.get(), writers, writing);
    }

    /** Runs an action that reads, all of one state of the hub. */
    <T extends @Nullable Object> T read(ConnectionAction<T> action) {
        Connection joined = writing.get();
        return run(action, joined == null ? reading.get() : joined, readers, reading);
    }

    /**
     * Runs work on lists while nobody else on the hub works on them. The lock is that of a
     * transaction of its own, which ends with this process at the latest; work may read and write
     * in others. Not to be called within a transaction.
     *
     * @param lists their schema
     */
    void locked(String lists, Runnable work) {
        // Whoever waits needs a connection, and the pool has few.
        locks.lock();
        lockedOnce(lists, 0, work);
    }

    /**
     * Runs work on lists in the same way, unless others have the lock for longer than some time.
     *
     * @return whether the work was done
     */
    boolean lockedWithin(Duration patience, String lists, Runnable work) {
        try {
            return locks.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)
                    && lockedOnce(lists, patience.toMillis(), work);
        } catch (InterruptedException e) {
            // Whoever is to end does not wait; but he asks again as long as this says no.
            Thread.currentThread().interrupt();
            return locks.tryLock() && lockedOnce(lists, patience.toMillis(), work);
        }
    }

    private boolean lockedOnce(String lists, long patience, Runnable work) {
        try (Connection connection = writers.getConnection()) {
            return transaction(
                    connection,
                    c -> {
                        run(c, LOCK_LIMITS.formatted(patience));
                        boolean taken = takeTurn(c, lists);
                        if (taken) {
                            held.set(new HeldLock(c));
                            work.run();
                        }
                        return taken;
                    });
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            held.remove();
            locks.unlock();
        }
    }

    private static boolean takeTurn(Connection connection, String lists) throws SQLException {
        try {
            Connections.query(connection, "SELECT take_turn(?)", _ -> true, lists);
            return true;
        } catch (SQLException e) {
            if (!LOCKED_BY_OTHERS.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback();
            return false;
        }
    }

    /** A lock of this thread, whose connection has to be used now and then. */
    private static final class HeldLock {
        private static final Duration STILLNESS = Duration.ofSeconds(30);

        private final Connection connection;
        private long used = System.nanoTime();

        HeldLock(Connection connection) {
            this.connection = connection;
        }

        /** Fails if the lock was lost with its connection. */
        void keep() throws SQLException {
            if (System.nanoTime() - used > STILLNESS.toNanos()) {
                HubDatabase.run(connection, "SELECT 1");
                used = System.nanoTime();
            }
        }
    }

    private <T extends @Nullable Object> T run(
            ConnectionAction<T> action,
            @Nullable Connection joined,
            HikariDataSource pool,
            ThreadLocal<@Nullable Connection> current) {
        try {
            if (joined != null) {
                return action.run(joined);
            }
            if (silence.isSilent()) {
                throw HubFaults.lost(address);
            }
            HeldLock lock = held.get();
            if (lock != null) {
                lock.keep();
            }
            try (Connection connection = pool.getConnection()) {
                current.set(connection);
                return transaction(connection, action);
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private <T extends @Nullable Object> T transaction(
            Connection connection, ConnectionAction<T> action) throws SQLException {
        return silence.waiting(connection, c -> endOrTakeBack(c, action));
    }

    private static <T extends @Nullable Object> T endOrTakeBack(
            Connection connection, ConnectionAction<T> action) throws SQLException {
        boolean done = false;
        try {
            T result = action.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // The server takes back what was not ended, also without being told.
        }
    }

    /** After one connection was lost the others that lie in the pools are tried no more. */
    private RuntimeException fault(SQLException e) {
        if (writers.isClosed()) {
            return HubFaults.lost(address);
        }
        RuntimeException fault = HubFaults.of(e, address);
        if (HubFaults.isOfServer(fault)) {
            Stream.of(writers, readers)
                    .map(HikariDataSource::getHikariPoolMXBean)
                    .filter(Objects::nonNull)
                    .forEach(HikariPoolMXBean::softEvictConnections);
        }
        return fault;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return read(connection -> Connections.query(connection, sql, reader, parameters));
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
        HubSocketFactory.unregister(silenceName);
        silence.close();
    }

    /** Runs statements that return nothing. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
