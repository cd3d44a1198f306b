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
 * asking. A loaded image may grow to 1 GB (SQLite's limit for such), some 2.5 million seizures.
 */
final class Memory implements AutoCloseable {
    private final ReentrantLock turn = new ReentrantLock(true);
    private SQLiteConnection connection;

    Memory() {
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
            return true;
        });
    }

    /** Starts anew. */
    void clear() {
        read(c -> {
            c.close();
            connection = empty();
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
