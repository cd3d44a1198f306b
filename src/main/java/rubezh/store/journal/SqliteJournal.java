package rubezh.store.journal;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.journal.Journal;
import rubezh.journal.PassedLine;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.security.DataKey;
import rubezh.security.KeyedHash;
import rubezh.security.Sealer;
import rubezh.store.blob.BlobIndex;
import rubezh.store.file.AuditLog;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.store.file.InstallationIdentity;
import rubezh.text.Fault;

/**
 * Journal in the station file. Local revisions get their numbers inside the transaction; the
 * high-water mark advances after it.
 */
public final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    private static final String OF_CHAIN =
            "WHERE replica = ? AND seq BETWEEN ? AND ? ORDER BY seq, id";

    private final Connections connections;
    private final RevisionRows rows;
    private final InstallationIdentity identity;
    private final AuditLog audit;
    private final KeyedTables tables;
    private final VersionVectorReader versionVectors;
    private volatile boolean shared;

    public SqliteJournal(
            Connections connections,
            RevisionRows rows,
            InstallationIdentity identity,
            AuditLog audit,
            KeyedTables tables) {
        this.connections = connections;
        this.rows = rows;
        this.identity = identity;
        this.audit = audit;
        this.tables = tables;
        this.versionVectors = new VersionVectorReader(connections);
    }

    /**
     * {@inheritDoc}
     *
     * @throws Fault {@code STO-020} after an import showed that another computer writes under the
     *     identity of this one; the next sign-in gives a new one
     */
    @Override
    public List<StoredRevision> append(Writer writer) {
        if (shared) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "STO-020");
        }
        List<StoredRevision> written =
                connections.save(connection -> {
                    var context = new ChainAppend(connection, identity, tables.counters());
                    List<StoredRevision> entries = List.copyOf(writer.write(context));
                    context.keepCounts();
                    context.requireContiguous(entries);
                    writer(connection).insert(entries);
                    if (!entries.isEmpty()) {
                        context.forgetPredecessor();
                        RecordEntry.write(audit, entries);
                    }
                    return entries;
                });
        checkpoint(written.size() * 2);
        return written;
    }

    @Override
    public boolean isAppendable() {
        return !shared;
    }

    @Override
    public int accept(Iterable<StoredRevision> received, Runnable alongside) {
        SealedRowWriter.Added added =
                connections.write(connection -> {
                    var rowsAdded =
                            writer(connection).insertNew(received.iterator(), identity.replica());
                    if (rowsAdded.own()) {
                        InstallationIdentity.markShared(connection);
                    }
                    alongside.run();
                    return rowsAdded;
                });
        shared |= added.own();
        if (added.replaced()) {
            versionVectors.forget();
        }
        checkpoint(added.count());
        return added.count();
    }

    private SealedRowWriter writer(Connection connection) {
        return new SealedRowWriter(connection, rows, tables.blobs());
    }

    /** A failure is none of the write, which is durable; the next checkpoint tells of it. */
    private void checkpoint(int written) {
        try {
            connections.checkpointIfLarge(written);
        } catch (Fault fault) {
            LOG.warn("write-ahead log not checkpointed: {}", fault.code());
        }
    }

    @Override
    public Optional<StoredRevision> find(RevisionId id) {
        return rows.select("WHERE id = ?", Bytes.of(id)).stream().findFirst();
    }

    @Override
    public boolean contains(RevisionId id) {
        String sql = "SELECT 1 FROM revision WHERE id = ?";
        return !connections.query(sql, row -> row.getInt(1), (Object) Bytes.of(id)).isEmpty();
    }

    @Override
    public StoredState stateOf(StoredRevision revision) {
        return rows.stateOf(revision);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        return rows.select("WHERE record_id = ? ORDER BY pos", Bytes.of(recordId));
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>();
        String sql = "WHERE record_id = ? ORDER BY pos";
        rows.forEachReadable(sql, readable::add, damaged, (Object) Bytes.of(recordId));
        return readable;
    }

    @Override
    public Map<UUID, List<StoredRevision>> ofRecords(
            Collection<UUID> recordIds, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>(recordIds.size());
        rows.forEachReadable(
                "WHERE record_id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY record_id, pos",
                readable::add,
                damaged,
                Bytes.array(recordIds));
        return Journal.byRecord(recordIds, readable);
    }

    /** The order is that of the index; by position SQLite would look at every row. */
    @Override
    public List<StoredRevision> ofRecordsLike(UUID id, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>();
        long half = id.getMostSignificantBits();
        Object[] ends = {Bytes.of(new UUID(half, 0)), Bytes.of(new UUID(half, -1))};
        rows.forEachReadable(
                "WHERE record_id BETWEEN ? AND ? ORDER BY record_id, pos",
                readable::add,
                damaged,
                ends);
        return readable;
    }

    @Override
    public long position() {
        String sql = "SELECT coalesce(max(pos), 0) FROM revision";
        return connections.query(sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        rows.replay(after, consumer);
    }

    @Override
    public Set<UUID> recordsAmong(Collection<UUID> recordIds) {
        String sql =
                "SELECT DISTINCT record_id FROM revision"
                        + " WHERE record_id IN (SELECT unhex(value) FROM json_each(?))";
        return Set.copyOf(
                connections.query(sql, row -> Bytes.uuid(row.getBytes(1)), Bytes.array(recordIds)));
    }

    @Override
    public Set<UUID> recordsSince(long after) {
        return rows.bytesBetween(after, Long.MAX_VALUE).keySet();
    }

    @Override
    public List<StoredRevision> ofReplica(UUID replicaId, long from, long to) {
        return rows.select(OF_CHAIN, Bytes.of(replicaId), from, to);
    }

    @Override
    public void replay(
            UUID replicaId,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        Object[] chain = {Bytes.of(replicaId), from, to};
        rows.forEachReadable(OF_CHAIN, readable, damaged, chain);
    }

    @Override
    public void replayPassed(
            UUID replica,
            long from,
            long to,
            Consumer<PassedRevision> readable,
            Consumer<DamagedRevision> damaged) {
        Object[] chain = {Bytes.of(replica), from, to};
        rows.forEachPassed(OF_CHAIN, readable, damaged, chain);
    }

    @Override
    public void replayLines(UUID replica, long from, long to, Consumer<PassedLine> lines) {
        rows.forEachLine(OF_CHAIN, lines, Bytes.of(replica), from, to);
    }

    /** Returns how many revisions of this installation are not there; its chain has no holes. */
    public long missing() {
        return rows.missing(identity.replica());
    }

    @Override
    public List<RevisionId> idsOf(UUID replicaId) {
        return connections.query(
                "SELECT id FROM revision WHERE replica = ? ORDER BY id",
                row -> Bytes.revisionId(row.getBytes(1)),
                (Object) Bytes.of(replicaId));
    }

    @Override
    public SortedMap<RevisionId, Long> numbersOf(UUID replicaId) {
        var numbers = new TreeMap<RevisionId, Long>();
        connections
                .query(
                        "SELECT id, seq FROM revision WHERE replica = ?",
                        row -> Map.entry(Bytes.revisionId(row.getBytes(1)), row.getLong(2)),
                        (Object) Bytes.of(replicaId))
                .forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return numbers;
    }

    @Override
    public void forEachNumber(Collection<UUID> recordIds, BiConsumer<UUID, Long> consumer) {
        String sql =
                "SELECT replica, seq FROM revision"
                        + " WHERE record_id IN (SELECT unhex(value) FROM json_each(?))";
        connections
                .query(
                        sql,
                        row -> Map.entry(Bytes.uuid(row.getBytes(1)), row.getLong(2)),
                        Bytes.array(recordIds))
                .forEach(one -> consumer.accept(one.getKey(), one.getValue()));
    }

    @Override
    public VersionVector versionVector() {
        return versionVectors.read();
    }

    @Override
    public VersionVector recount() {
        versionVectors.forget();
        return versionVectors.read();
    }

    /** Returns the id of the revision at a position; zeros if absent. */
    public byte[] idAt(long position) {
        return connections
                .queryFirst(
                        "SELECT id FROM revision WHERE pos = ?", row -> Bytes.of(row, 1), position)
                .orElse(new byte[32]);
    }

    /** End of the local chain within a writing transaction. */
    private static final class ChainAppend implements Journal.AppendContext {
        private final Connection connection;
        private final InstallationIdentity identity;
        private final CounterStorage counters;
        private final UUID replica;
        private final ChainPosition head;
        private final Map<String, Long> counts = new HashMap<>();

        ChainAppend(Connection connection, InstallationIdentity identity, CounterStorage counters)
                throws SQLException {
            this.connection = connection;
            this.identity = identity;
            this.counters = counters;
            this.replica = identity.replica();
            this.head = ChainPosition.newest(connection, replica);
        }

        @Override
        public UUID replica() {
            return replica;
        }

        @Override
        public long nextSeq() {
            return head.seq() + 1;
        }

        @Override
        public Optional<RevisionId> prev() {
            return Optional.ofNullable(head.id());
        }

        @Override
        public Optional<Revision.Predecessor> succeeds() {
            try {
                return head.seq() == 0 ? identity.predecessor(connection) : Optional.empty();
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        }

        /** Deletes the key of the predecessor once the first revision names it. */
        void forgetPredecessor() throws SQLException {
            if (head.seq() == 0) {
                InstallationIdentity.forgetPredecessor(connection);
            }
        }

        /** Counts in memory: each counter is read and sealed once in the transaction. */
        @Override
        public long nextCount(String counter) {
            String name = replica + "/" + counter;
            try {
                Long before = counts.get(name);
                long count = (before == null ? counters.get(connection, name) : before) + 1;
                counts.put(name, count);
                return count;
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        }

        /** Writes the counters that the writer incremented. */
        void keepCounts() throws SQLException {
            for (var counter : counts.entrySet()) {
                counters.put(connection, counter.getKey(), counter.getValue());
            }
        }

        /**
         * Rejects revisions that leave a gap in the chain or belong to another replica, which is a
         * defect.
         */
        void requireContiguous(List<StoredRevision> entries) {
            long expected = nextSeq();
            for (StoredRevision revision : entries) {
                var link = revision.revision().link();
                if (!link.replica().equals(replica) || link.seq() != expected++) {
                    throw new IllegalArgumentException("not the next of this chain: " + link);
                }
            }
        }
    }

    /**
     * Tables whose rows are found by keyed hashes, so that their names tell nothing in the file.
     */
    public record KeyedTables(CounterStorage counters, BlobIndex blobs) {
        /** Returns the tables of an open file. */
        public static KeyedTables of(Connections connections, DataKey key, SecureRandom random) {
            var keyed = key.keyedHash();
            return new KeyedTables(
                    new CounterStorage(keyed, key.sealer(DataKey.Purpose.NOTE, random)),
                    new BlobIndex(connections, keyed, key.sealer(DataKey.Purpose.BLOB, random)));
        }
    }

    /** Counters by name, such as the case numbers of a year; names and values are sealed. */
    public static final class CounterStorage {
        private static final String USE = "counter";

        private final KeyedHash keyed;
        private final Sealer sealer;

        public CounterStorage(KeyedHash keyed, Sealer sealer) {
            this.keyed = keyed;
            this.sealer = sealer;
        }

        /** Returns the value of a counter; 0 for one that was never incremented. */
        long get(Connection connection, String name) throws SQLException {
            byte[] key = keyed.of(USE, name);
            List<byte[]> rows =
                    Connections.query(
                            connection,
                            "SELECT sealed FROM counter WHERE name = ?",
                            row -> Bytes.of(row, 1),
                            (Object) key);
            return rows.isEmpty() ? 0 : open(rows.getFirst(), key);
        }

        /** Sets a counter. */
        public void put(Connection connection, String name, long value) throws SQLException {
            byte[] key = keyed.of(USE, name);
            Connections.update(
                    connection,
                    """
                    INSERT INTO counter(name, sealed) VALUES (?, ?)
                    ON CONFLICT(name) DO UPDATE SET sealed = excluded.sealed\
                    """,
                    key,
                    sealer.seal(Bytes.of(value), associatedData(key)));
        }

        private long open(byte[] sealed, byte[] key) {
            try {
                return ByteBuffer.wrap(sealer.open(sealed, associatedData(key))).getLong();
            } catch (Fault e) {
                throw Faults.damagedRow(USE, "number", e);
            }
        }

        private static byte[] associatedData(byte[] key) {
            return Bytes.associatedData(USE, key);
        }
    }
}
