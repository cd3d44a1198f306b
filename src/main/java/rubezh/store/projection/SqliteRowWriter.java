package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.authority.Audience;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;

/** Inserts and removes records of a projection in SQLite, with cached prepared statements. */
final class SqliteRowWriter implements RowWriter, AutoCloseable {
    /** Number of ids probed at once for a free one. */
    private static final long PROBE_SIZE = 1023;

    private static final String FORGET_MONTHS =
            "DELETE FROM months WHERE ?1 >= first - %1$d AND ?1 < last + %1$d"
                    .formatted(ProjectionSchema.TWO_DAYS);

    private final Connection connection;
    private final StatementCache statements;
    private final Map<String, RowInsert> inserts = new HashMap<>();
    private final Set<Long> partitions;
    private final boolean monthsKept;
    private long spill;

    SqliteRowWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.statements = new StatementCache(connection);
        this.partitions = ProjectionSchema.partitions(connection);
        this.monthsKept =
                !Connections.query(connection, "SELECT 1 FROM months LIMIT 1", row -> row.getInt(1))
                        .isEmpty();
    }

    @Override
    public void replace(List<ProjectedRecord> records, List<UUID> removed) throws SQLException {
        for (UUID recordId : removed) {
            remove(recordId);
            statements.run("DELETE FROM bodies WHERE record_id = ?", Bytes.of(recordId));
        }
        var sorted = new ArrayList<>(records);
        sorted.sort(
                Comparator.comparingLong(ProjectedRecord::minuteRowId)
                        .thenComparing(ProjectedRecord::recordId));
        createPartitions(sorted);
        for (ProjectedRecord record : sorted) {
            Long old = remove(record.recordId());
            insert(record, rowId(record, old));
            forgetMonths(record.moment());
        }
        keepSpill();
    }

    /** Creates what is missing before any row: each creation has all statements prepared anew. */
    private void createPartitions(List<ProjectedRecord> records) throws SQLException {
        for (ProjectedRecord record : records) {
            requirePartition(RowIds.partitionOf(record.minuteRowId()));
        }
    }

    private void requirePartition(long partition) throws SQLException {
        if (partitions.add(partition)) {
            ProjectionSchema.createPartition(connection, partition);
        }
    }

    /**
     * Writes the spill once for many rows: an update is what may be undone by itself, and for that
     * SQLite has the full text write the words that it gathers, after each of them.
     */
    private void keepSpill() throws SQLException {
        if (spill > 0) {
            statements.run("UPDATE state SET spill = max(spill, ?)", spill);
        }
    }

    @Override
    public void replaceBodies(List<ProjectedBody> bodies) throws SQLException {
        for (ProjectedBody row : bodies) {
            if (row.listed()) {
                statements.run(
                        "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?, ?, ?, ?)",
                        Bytes.of(row.recordId()),
                        row.kind(),
                        row.operation(),
                        row.ended() == null ? "" : row.ended().name(),
                        row.conflicts(),
                        row.offered() ? 1 : 0,
                        row.body());
            }
        }
    }

    @Override
    public void replaceAudiences(Map<UUID, Set<Audience>> audiences) throws SQLException {
        for (var record : audiences.entrySet()) {
            byte[] id = Bytes.of(record.getKey());
            statements.run("DELETE FROM audiences WHERE record_id = ?", (Object) id);
            for (Audience audience : record.getValue()) {
                statements.run("INSERT INTO audiences VALUES (?, ?)", audience.text(), id);
            }
        }
    }

    private @Nullable Long remove(UUID recordId) throws SQLException {
        Long old =
                statements.queryNumber(
                        "SELECT rowid FROM seizure WHERE record_id = ?", Bytes.of(recordId));
        if (old == null) {
            return null;
        }
        removeSimilarityKeys(old);
        forgetMonths(statements.queryNumber("SELECT moment FROM seizure WHERE rowid = ?", old));
        statements.run("DELETE FROM seizure WHERE rowid = ?", old);
        for (String table : ProjectionSchema.LINE_TABLES) {
            statements.run(
                    "DELETE FROM " + ProjectionColumns.quoted(table) + " WHERE seizure = ?", old);
        }
        statements.run("DELETE FROM marks WHERE rowid = ?", old);
        statements.run(
                "DELETE FROM "
                        + ProjectionSchema.partitionTable(RowIds.partitionOf(old))
                        + " WHERE rowid = ?",
                old);
        return old;
    }

    /**
     * Forgets the figures of the months that a case may lie in. A trigger would do so for every
     * writer, but with one SQLite prepares to undo each row by itself, which doubles the time.
     */
    private void forgetMonths(@Nullable Long moment) throws SQLException {
        if (monthsKept) {
            statements.run(FORGET_MONTHS, moment);
        }
    }

    private void removeSimilarityKeys(long rowId) throws SQLException {
        PreparedStatement query = statements.of("SELECT traits FROM seizure WHERE rowid = ?");
        Parameters.bind(query, rowId);
        byte[] keys;
        try (var result = query.executeQuery()) {
            result.next();
            keys = result.getBytes(1);
        }
        for (long key : Bytes.longs(keys)) {
            statements.run("DELETE FROM traits WHERE key = ? AND seizure = ?", key, rowId);
        }
    }

    private long rowId(ProjectedRecord record, @Nullable Long old) throws SQLException {
        long first = record.minuteRowId();
        if (old != null && RowIds.minuteOf(old) == first) {
            return old;
        }
        long id = first;
        Long last = lastBetween(first, RowIds.lastOfMinute(first));
        while (last != null) {
            id = last + 1;
            last = lastBetween(id, id + PROBE_SIZE);
        }
        if (id > RowIds.lastOfMinute(first)) {
            spill = Math.max(spill, id - first);
        }
        return id;
    }

    private @Nullable Long lastBetween(long first, long last) throws SQLException {
        return statements.queryNumber(
                "SELECT max(rowid) FROM seizure WHERE rowid BETWEEN ? AND ?", first, last);
    }

    private void insert(ProjectedRecord record, long rowId) throws SQLException {
        insertMain(record, rowId);
        for (var list : record.lists().entrySet()) {
            insertLines(list.getKey(), list.getValue(), rowId);
        }
        long partition = RowIds.partitionOf(rowId);
        requirePartition(partition);
        statements.run(
                "INSERT INTO "
                        + ProjectionSchema.partitionTable(partition)
                        + "(rowid, t) VALUES (?, ?)",
                rowId,
                record.words());
        if (!record.plates().isEmpty()) {
            statements.run("INSERT INTO marks(rowid, t) VALUES (?, ?)", rowId, record.plates());
        }
        insertSimilarityKeys(record, rowId);
    }

    private void insertLines(String table, List<List<@Nullable Object>> lines, long rowId)
            throws SQLException {
        int n = 0;
        for (List<@Nullable Object> line : lines) {
            var values = new ArrayList<@Nullable Object>(line.size() + 2);
            values.add(rowId);
            values.add(n++);
            values.addAll(line);
            into(table, values.size()).run(values);
        }
    }

    private void insertSimilarityKeys(ProjectedRecord record, long rowId) throws SQLException {
        RowInsert insert = into("traits", 2);
        for (long key : record.similarityKeys()) {
            insert.run(List.of(key, rowId));
        }
    }

    private void insertMain(ProjectedRecord record, long rowId) throws SQLException {
        List<@Nullable Object> values = record.mainRow(rowId);
        into("seizure", values.size()).run(values);
    }

    @Override
    public void setPosition(long position) throws SQLException {
        statements.run("UPDATE state SET position = ?", position);
    }

    @Override
    public void optimize() throws SQLException {
        for (long partition : partitions) {
            String table = ProjectionSchema.partitionTable(partition);
            statements.run("INSERT INTO " + table + "(" + table + ") VALUES ('optimize')");
        }
        statements.run("INSERT INTO marks(marks) VALUES ('optimize')");
    }

    private RowInsert into(String table, int columns) throws SQLException {
        RowInsert insert = inserts.get(table);
        if (insert == null) {
            insert = RowInsert.into(statements, table, columns);
            inserts.put(table, insert);
        }
        return insert;
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }

    /**
     * Runs a statement. Texts of lists have no character 0, as at a hub and in queries; the record
     * itself keeps it.
     */
    private static void execute(PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        var storable = new ArrayList<@Nullable Object>(values.size());
        values.forEach(value -> storable.add(storable(value)));
        Parameters.bind(statement, storable);
        statement.executeUpdate();
    }

    private static @Nullable Object storable(@Nullable Object value) {
        return value instanceof String text ? text.replace('\0', '\ufffd') : value;
    }

    /**
     * Insertion of rows into one table, each by a statement of its own: for one that inserts
     * several SQLite prepares to undo them, which doubles the time.
     */
    private static final class RowInsert {
        private final PreparedStatement statement;

        private RowInsert(PreparedStatement statement) {
            this.statement = statement;
        }

        /**
         * @param table name of the table, not quoted
         * @param columns number of its columns
         */
        static RowInsert into(StatementCache statements, String table, int columns)
                throws SQLException {
            String values = "?, ".repeat(columns - 1) + "?";
            return new RowInsert(
                    statements.of(
                            "INSERT INTO "
                                    + ProjectionColumns.quoted(table)
                                    + " VALUES ("
                                    + values
                                    + ")"));
        }

        /** Inserts a row. */
        void run(List<@Nullable Object> values) throws SQLException {
            execute(statement, values);
        }
    }

    /** Statements of a connection, each prepared when it is first used. */
    private static final class StatementCache implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        StatementCache(Connection connection) {
            this.connection = connection;
        }

        void run(String sql, @Nullable Object... values) throws SQLException {
            execute(of(sql), Arrays.asList(values));
        }

        /** Returns the number in the first column of the first row; null if there is none. */
        @Nullable Long queryNumber(String sql, Object... values) throws SQLException {
            PreparedStatement statement = of(sql);
            Parameters.bind(statement, values);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getObject(1) != null ? result.getLong(1) : null;
            }
        }

        /** Returns a statement; it is closed with the cache. */
        PreparedStatement of(String sql) throws SQLException {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            return statement;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
    }
}
