package rubezh.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.ReadOnlyReason;
import rubezh.text.Fault;

/**
 * Compares a fresh copy with the register it was made of: integrity of the copy, the bytes of every
 * revision and of every entry of the audit log up to the last row of the copy, and the bytes of
 * every image. The first two only grow, so rows that came meanwhile do not matter; an image that
 * was deleted meanwhile has nothing to be compared with.
 */
final class BackupVerifier {
    private static final int ROWS = 64;

    private final Connections register;
    private final Path copy;
    private final LongConsumer progress;
    private long compared;

    /**
     * @param progress receives the size of the copy now and then; an exception thrown by it cancels
     */
    BackupVerifier(Connections register, Path copy, LongConsumer progress) {
        this.register = register;
        this.copy = copy;
        this.progress = progress;
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

        private String sql() {
            return "SELECT %1$s, %2$s, sealed FROM %3$s WHERE %1$s <= ? ORDER BY %1$s"
                    .formatted(key, name, this);
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
            require(errors.isEmpty());
            for (Table table : Table.values()) {
                long upTo = table.last(connections);
                require(hash(connections, table, upTo).equals(hash(register, table, upTo)));
            }
            require(connections.read(mine -> register.read(theirs -> sameImages(mine, theirs))));
        }
    }

    private void require(boolean equal) {
        if (!equal) {
            throw new Fault(Fault.Exit.UNVERIFIED, "BAK-002", copy.getFileName());
        }
    }

    private String hash(Connections connections, Table table, long upTo) {
        return connections.read(connection -> hash(connection, table.sql(), upTo));
    }

    private String hash(Connection connection, String sql, long upTo) throws SQLException {
        MessageDigest hash = Sha256.newDigest();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hash.update(rows.getString(1).getBytes(StandardCharsets.US_ASCII));
                    hash.update(rows.getBytes(2));
                    hash.update(rows.getBytes(3));
                    report();
                }
            }
        }
        return Sha256.of(hash).hex();
    }

    private boolean sameImages(Connection mine, Connection theirs) throws SQLException {
        String column = imageColumn(mine);
        if (column.isEmpty()) {
            return true;
        }
        String all = "SELECT %1$s, n, sealed FROM blob_chunk ORDER BY %1$s, n".formatted(column);
        String one = "SELECT sealed FROM blob_chunk WHERE %s = ? AND n = ?".formatted(column);
        try (PreparedStatement copied = mine.prepareStatement(all);
                PreparedStatement original = theirs.prepareStatement(one);
                ResultSet rows = copied.executeQuery()) {
            while (rows.next()) {
                original.setBytes(1, rows.getBytes(1));
                original.setLong(2, rows.getLong(2));
                try (ResultSet row = original.executeQuery()) {
                    if (row.next() && !Arrays.equals(row.getBytes(1), rows.getBytes(3))) {
                        return false;
                    }
                }
                report();
            }
        }
        return true;
    }

    /** Returns the column of the hash, which an older file calls otherwise or does not have. */
    private static String imageColumn(Connection connection) throws SQLException {
        String sql =
                "SELECT name FROM pragma_table_info('blob_chunk') WHERE name IN ('id', 'hash')";
        List<String> names = Connections.query(connection, sql, row -> row.getString(1));
        return names.isEmpty() ? "" : names.getFirst();
    }

    private void report() {
        if (++compared % ROWS == 0) {
            try {
                progress.accept(Files.size(copy));
            } catch (IOException e) {
                throw new Fault(e, Fault.Exit.DISK, "BAK-001", copy);
            }
        }
    }
}
