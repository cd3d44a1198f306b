package rubezh.store.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import rubezh.journal.ChainedRevision;
import rubezh.journal.Revision;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;

/** A stored row with its readable columns. */
record NamedRow(RevisionRows.Row row, UUID recordId, UUID replica, long seq) {
    private static NamedRow read(ResultSet row) throws SQLException {
        return new NamedRow(
                RevisionRows.Row.read(row),
                Bytes.uuid(row.getBytes(4)),
                Bytes.uuid(row.getBytes(5)),
                row.getLong(6));
    }

    /** Returns whether the columns are those of a revision, so that it stands at its place. */
    boolean isPlaceOf(ChainedRevision revision) {
        Revision.Link link = revision.link();
        return link.replica().equals(replica)
                && link.seq() == seq
                && revision.subject().recordId().equals(recordId);
    }

    /** Passes the rows to the consumer, as many at once as fit into little memory. */
    static void inBatches(
            Connections connections,
            String where,
            Consumer<List<NamedRow>> consumer,
            Object... parameters) {
        inBatches(connections, where, RevisionRows.BATCH_BYTES, consumer, parameters);
    }

    /**
     * Passes the rows to the consumer in batches.
     *
     * @param bytes sealed bytes after which a batch ends
     */
    static void inBatches(
            Connections connections,
            String where,
            int bytes,
            Consumer<List<NamedRow>> consumer,
            Object... parameters) {
        String sql = "SELECT pos, id, sealed, record_id, replica, seq FROM revision " + where;
        connections.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.bind(statement, parameters);
                readBatches(statement, bytes, consumer);
            }
            return true;
        });
    }

    private static void readBatches(
            PreparedStatement statement, int limit, Consumer<List<NamedRow>> consumer)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            var batch = new ArrayList<NamedRow>();
            long bytes = 0;
            while (rows.next()) {
                NamedRow row = read(rows);
                batch.add(row);
                bytes += row.row.sealed().length;
                if (batch.size() >= RevisionRows.BATCH || bytes >= limit) {
                    bytes = RevisionRows.flush(batch, consumer);
                }
            }
            RevisionRows.flush(batch, consumer);
        }
    }
}
