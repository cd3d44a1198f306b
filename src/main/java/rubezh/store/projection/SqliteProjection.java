package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.Faults;
import rubezh.store.file.Parameters;

/**
 * In-memory database of the projection: one connection, used by one thread at a time under a fair
 * lock. It is divided into {@link ProjectionPart parts}, each of which SQLite lets grow to 1 GB
 * once it was loaded; a part built by inserts has no limit.
 */
public final class SqliteProjection implements ProjectionDatabase {
    private static final long LOAD_LIMIT = 1L << 30;

    /** Upper bound of bytes per seizure in each part; measured: about 800. */
    private static final long BYTES_PER_SEIZURE = 2048;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final ReentrantLock refreshing = new ReentrantLock();
    private final long loadLimit;
    private SQLiteConnection connection;
    private boolean loaded;
    private boolean closed;
    private long version;

    public SqliteProjection() {
        this(LOAD_LIMIT);
    }

    /** Creates a database with another limit in bytes per part, for a test. */
    SqliteProjection(long loadLimit) {
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

    @Override
    public long version() {
        return version;
    }

    /** Nobody else writes a database in memory. */
    @Override
    public long foreignChanges() {
        return 0;
    }

    @Override
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

    @Override
    public void write(Changes changes) {
        read(current -> {
            version++;
            return transaction(
                    current,
                    c -> {
                        try (var writer = new SqliteRowWriter(c)) {
                            changes.apply(writer);
                        }
                    });
        });
    }

    @Override
    public boolean update(Update update) {
        return read(current -> transaction(current, update));
    }

    private static boolean transaction(Connection connection, Update update) throws SQLException {
        // The driver begins before each change unless it knows of the transaction.
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            update.run(connection);
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
        return done;
    }

    @Override
    public void exclusively(Runnable refresh) {
        refreshing.lock();
        try {
            refresh.run();
        } finally {
            refreshing.unlock();
        }
    }

    @Override
    public TextIndex texts() {
        return new FullText();
    }

    @Override
    public LabelRanks ranks() {
        return new RankTables();
    }

    /**
     * Gives back the free pages of all parts but the main one, which has none to speak of, after
     * all was written anew: merging full text leaves a quarter of a part free.
     */
    @Override
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

    @Override
    public long position() {
        return read(c ->
                Connections.query(c, "SELECT position FROM state", row -> row.getLong(1))
                        .getFirst());
    }

    @Override
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

    @Override
    public void clear() {
        replaceConnection(createEmpty(), false);
    }

    @Override
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

    /** Full text of FTS5, one table for each partition of time. */
    private static final class FullText implements TextIndex {
        @Override
        public List<Partition> partitions(Connection connection) throws SQLException {
            return ProjectionSchema.partitions(connection).stream()
                    .map(number ->
                            new Partition(
                                    ProjectionSchema.partitionTable(number),
                                    RowIds.firstOfPartition(number),
                                    RowIds.firstOfPartition(number + 1) - 1))
                    .toList();
        }

        @Override
        public String matches(String alias, Partition partition) {
            return alias + "." + partition.table() + " MATCH ?";
        }

        @Override
        public String all(List<SearchTerm> terms) {
            return terms.stream()
                    .map(term -> quoted(term.word()) + (term.prefix() ? "*" : ""))
                    .collect(Collectors.joining(" AND "));
        }

        @Override
        public String any(Collection<String> words) {
            return words.stream().map(FullText::quoted).collect(Collectors.joining(" OR "));
        }

        private static String quoted(String word) {
            return '"' + word + '"';
        }

        @Override
        public String matchesMark(String alias) {
            return alias + ".marks MATCH ?";
        }

        @Override
        public String mark(String part) {
            return quoted(part);
        }
    }

    /** Places in temporary tables of the connection. */
    private static final class RankTables implements LabelRanks {
        @Override
        public void prepare(Connection connection, SortColumn sort) throws SQLException {
            execute(connection, ProjectionSchema.index(sort.columns()));
        }

        @Override
        public boolean lacks(Connection connection, String list, String values)
                throws SQLException {
            execute(
                    connection,
                    "CREATE TABLE IF NOT EXISTS "
                            + name(list)
                            + "(rank INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE)");
            String missing = values + " EXCEPT SELECT value FROM " + name(list) + " LIMIT 1";
            return !Connections.query(connection, missing, row -> row.getString(1)).isEmpty();
        }

        private static String name(String list) {
            return "temp." + ProjectionColumns.quoted(list);
        }

        @Override
        public void fill(Connection connection, String list, List<String> values)
                throws SQLException {
            String table = name(list);
            execute(connection, "BEGIN");
            execute(connection, "DELETE FROM " + table);
            try (var insert =
                    connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
                for (int rank = 0; rank < values.size(); rank++) {
                    Parameters.bind(insert, rank, values.get(rank));
                    insert.executeUpdate();
                }
            }
            execute(connection, "COMMIT");
        }

        @Override
        public Table table(String list) {
            return new Table(name(list), List.of());
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
