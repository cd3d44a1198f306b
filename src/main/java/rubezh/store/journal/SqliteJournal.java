package rubezh.store.journal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.journal.Journal;
import rubezh.journal.PassedLine;
import rubezh.journal.PassedRevision;
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

    private static final String OF_CHAIN =
            "WHERE replica = ? AND seq BETWEEN ? AND ? ORDER BY seq, id";

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
                    writer(connection).insert(entries);
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
        return rows.bytesAfter(after).keySet();
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
