package rubezh.store.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.ReadOnlyReason;
import rubezh.text.Fault;

/**
 * Compares a fresh copy with the register it was made of: integrity of the copy, and the bytes of
 * every revision and of every entry of the audit log up to the last row of the copy. These tables
 * only grow, so rows that came meanwhile do not matter. Images are read when a restore is
 * rehearsed.
 */
final class BackupComparison {
    private final Connections register;
    private final Path copy;

    BackupComparison(Connections register, Path copy) {
        this.register = register;
        this.copy = copy;
    }

    /** Table that only grows: its name, ascending key and the column beside it that names a row. */
    private enum Table {
        REVISION("pos", "id"),
        AUDIT("seq", "hash");

        private final String key;
        private final String name;

        Table(String key, String name) {
            this.key = key;
            this.name = name;
        }

        private long last(Connections connections) {
            String sql = "SELECT coalesce(max(%s), 0) FROM %s".formatted(key, this);
            return connections.query(sql, row -> row.getLong(1)).getFirst();
        }

        private String hash(Connections connections, long upTo) {
            String sql =
                    "SELECT %1$s, %2$s, sealed FROM %3$s WHERE %1$s <= ? ORDER BY %1$s"
                            .formatted(key, name, this);
            return connections.read(connection -> hash(connection, sql, upTo));
        }

        private static String hash(Connection connection, String sql, long upTo)
                throws SQLException {
            MessageDigest hash = Sha256.newDigest();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, upTo);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        hash.update(rows.getString(1).getBytes(StandardCharsets.US_ASCII));
                        hash.update(rows.getBytes(2));
                        hash.update(rows.getBytes(3));
                    }
                }
            }
            return Sha256.of(hash).hex();
        }
    }

    /**
     * Checks the copy.
     *
     * @throws Fault {@code BAK-002} if it differs from the register or is damaged
     */
    void requireEqual() {
        Database database = new Database(copy).readOnly(ReadOnlyReason.MEDIUM);
        try (var connections = new Connections(database)) {
            List<String> errors = connections.read(IntegrityCheck::findErrors);
            if (!errors.isEmpty()) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", copy.getFileName());
            }
            for (Table table : Table.values()) {
                long upTo = table.last(connections);
                if (!table.hash(connections, upTo).equals(table.hash(register, upTo))) {
                    throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", copy.getFileName());
                }
            }
        }
    }
}
