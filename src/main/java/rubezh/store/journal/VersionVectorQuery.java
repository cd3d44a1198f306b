package rubezh.store.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.text.Fault;

/** Query of the version vector, from ids and sequence numbers only. */
final class VersionVectorQuery {
    private VersionVectorQuery() {}

    private record Summary(UUID replica, long upTo, long distinctCount, long count) {}

    static VersionVector read(Connection connection) throws SQLException {
        String sql =
                "SELECT replica, max(seq), count(DISTINCT seq), count(*) FROM revision"
                        + " GROUP BY replica";
        var states = new TreeMap<UUID, VersionVector.ReplicaState>();
        for (Summary summary : Connections.query(connection, sql, VersionVectorQuery::summary)) {
            states.put(summary.replica, replicaState(connection, summary));
        }
        return new VersionVector(states);
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                Bytes.uuid(row.getBytes(1)), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static VersionVector.ReplicaState replicaState(Connection connection, Summary summary)
            throws SQLException {
        RevisionId head = ChainPosition.newest(connection, summary.replica).id();
        if (head == null) {
            throw damaged(summary.replica);
        }
        List<VersionVector.Gap> gaps =
                summary.distinctCount < summary.upTo
                        ? gaps(connection, summary.replica)
                        : List.of();
        return new VersionVector.ReplicaState(summary.upTo, head, summary.count, gaps);
    }

    /** Fault for an index that contradicts its table. */
    private static Fault damaged(UUID replica) {
        return Faults.damagedRow("revision", replica, new IllegalStateException("not found"));
    }

    private static List<VersionVector.Gap> gaps(Connection connection, UUID replica)
            throws SQLException {
        var gaps = new ArrayList<VersionVector.Gap>();
        long expected = 1;
        for (long seq :
                Connections.query(
                        connection,
                        "SELECT DISTINCT seq FROM revision WHERE replica = ? ORDER BY seq",
                        row -> row.getLong(1),
                        (Object) Bytes.of(replica))) {
            if (seq > expected) {
                gaps.add(new VersionVector.Gap(expected, seq - 1));
            }
            expected = seq + 1;
        }
        return gaps;
    }
}
