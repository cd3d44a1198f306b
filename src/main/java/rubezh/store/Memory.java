package rubezh.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The database in memory that holds the projection: one connection, one at a time, in the order of
 * asking. One that was loaded may grow to 1 GB (SQLite's limit for such), some 1.1 million
 * seizures; one that was built may grow on.
 */
final class Memory implements AutoCloseable {
    private static final long MOST_LOADED = 1L << 30;

    /** Bytes a seizure may take; measured: 1,150, with full text. */
    private static final long EACH = 2048;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final long mostLoaded;
    private SQLiteConnection connection;
    private boolean loaded;

    Memory() {
        this(MOST_LOADED);
    }

    /** With another limit, in bytes: for a test. */
    Memory(long mostLoaded) {
        this.mostLoaded = mostLoaded;
        this.connection = empty();
    }

    private static SQLiteConnection empty() {
        try {
            Connection fresh = open();
            ProjectionSchema.create(fresh);
            return fresh.unwrap(SQLiteConnection.class);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Connection open() throws SQLException {
        Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = fresh.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("PRAGMA cache_size=-65536");
        }
        return fresh;
    }

    /** Reads. */
    <T extends @Nullable Object> T read(Connections.Work<T> work) {
        turn.lock();
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    /** Changes rows in one transaction. */
    void write(Changes changes) {
        read(current -> {
            execute(current, "BEGIN");
            boolean done = false;
            try (var writer = new RowWriter(current)) {
                changes.make(writer);
                execute(current, "COMMIT");
                done = true;
            } finally {
                if (!done) {
                    execute(current, "ROLLBACK");
                }
            }
            return done;
        });
    }

    /** Changes of rows. */
    interface Changes {
        void make(RowWriter writer) throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long position() {
        return read(c ->
                Connections.query(c, "SELECT position FROM state", row -> row.getLong(1))
                        .getFirst());
    }

    /** Says whether so many seizures more fit; where they do not, building anew helps. */
    boolean hasRoomFor(int seizures) {
        return read(c -> !loaded || bytes(c) + seizures * EACH <= mostLoaded);
    }

    private static long bytes(Connection connection) throws SQLException {
        String sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return Connections.query(connection, sql, row -> row.getLong(1)).getFirst();
    }

    /** Returns the whole database as bytes, with the position it stands for. */
    Snapshot snapshot() {
        return read(c -> new Snapshot(position(), connection.serialize("main")));
    }

    /** The database as bytes. */
    record Snapshot(long position, byte[] bytes) {}

    /** Takes another database in the place of this one. */
    void load(byte[] bytes) {
        read(c -> {
            Connection fresh = open();
            fresh.unwrap(SQLiteConnection.class).deserialize("main", bytes);
            c.close();
            connection = fresh.unwrap(SQLiteConnection.class);
            loaded = true;
            return true;
        });
    }

    /** Starts anew. */
    void clear() {
        read(c -> {
            c.close();
            connection = empty();
            loaded = false;
            return true;
        });
    }

    @Override
    public void close() {
        read(c -> {
            c.close();
            return true;
        });
    }
}
