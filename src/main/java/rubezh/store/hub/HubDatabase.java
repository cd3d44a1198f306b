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

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Whoever works waits no longer for a connection; the hub is away then. */
    private static final Duration PATIENCE_OF_POOL = Duration.ofSeconds(3);

    /** What the driver writes to the screen of the command line stands in its exceptions too. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final HubAddress address;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final ReentrantLock locks = new ReentrantLock();
    private final ThreadLocal<@Nullable Connection> writing = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Connection> reading = new ThreadLocal<>();

    private HubDatabase(HubAddress address, String password) {
        this.address = address;
        this.writers = pool(address, password, "hub-write", 4, "");
        this.readers =
                pool(
                        address,
                        password,
                        "hub-read",
                        8,
                        " -c default_transaction_read_only=on"
                                + " -c default_transaction_isolation=repeatable\\ read"
                                + " -c jit=off -c work_mem=32MB");
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

    private static HikariDataSource pool(
            HubAddress address, String password, String name, int most, String options) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setAutoCommit(false);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(PATIENCE_OF_POOL.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(properties(address, password, options));
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
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) PATIENCE.toSeconds());
        PGProperty.LOGIN_TIMEOUT.set(properties, (int) PATIENCE.toSeconds());
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) Duration.ofMinutes(5).toSeconds());
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
     * Runs work while nobody else on the hub runs work of the same name. The lock is that of a
     * transaction of its own, which ends with this process at the latest; work may read and write
     * in others. Not to be called within a transaction.
     */
    void locked(String name, Runnable work) {
        // Whoever waits needs a connection, and the pool has few.
        locks.lock();
        try (Connection connection = writers.getConnection()) {
            transaction(
                    connection,
                    c -> {
                        String sql = "SELECT pg_advisory_xact_lock(hashtext(?))";
                        Connections.query(c, sql, _ -> true, "rubezh." + name);
                        work.run();
                        return true;
                    });
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            locks.unlock();
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

    private static <T extends @Nullable Object> T transaction(
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
        if (HubFaults.isUnreachable(fault)) {
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
    }

    /** Runs statements that return nothing. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
