package rubezh.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.json.DerivedId;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;

/** Compares the ids of two files by walking through both in their order; needs little memory. */
final class IdComparison {
    private long both;
    private long onlyFirst;
    private long onlySecond;

    private IdComparison() {}

    /** Query whose only column is an id, in ascending order, each once. */
    enum Ids {
        /** Cases: the ids of review sheets, operations and days have another version. */
        RECORD(
                "SELECT DISTINCT record_id FROM revision WHERE substr(hex(record_id), 13, 1) <> '"
                        + DerivedId.VERSION
                        + "' ORDER BY record_id"),
        REVISION("SELECT id FROM revision ORDER BY id"),
        ATTACHMENT("SELECT id FROM blob ORDER BY id"),
        OFFICER("SELECT CAST(login AS BLOB) FROM keyslot ORDER BY login");

        private final String sql;

        Ids(String sql) {
            this.sql = sql;
        }
    }

    /**
     * @param onMissing receives each id that only the first file has
     */
    static IdComparison of(
            Connections first, Connections second, Ids ids, Consumer<byte[]> onMissing) {
        return first.read(one -> second.read(other -> walk(one, other, ids, onMissing)));
    }

    static long count(Connections connections, Ids ids) {
        String sql = "SELECT count(*) FROM (" + ids.sql + ")";
        return connections.query(sql, row -> row.getLong(1)).getFirst();
    }

    private static IdComparison walk(
            Connection first, Connection second, Ids ids, Consumer<byte[]> onMissing)
            throws SQLException {
        var found = new IdComparison();
        try (PreparedStatement one = first.prepareStatement(ids.sql);
                PreparedStatement other = second.prepareStatement(ids.sql);
                ResultSet left = one.executeQuery();
                ResultSet right = other.executeQuery()) {
            byte[] a = next(left);
            byte[] b = next(right);
            while (a != null || b != null) {
                int order = a == null ? 1 : b == null ? -1 : Arrays.compareUnsigned(a, b);
                found.count(order);
                if (order < 0) {
                    onMissing.accept(a == null ? Bytes.of("") : a);
                }
                a = order <= 0 ? next(left) : a;
                b = order >= 0 ? next(right) : b;
            }
        }
        return found;
    }

    private static byte @Nullable [] next(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getBytes(1) : null;
    }

    private void count(int order) {
        if (order == 0) {
            both++;
        } else if (order < 0) {
            onlyFirst++;
        } else {
            onlySecond++;
        }
    }

    long onlyFirst() {
        return onlyFirst;
    }

    long onlySecond() {
        return onlySecond;
    }

    long inSecond() {
        return both + onlySecond;
    }
}
