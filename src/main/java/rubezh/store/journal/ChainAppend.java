package rubezh.store.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.store.file.InstallationIdentity;

/** End of the local chain within a writing transaction. */
public final class ChainAppend implements Journal.AppendContext {
    private final Connection connection;
    private final InstallationIdentity identity;
    private final CounterStorage counters;
    private final UUID replica;
    private final ChainPosition head;

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

    @Override
    public long nextCount(String counter) {
        try {
            return counters.increment(connection, replica + "/" + counter);
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
