package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.json.CanonicalJson;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Connections.ConnectionAction;
import rubezh.store.projection.LabelRanks;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.SortColumn;
import rubezh.store.projection.TextIndex;
import rubezh.text.Fault;

/**
 * Lists of a hub. Whoever adds revisions brings them up to date, one process at a time; what was
 * begun and not ended is done again by the next one.
 */
final class HubProjection implements ProjectionDatabase {
    /** Longer words are found by their beginning; the index takes no word of 2,047 bytes. */
    static final int LONGEST_WORD = 600;

    /** Somebody else may have put lists of another version in their place meanwhile. */
    private static final String NEXT = "UPDATE state SET version = version + 1 WHERE made_by = ?";

    private final HubDatabase hub;
    private final String schema;
    private final HubText texts = new HubText();
    private final Ranks ranks = new Ranks();

    /** Whether this process has written words that wait to be indexed. */
    private final AtomicBoolean unindexed = new AtomicBoolean();

    private HubProjection(HubDatabase hub, String schema) {
        this.hub = hub;
        this.schema = schema;
    }

    /**
     * Returns the lists that everybody reads.
     *
     * @throws Fault {@code HUB-013} if another version of the program made them
     */
    static HubProjection of(HubDatabase hub) {
        var lists = new HubProjection(hub, HubDatabase.LISTS);
        String sql = "SELECT made_by FROM state";
        String madeBy = hub.query(sql, row -> row.getString(1)).getFirst();
        if (!madeBy.equals(ProjectionSchema.fingerprint())) {
            throw otherLists(hub);
        }
        return lists;
    }

    /**
     * Makes empty lists beside those that everybody reads.
     *
     * @throws Fault {@code HUB-004} if the role is not that of the owner
     */
    static HubProjection beside(HubDatabase hub) {
        hub.write(connection -> {
            HubDatabase.run(connection, "SET LOCAL ROLE " + HubSchema.OWNER);
            HubListSchema.dropBeside(connection);
            HubListSchema.create(connection, HubListSchema.BESIDE);
            return true;
        });
        return new HubProjection(hub, HubListSchema.BESIDE);
    }

    /** Puts these lists in the place of those that everybody reads. */
    void exchange() {
        hub.write(connection -> {
            HubSchema.requireKnown(connection, hub.address());
            HubDatabase.run(connection, "SET LOCAL ROLE " + HubSchema.OWNER);
            HubListSchema.exchange(connection);
            return true;
        });
    }

    private void use(Connection connection) throws SQLException {
        if (!schema.equals(HubDatabase.LISTS)) {
            String path = "SET LOCAL search_path = " + schema + ", " + HubDatabase.SCHEMA;
            HubDatabase.run(connection, path);
        }
    }

    private long number(String column) {
        return read(connection ->
                Connections.query(
                                connection,
                                "SELECT " + column + " FROM state",
                                row -> row.getLong(1))
                        .getFirst());
    }

    @Override
    public long version() {
        return number("version");
    }

    @Override
    public long foreignChanges() {
        return number("records");
    }

    @Override
    public long position() {
        return number("position");
    }

    @Override
    public <T extends @Nullable Object> T read(ConnectionAction<T> action) {
        return hub.read(connection -> {
            use(connection);
            return action.run(connection);
        });
    }

    @Override
    public boolean update(Update update) {
        String sql = "SELECT has_table_privilege('months', 'INSERT')";
        boolean permitted = hub.query(sql, row -> row.getBoolean(1)).getFirst();
        if (permitted) {
            exclusively(() ->
                    hub.write(connection -> {
                        use(connection);
                        update.run(connection);
                        return true;
                    }));
        }
        return permitted;
    }

    @Override
    public void write(Changes changes) {
        hub.write(connection -> {
            use(connection);
            if (Connections.update(connection, NEXT, ProjectionSchema.fingerprint()) == 0) {
                throw otherLists(hub);
            }
            changes.apply(new HubRowWriter(connection));
            return true;
        });
        unindexed.set(true);
    }

    private static Fault otherLists(HubDatabase hub) {
        return new Fault(Fault.Exit.NEWER_FORMAT, "HUB-013", hub.address());
    }

    @Override
    public void exclusively(Runnable refresh) {
        hub.locked(schema, () -> refreshAndIndex(refresh));
    }

    @Override
    public boolean exclusivelyWithin(Duration patience, Runnable refresh) {
        return hub.lockedWithin(patience, schema, () -> refreshAndIndex(refresh));
    }

    /** Whoever searches looks through what is not indexed yet, row by row. */
    private void refreshAndIndex(Runnable refresh) {
        refresh.run();
        if (unindexed.getAndSet(false)) {
            hub.write(connection ->
                    Connections.query(connection, "SELECT index_words()", row -> row.getLong(1)));
        }
    }

    @Override
    public long slice() {
        return 2_000;
    }

    @Override
    public int batch() {
        return 250;
    }

    /** A server has room or tells that it has none. */
    @Override
    public boolean hasRoomFor(int seizures) {
        return true;
    }

    /**
     * Only lists made beside are emptied; they are empty when they are made.
     *
     * @throws Fault {@code HUB-013} for lists that everybody reads
     */
    @Override
    public void clear() {
        if (schema.equals(HubDatabase.LISTS)) {
            throw otherLists(hub);
        }
    }

    @Override
    public void createIndexes() {
        asOwner(HubListSchema::createIndexes);
    }

    /** Lets the server count what the plans of its queries depend on. */
    @Override
    public void compact() {
        asOwner(connection -> HubDatabase.run(connection, "ANALYZE words, seizure, items"));
    }

    private void asOwner(Update update) {
        hub.write(connection -> {
            HubDatabase.run(connection, "SET LOCAL ROLE " + HubSchema.OWNER);
            use(connection);
            update.run(connection);
            return true;
        });
    }

    @Override
    public TextIndex texts() {
        return texts;
    }

    @Override
    public LabelRanks ranks() {
        return ranks;
    }

    /** The hub belongs to whoever opened it. */
    @Override
    public void close() {}

    /** Places of labels, kept by each process and sent with the query. */
    private static final class Ranks implements LabelRanks {
        private static final String VALUES =
                """
                WITH RECURSIVE one(value) AS (
                    SELECT min(%1$s) FROM seizure UNION ALL
                    SELECT (SELECT min(%1$s) FROM seizure WHERE %1$s > one.value)
                    FROM one WHERE one.value IS NOT NULL
                ) SELECT value FROM one WHERE value IS NOT NULL\
                """;

        private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

        @Override
        public void prepare(Connection connection, SortColumn sort) {
            // Indexes are made by the owner of a hub, not by whoever sorts a list.
        }

        /** Goes from value to value of an index; without one all rows are read. */
        @Override
        public String values(String column) {
            return HubListSchema.BY_INDEX.contains(column)
                    ? VALUES.formatted(column)
                    : LabelRanks.super.values(column);
        }

        @Override
        public boolean lacks(Connection connection, String list, String values)
                throws SQLException {
            List<String> kept = lists.get(list);
            return kept == null
                    || !new HashSet<>(kept)
                            .containsAll(
                                    Connections.query(connection, values, row -> row.getString(1)));
        }

        @Override
        public void fill(Connection connection, String list, List<String> values) {
            lists.put(list, List.copyOf(values));
        }

        @Override
        public Table table(String list) {
            String values = Bytes.text(CanonicalJson.write(lists.getOrDefault(list, List.of())));
            return new Table("(SELECT key AS rank, value FROM json_each(?))", List.of(values));
        }
    }
}
