package rubezh.store.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMark;

/** End of the local chain within a writing transaction. */
public final class ChainAppend implements Journal.AppendContext {
    private final Connection connection;
    private final UUID replica;
    private final HighWaterMark.ChainPosition head;

    ChainAppend(Connection connection, UUID replica) throws SQLException {
        this.connection = connection;
        this.replica = replica;
        this.head = head(connection, replica).orElse(HighWaterMark.ChainPosition.NONE);
    }

    /** Returns the position of a replica's newest revision. */
    public static Optional<HighWaterMark.ChainPosition> head(Connection connection, UUID replica)
            throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT seq, id FROM revision WHERE replica = ? ORDER BY seq DESC, id"
                                + " LIMIT 1",
                        row ->
                                new HighWaterMark.ChainPosition(
                                        row.getLong(1), Bytes.revisionId(row.getBytes(2))),
                        (Object) Bytes.of(replica))
                .stream()
                .findFirst();
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
    public long nextCount(String counter) {
        try {
            return Connections.query(
                            connection,
                            """
                            INSERT INTO counter(name, value) VALUES (?, 1)
                            ON CONFLICT(name) DO UPDATE SET value = value + 1 RETURNING value\
                            """,
                            row -> row.getLong(1),
                            replica + "/" + counter)
                    .getFirst();
        } catch (SQLException e) {
            throw Faults.of(e);
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
