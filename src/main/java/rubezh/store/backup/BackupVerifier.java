package rubezh.store.backup;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.IntegrityCheck;
import rubezh.store.file.ReadOnlyReason;
import rubezh.text.Fault;

/**
 * Compares a fresh copy with the register it was made of: integrity of the copy, the bytes of every
 * revision and of every entry of the audit log up to the last row of the copy, which must not lie
 * before the last row when the copy was begun, and the bytes of every image that was there then.
 * The first two only grow; an image that was deleted meanwhile has nothing to be compared with.
 */
final class BackupVerifier {
    private static final int ROWS = 64;

    private final Connections register;
    private final Path copy;
    private final LongConsumer progress;
    private final Map<Table, Long> begun = new EnumMap<>(Table.class);
    private final Set<ByteBuffer> images;
    private long compared;

    /**
     * Notes what the register holds before the copy is begun.
     *
     * @param copy need not exist yet
     * @param progress receives the size of the copy now and then; an exception thrown by it cancels
     */
    BackupVerifier(Connections register, Path copy, LongConsumer progress) {
        this.register = register;
        this.copy = copy;
        this.progress = progress;
        for (Table table : Table.values()) {
            begun.put(table, table.last(register));
        }
        this.images = register.read(BackupVerifier::images);
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
                require(upTo >= begun.getOrDefault(table, 0L));
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

    private static Set<ByteBuffer> images(Connection connection) throws SQLException {
        String column = imageColumn(connection);
        return column.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        Connections.query(
                                connection,
                                "SELECT %s FROM blob".formatted(column),
                                row -> ByteBuffer.wrap(row.getBytes(1))));
    }

    private boolean sameImages(Connection mine, Connection theirs) throws SQLException {
        String column = imageColumn(theirs);
        if (images.isEmpty()) {
            return true;
        }
        String all = "SELECT %s, n, sealed FROM blob_chunk ORDER BY pos".formatted(column);
        String one = "SELECT sealed FROM blob_chunk WHERE %s = ? AND n = ?".formatted(column);
        try (PreparedStatement original = theirs.prepareStatement(all);
                PreparedStatement copied = mine.prepareStatement(one);
                ResultSet rows = original.executeQuery()) {
            while (rows.next()) {
                if (images.contains(ByteBuffer.wrap(rows.getBytes(1))) && !isIn(copied, rows)) {
                    return false;
                }
                report();
            }
        }
        return true;
    }

    private static boolean isIn(PreparedStatement copied, ResultSet piece) throws SQLException {
        copied.setBytes(1, piece.getBytes(1));
        copied.setLong(2, piece.getLong(2));
        try (ResultSet row = copied.executeQuery()) {
            return row.next() && Arrays.equals(row.getBytes(1), piece.getBytes(3));
        }
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
