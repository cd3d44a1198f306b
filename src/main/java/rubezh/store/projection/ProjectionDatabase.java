package rubezh.store.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.Faults;

/**
 * In-memory database of the projection: one connection, used by one thread at a time under a fair
 * lock. Lists and full text are separate parts, because SQLite limits a deserialized part to 1 GB,
 * about 1.3 million seizures; a part built by inserts has no limit.
 */
public final class ProjectionDatabase implements AutoCloseable {
    private static final List<String> PARTS = List.of("main", ProjectionSchema.TEXT);
    private static final long LOAD_LIMIT = 1L << 30;

    /** Upper bound of bytes per seizure in each part; measured: about 800. */
    private static final long BYTES_PER_SEIZURE = 2048;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final long loadLimit;
    private SQLiteConnection connection;
    private boolean loaded;
    private long version;

    public ProjectionDatabase() {
        this(LOAD_LIMIT);
    }

    /** Creates a database with another limit in bytes per part, for a test. */
    ProjectionDatabase(long loadLimit) {
        this.loadLimit = loadLimit;
        this.connection = createEmpty();
    }

    private static SQLiteConnection createEmpty() {
        try {
            SQLiteConnection created = open();
            ProjectionSchema.create(created);
            return created;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static SQLiteConnection open() throws SQLException {
        Connection created = Database.connect("jdbc:sqlite::memory:");
        try (Statement statement = created.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("PRAGMA cache_size=-65536");
            statement.execute("ATTACH ':memory:' AS " + ProjectionSchema.TEXT);
        }
        return created.unwrap(SQLiteConnection.class);
    }

    /** Returns a number that changes with the content; read it under {@link #read}. */
    public long version() {
        return version;
    }

    /** Runs an action on the connection. */
    public <T extends @Nullable Object> T read(Connections.ConnectionAction<T> action) {
        lock.lock();
        try {
            return action.run(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            lock.unlock();
        }
    }

    /** Applies changes in one transaction. */
    public void write(Changes changes) {
        read(current -> {
            version++;
            // The driver begins before each change unless it knows of the transaction.
            current.setAutoCommit(false);
            boolean done = false;
            try (var writer = new RowWriter(current)) {
                changes.apply(writer);
                current.commit();
                done = true;
            } finally {
                if (!done) {
                    current.rollback();
                }
                current.setAutoCommit(true);
            }
            return done;
        });
    }

    /** Changes of one transaction. */
    public interface Changes {
        void apply(RowWriter writer) throws SQLException;
    }

    public long position() {
        return read(c ->
                Connections.query(c, "SELECT position FROM state", row -> row.getLong(1))
                        .getFirst());
    }

    /** Returns whether the given number of seizures fits; if not, a rebuild removes the limit. */
    public boolean hasRoomFor(int seizures) {
        return read(c -> {
            boolean room = true;
            for (String part : PARTS) {
                room = room && bytes(c, part) + seizures * BYTES_PER_SEIZURE <= loadLimit;
            }
            return !loaded || room;
        });
    }

    private static long bytes(Connection connection, String part) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Long.parseLong(Database.queryText(statement, "PRAGMA " + part + ".page_count"))
                    * Long.parseLong(
                            Database.queryText(statement, "PRAGMA " + part + ".page_size"));
        }
    }

    /** Returns the serialized database with its journal position. */
    public SerializedDatabase snapshot() {
        return read(c ->
                new SerializedDatabase(
                        position(),
                        connection.serialize("main"),
                        connection.serialize(ProjectionSchema.TEXT)));
    }

    /** The serialized parts of the database. */
    public record SerializedDatabase(long position, byte[] lists, byte[] text) {}

    /** Source of the serialized parts, each read when needed. */
    public interface PartSource {
        byte[] next() throws IOException;
    }

    /**
     * Replaces the database by a serialized one.
     *
     * @param source lists, then full text
     * @throws IOException from the source; then the database is unchanged
     */
    public void load(PartSource source) throws IOException {
        try {
            SQLiteConnection created = open();
            try {
                for (String part : PARTS) {
                    created.deserialize(part, source.next());
                }
            } catch (IOException | SQLException | RuntimeException e) {
                created.close();
                throw e;
            }
            replaceConnection(created, true);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Replaces the database by an empty one. */
    public void clear() {
        replaceConnection(createEmpty(), false);
    }

    private void replaceConnection(SQLiteConnection created, boolean fromSnapshot) {
        read(c -> {
            c.close();
            connection = created;
            version++;
            loaded = fromSnapshot;
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
