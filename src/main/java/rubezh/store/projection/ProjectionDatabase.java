package rubezh.store.projection;

import module java.base;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.Faults;

/**
 * In-memory database of the projection: one connection, used by one thread at a time under a fair
 * lock. It is divided into {@link ProjectionPart parts}, each of which SQLite lets grow to 1 GB
 * once it was loaded; a part built by inserts has no limit.
 */
public final class ProjectionDatabase implements AutoCloseable {
    private static final long LOAD_LIMIT = 1L << 30;

    /** Upper bound of bytes per seizure in each part; measured: about 800. */
    private static final long BYTES_PER_SEIZURE = 2048;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final long loadLimit;
    private SQLiteConnection connection;
    private boolean loaded;
    private boolean closed;
    private long version;

    public ProjectionDatabase() {
        this(LOAD_LIMIT);
    }

    /** Creates a database with another limit in bytes per part, for a test. */
    ProjectionDatabase(long loadLimit) {
        this.loadLimit = loadLimit;
        this.connection = createEmpty();
        createIndexes();
    }

    private static SQLiteConnection createEmpty() {
        try {
            SQLiteConnection created = open();
            ProjectionSchema.createTables(created);
            return created;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static SQLiteConnection open() throws SQLException {
        var created = Database.connect("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class);
        try (Statement statement = created.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA temp_store=MEMORY");
        }
        ProjectionPart.attach(created);
        return created;
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

    /**
     * Gives back the free pages of all parts but the main one, which has none to speak of, after
     * all was written anew: merging full text leaves a quarter of a part free.
     */
    public void compact() {
        for (String part : ProjectionPart.ALL) {
            if (!part.equals(ProjectionPart.MAIN)) {
                read(c -> {
                    try (Statement statement = c.createStatement()) {
                        return statement.execute("VACUUM " + part);
                    }
                });
            }
        }
    }

    public long position() {
        return read(c ->
                Connections.query(c, "SELECT position FROM state", row -> row.getLong(1))
                        .getFirst());
    }

    /** Returns whether the given number of seizures fits; if not, a rebuild removes the limit. */
    public boolean hasRoomFor(int seizures) {
        long most = loadLimit - seizures * BYTES_PER_SEIZURE;
        return !loaded || read(ProjectionPart::sizes).stream().allMatch(size -> size <= most);
    }

    /**
     * Content that an image is written of.
     *
     * @param position journal position
     * @param version number of the content
     * @param sizes bytes of each part, serialized
     */
    public record Content(long position, long version, List<Long> sizes) {}

    /** Returns what the database has now. */
    public Content content() {
        return read(c -> new Content(position(), version, ProjectionPart.sizes(c)));
    }

    /**
     * Returns a part, serialized; empty if it has no table.
     *
     * @param part index in {@link ProjectionPart#ALL}
     * @throws IOException if the database has changed meanwhile or the part is too large for an
     *     array or for the heap
     */
    public byte[] serialize(int part, Content content) throws IOException {
        long size = content.sizes().get(part);
        byte[] bytes =
                read(c ->
                        version == content.version() && size > 0 && size <= loadLimit
                                ? serialize(ProjectionPart.ALL.get(part))
                                : new byte[0]);
        if (bytes.length != size) {
            throw new IOException("lists changed or too large");
        }
        return bytes;
    }

    /**
     * Returns nothing where the heap has no room for it, which the driver reports without a code.
     */
    private byte[] serialize(String part) {
        try {
            return connection.serialize(part);
        } catch (SQLException e) {
            return new byte[0];
        }
    }

    /** Source of all serialized parts. */
    public interface PartSource {
        void read(PartLoader loader) throws IOException;
    }

    /** Loader of serialized parts, by index in {@link ProjectionPart#ALL}; on any thread. */
    public interface PartLoader {
        void load(int part, byte[] content);
    }

    /**
     * Replaces the database by a serialized one, of which parts may follow by {@link #loadPart}.
     *
     * @throws IOException from the source; then the database is unchanged
     */
    public void load(PartSource source) throws IOException {
        try {
            SQLiteConnection created = open();
            try {
                source.read((part, content) -> deserialize(created, part, content));
            } catch (IOException | RuntimeException e) {
                created.close();
                throw e;
            }
            replaceConnection(created, true);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Adds a part that {@link #load} was not given. Until all are there, nobody may read it. */
    public void loadPart(int part, byte[] content) {
        read(c -> {
            deserialize((SQLiteConnection) c, part, content);
            return true;
        });
    }

    private static void deserialize(SQLiteConnection connection, int part, byte[] content) {
        try {
            if (content.length > 0) {
                connection.deserialize(ProjectionPart.ALL.get(part), content);
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Replaces the database by an empty one, whose rows are found slowly until {@link
     * #createIndexes}: an index made of all rows at once takes less than one row after another.
     */
    public void clear() {
        replaceConnection(createEmpty(), false);
    }

    /** Creates the indexes that do not exist yet. */
    public void createIndexes() {
        read(c -> {
            ProjectionSchema.createIndexes(c);
            return true;
        });
    }

    private void replaceConnection(SQLiteConnection created, boolean fromSnapshot) {
        read(c -> {
            c.close();
            connection = created;
            version++;
            loaded = fromSnapshot;
            if (closed) {
                created.close();
            }
            return true;
        });
    }

    @Override
    public void close() {
        read(c -> {
            closed = true;
            c.close();
            return true;
        });
    }
}
