package rubezh.store.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
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
 * The database in memory that holds the projection: one connection, one at a time, in the order of
 * asking. It has two parts, lists and full text, for a part that was loaded may grow to 1 GB only
 * (SQLite's limit for such): some 1.3 million seizures. One that was built may grow on.
 */
public final class ProjectionDatabase implements AutoCloseable {
    private static final List<String> PARTS = List.of("main", ProjectionSchema.TEXT);
    private static final long LOAD_LIMIT = 1L << 30;

    /** Bytes a seizure may take of each part; measured: some 800. */
    private static final long BYTES_PER_SEIZURE = 2048;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final long loadLimit;
    private SQLiteConnection connection;
    private boolean loaded;

    public ProjectionDatabase() {
        this(LOAD_LIMIT);
    }

    /** With another limit, in bytes of each part: for a test. */
    ProjectionDatabase(long mostLoaded) {
        this.loadLimit = mostLoaded;
        this.connection = createEmpty();
    }

    private static SQLiteConnection createEmpty() {
        try {
            SQLiteConnection fresh = open();
            ProjectionSchema.create(fresh);
            return fresh;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static SQLiteConnection open() throws SQLException {
        Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = fresh.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("PRAGMA cache_size=-65536");
            statement.execute("ATTACH ':memory:' AS " + ProjectionSchema.TEXT);
        }
        return fresh.unwrap(SQLiteConnection.class);
    }

    /** Reads. */
    public <T extends @Nullable Object> T read(Connections.Work<T> work) {
        lock.lock();
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            lock.unlock();
        }
    }

    /** Changes rows in one transaction. */
    public void write(Changes changes) {
        read(current -> {
            execute(current, "BEGIN");
            boolean done = false;
            try (var writer = new RowWriter(current)) {
                changes.apply(writer);
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
    public interface Changes {
        void apply(RowWriter writer) throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long position() {
        return read(c ->
                Connections.query(c, "SELECT position FROM state", row -> row.getLong(1))
                        .getFirst());
    }

    /** Says whether so many seizures more fit; where they do not, building anew helps. */
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

    /** Returns the whole database as bytes, with the position it stands for. */
    public SerializedDatabase snapshot() {
        return read(c ->
                new SerializedDatabase(
                        position(),
                        connection.serialize("main"),
                        connection.serialize(ProjectionSchema.TEXT)));
    }

    /** The two parts of the database as bytes. */
    public record SerializedDatabase(long position, byte[] lists, byte[] text) {}

    /** Reads parts of a database that was taken as bytes, each just before it is needed. */
    public interface PartSource {
        byte[] next() throws IOException;
    }

    /**
     * Takes another database in the place of this one.
     *
     * @param source lists and full text, as they were in the snapshot
     * @throws IOException as the parts do; then this one stays
     */
    public void load(PartSource source) throws IOException {
        try {
            SQLiteConnection fresh = open();
            try {
                for (String part : PARTS) {
                    fresh.deserialize(part, source.next());
                }
            } catch (IOException | SQLException | RuntimeException e) {
                fresh.close();
                throw e;
            }
            replaceConnection(fresh, true);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Starts anew. */
    public void clear() {
        replaceConnection(createEmpty(), false);
    }

    private void replaceConnection(SQLiteConnection fresh, boolean fromImage) {
        read(c -> {
            c.close();
            connection = fresh;
            loaded = fromImage;
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
