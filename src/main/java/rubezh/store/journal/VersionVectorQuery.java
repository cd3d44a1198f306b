package rubezh.store.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.journal.VersionVector;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/** Reads what is here of every replica, from ids and numbers alone. */
final class VersionVectorQuery {
    private VersionVectorQuery() {}

    private record Summary(UUID replica, long upTo, long different, long count) {}

    static VersionVector read(Connection connection) throws SQLException {
        String sql =
                "SELECT replica, max(seq), count(DISTINCT seq), count(*) FROM revision"
                        + " GROUP BY replica";
        var held = new TreeMap<UUID, VersionVector.ReplicaState>();
        for (Summary one : Connections.query(connection, sql, VersionVectorQuery::summary)) {
            held.put(one.replica, held(connection, one));
        }
        return new VersionVector(held);
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                Bytes.uuid(row.getBytes(1)), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static VersionVector.ReplicaState held(Connection connection, Summary one)
            throws SQLException {
        var head =
                ChainAppend.head(connection, one.replica).orElseThrow(() -> damaged(one.replica));
        List<VersionVector.Gap> gaps =
                one.different < one.upTo ? gaps(connection, one.replica) : List.of();
        return new VersionVector.ReplicaState(
                one.upTo, java.util.Objects.requireNonNull(head.id()), one.count, gaps);
    }

    /** An index that does not fit its table finds no row where another counts one. */
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
