package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.text.Fault;

/**
 * What is readable of a register without a password, for the check of the computer. Nothing is
 * written, created or deleted, not even beside the file.
 *
 * @param station the station
 * @param register random id of the register
 * @param newestSignIn when somebody was last let in; null if never
 * @param revisions number of revisions
 * @param accounts number of accounts
 * @param blobs number of images and documents
 * @param version version of the file
 */
public record RegisterFileFacts(
        Station station,
        UUID register,
        @Nullable Instant newestSignIn,
        long revisions,
        long accounts,
        long blobs,
        long version) {
    /**
     * Reads a register that no process has open, as intact as its opening finds it.
     *
     * @throws Fault {@code STO-001} if a process has it open, {@code STO-002}, {@code STO-003},
     *     {@code STO-009}, {@code STO-013}, {@code STO-015} or {@code STO-016} if it cannot be read
     */
    public static RegisterFileFacts readClosed(Path folder) {
        Path file = folder.resolve("station.db");
        // The lock of a reader, as nobody may write meanwhile; it writes nothing itself.
        try (StationLock _ = StationLock.acquireForReading(folder, ReadOnlyReason.MEDIUM)) {
            SchemaMigrator.requireKnown(file);
            Database readOnly = new Database(file).readOnly(ReadOnlyReason.MEDIUM);
            try (var connections = new Connections(readOnly)) {
                return connections.read(connection -> {
                    IntegrityCheck.requireIntact(connection, file);
                    return read(connection);
                });
            } finally {
                readOnly.close();
            }
        }
    }

    /**
     * Reads a register that this or another process has open. The file itself is not opened beside
     * SQLite: closing it would take the locks of this process away.
     *
     * @throws Fault if it cannot be read
     */
    public static RegisterFileFacts readOpen(Path folder) {
        Path file = folder.resolve("station.db").toAbsolutePath();
        try (Connection connection = Database.connect("jdbc:sqlite:" + file.toUri() + "?mode=ro")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only=1");
                statement.execute("PRAGMA busy_timeout=5000");
            }
            return read(connection);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static RegisterFileFacts read(Connection connection) throws SQLException {
        long newest = newestSignIn(connection);
        return new RegisterFileFacts(
                StationMetadata.readStation(connection),
                StationMetadata.readRegisterId(connection),
                newest < 0 ? null : Instant.ofEpochMilli(newest),
                number(connection, "SELECT count(*) FROM revision"),
                number(connection, "SELECT count(*) FROM keyslot"),
                number(connection, "SELECT count(*) FROM blob"),
                number(connection, "PRAGMA user_version"));
    }

    /** An older file has no such table before its next sign-in. */
    private static long newestSignIn(Connection connection) throws SQLException {
        String table = "SELECT count(*) FROM sqlite_schema WHERE name = 'sign_in'";
        return number(connection, table) == 0
                ? -1
                : number(connection, "SELECT coalesce(max(at), -1) FROM sign_in");
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Connections.query(connection, query, row -> row.getLong(1)).getFirst();
    }
}
