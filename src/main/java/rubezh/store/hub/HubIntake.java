package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.journal.StoredRevision;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;

/**
 * One batch of revisions on its way into a hub, within the transaction of its caller. They are
 * copied beside first, then moved in the order of their keys.
 */
final class HubIntake implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final int BATCH_BYTES = 16 << 20;

    private static final String INCOMING =
            "CREATE TEMPORARY TABLE IF NOT EXISTS incoming(record_id uuid, id bytea, replica uuid,"
                    + " seq bigint, n integer, line bytea) ON COMMIT DELETE ROWS";

    private static final String MOVE =
            "INSERT INTO revision(record_id, id, replica, seq, batch, n, line)"
                    + " SELECT DISTINCT ON (record_id, id) record_id, id, replica, seq, ?, n, line"
                    + " FROM incoming ORDER BY record_id, id, n ON CONFLICT DO NOTHING";

    private static final String NAME_BLOBS =
            "INSERT INTO blob_named SELECT DISTINCT one FROM unnest(?) one ORDER BY one"
                    + " ON CONFLICT DO NOTHING";

    private final Connection connection;
    private final long batch;
    private int n;
    private int added;

    HubIntake(Connection connection) throws SQLException {
        this.connection = connection;
        run(INCOMING);
        this.batch =
                Connections.query(connection, "SELECT begin_batch()", row -> row.getLong(1))
                        .getFirst();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds what is not there; returns how many that were. */
    int add(Iterator<StoredRevision> received) throws SQLException {
        int before = added;
        while (received.hasNext()) {
            added += move(next(received));
        }
        return added - before;
    }

    private static List<StoredRevision> next(Iterator<StoredRevision> received) {
        var next = new ArrayList<StoredRevision>();
        long bytes = 0;
        while (received.hasNext() && next.size() < BATCH && bytes < BATCH_BYTES) {
            next.add(received.next());
            bytes += next.getLast().line().length;
        }
        return next;
    }

    private int move(List<StoredRevision> revisions) throws SQLException {
        int first = n;
        var rows = new CopyRows();
        var blobs = new ArrayList<byte[]>();
        for (StoredRevision one : revisions) {
            rows.add(
                    one.subject().recordId(),
                    Bytes.of(one.id()),
                    one.link().replica(),
                    one.link().seq(),
                    n++,
                    one.line());
            one.attachments().forEach(ref -> blobs.add(HexFormat.of().parseHex(ref.sha256())));
        }
        UUID[] replicas =
                revisions.stream().map(one -> one.link().replica()).distinct().toArray(UUID[]::new);
        call("SELECT lock_chains(?)", (Object) replicas);
        if (first > 0) {
            run("TRUNCATE incoming");
        }
        rows.send(connection, "incoming(record_id, id, replica, seq, n, line)");
        int moved = Connections.update(connection, MOVE, batch);
        call("SELECT add_to_chains(?, ?)", batch, first);
        if (!blobs.isEmpty()) {
            nameBlobs(blobs);
        }
        return moved;
    }

    private void nameBlobs(List<byte[]> hashes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAME_BLOBS)) {
            statement.setArray(1, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private void call(String sql, Object... parameters) throws SQLException {
        Connections.query(connection, sql, _ -> true, parameters);
    }

    /** Gives the batch its place in the order, and tells whoever listens when that is seen. */
    @Override
    public void close() throws SQLException {
        call("SELECT end_batch(?)", batch);
        if (added > 0) {
            call("SELECT pg_notify(?, '')", HubListener.CHANNEL);
        }
    }
}
