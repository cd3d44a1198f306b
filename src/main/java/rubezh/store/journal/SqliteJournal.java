package rubezh.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.store.file.AuditLog;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.InstallationIdentity;
import rubezh.text.Fault;

/**
 * Journal in the station file. Local revisions get their numbers inside the transaction; the
 * high-water mark advances after it.
 */
public final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    /** Revisions sealed ahead while the previous batch is inserted. */
    private static final int BATCH = 512;

    /** A revision may have 1 MiB, and takes several times as much once it is parsed. */
    private static final int BATCH_BYTES = 2 << 20;

    private static final String INSERT =
            "INSERT INTO revision(id, record_id, replica, seq, sealed) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_NEW = INSERT + " ON CONFLICT(id) DO NOTHING";

    private final Connections connections;
    private final RevisionRows rows;
    private final InstallationIdentity identity;
    private final AuditLog audit;
    private final KeyedTables tables;
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
                    context.requireContiguous(entries);
                    try (var insert = connection.prepareStatement(INSERT)) {
                        insert(insert, rows.seal(entries));
                    }
                    if (!entries.isEmpty()) {
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
        Added added =
                connections.write(connection -> {
                    Added rowsAdded = insertNew(connection, received.iterator());
                    if (rowsAdded.own) {
                        InstallationIdentity.markShared(connection);
                    }
                    alongside.run();
                    return rowsAdded;
                });
        shared |= added.own;
        checkpoint(added.count);
        return added.count;
    }

    /** A failure is none of the write, which is durable; the next checkpoint tells of it. */
    private void checkpoint(int written) {
        try {
            connections.checkpointIfLarge(written);
        } catch (Fault fault) {
            LOG.warn("write-ahead log not checkpointed: {}", fault.code());
        }
    }

    /**
     * Rows inserted or replaced by an import.
     *
     * @param own whether one of those inserted has the replica of this installation, which did not
     *     write it
     */
    private record Added(int count, boolean own) {}

    /** Inserts on this thread while the common pool seals the next batch. */
    private Added insertNew(Connection connection, Iterator<StoredRevision> entries)
            throws SQLException {
        int count = 0;
        boolean own = false;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            List<StoredRevision> batch = next(entries);
            var sealing = sealAsync(batch);
            while (!batch.isEmpty()) {
                batch = next(entries);
                var nextSealing = sealAsync(batch);
                List<RevisionRows.SealedRevision> sealed = sealing.join();
                int[] inserted = insert(insert, sealed);
                count += IntStream.of(inserted).sum() + replaceDamaged(sealed, inserted);
                own |=
                        IntStream.range(0, inserted.length)
                                .anyMatch(i -> inserted[i] > 0 && isOwn(sealed.get(i)));
                sealing = nextSealing;
            }
        }
        return new Added(count, own);
    }

    /** Replaces the rows of revisions that were not inserted and cannot be read; counts them. */
    private int replaceDamaged(List<RevisionRows.SealedRevision> sealed, int[] inserted) {
        int count = 0;
        for (int i = 0; i < inserted.length; i++) {
            var row = sealed.get(i);
            if (inserted[i] == 0 && rows.replaceIfDamaged(row)) {
                count++;
            }
        }
        return count;
    }

    private boolean isOwn(RevisionRows.SealedRevision row) {
        return row.entry().revision().link().replica().equals(identity.replica());
    }

    private static List<StoredRevision> next(Iterator<StoredRevision> entries) {
        var batch = new ArrayList<StoredRevision>(BATCH);
        long bytes = 0;
        while (entries.hasNext() && batch.size() < BATCH && bytes < BATCH_BYTES) {
            batch.add(entries.next());
            bytes += batch.getLast().line().length;
        }
        return batch;
    }

    private ForkJoinTask<List<RevisionRows.SealedRevision>> sealAsync(List<StoredRevision> batch) {
        return ForkJoinPool.commonPool().submit(() -> rows.seal(batch));
    }

    /** Returns the number of rows inserted by each revision, 0 or 1. */
    private int[] insert(PreparedStatement insert, List<RevisionRows.SealedRevision> sealed)
            throws SQLException {
        for (RevisionRows.SealedRevision row : sealed) {
            var revision = row.entry().revision();
            insert.setBytes(1, row.id());
            insert.setBytes(2, Bytes.of(revision.subject().recordId()));
            insert.setBytes(3, Bytes.of(revision.link().replica()));
            insert.setLong(4, revision.link().seq());
            insert.setBytes(5, row.sealed());
            insert.addBatch();
            revision.content()
                    .attachments()
                    .forEach(ref -> tables.blobs().markReferenced(Sha256.of(ref.sha256())));
        }
        return insert.executeBatch();
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
    public long position() {
        String sql = "SELECT coalesce(max(pos), 0) FROM revision";
        return connections.query(sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        rows.replay(after, consumer);
    }

    @Override
    public Set<UUID> recordsSince(long after) {
        return rows.bytesAfter(after).keySet();
    }

    @Override
    public List<StoredRevision> ofReplica(UUID replicaId, long from, long to) {
        return rows.select(
                "WHERE replica = ? AND seq BETWEEN ? AND ? ORDER BY seq, id",
                Bytes.of(replicaId),
                from,
                to);
    }

    @Override
    public void replay(
            UUID replicaId,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        rows.forEachReadable(
                "WHERE replica = ? AND seq BETWEEN ? AND ? ORDER BY seq, id",
                readable,
                damaged,
                Bytes.of(replicaId),
                from,
                to);
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
    public VersionVector versionVector() {
        return connections.read(VersionVectorQuery::read);
    }

    /** Returns the id of the revision at a position; zeros if absent. */
    public byte[] idAt(long position) {
        return connections
                .queryFirst(
                        "SELECT id FROM revision WHERE pos = ?", row -> Bytes.of(row, 1), position)
                .orElse(new byte[32]);
    }
}
