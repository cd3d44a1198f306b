package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.text.Fault;

/** Integrity check of the SQLite file: a quick one on opening, a complete one by {@code verify}. */
public final class IntegrityCheck {
    /** Maximum file size in bytes for a page check on opening. */
    private static final long QUICK_CHECK_LIMIT = 64L << 20;

    private IntegrityCheck() {}

    /**
     * Runs the quick check.
     *
     * @throws Fault {@code STO-003} if the file is damaged
     */
    public static void requireIntact(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (Files.size(file) <= QUICK_CHECK_LIMIT) {
                String result = Database.queryText(statement, "PRAGMA quick_check(1)");
                if (!result.equals("ok")) {
                    throw new Fault(Fault.Exit.UNVERIFIED, "STO-003", result);
                }
            }
            requireTables(connection);
        } catch (IOException e) {
            throw Faults.ofReading(e, file);
        }
    }

    /**
     * Checks that the file has the tables of its version. A changed column name passes the page
     * check and fails later, in any statement.
     *
     * @throws Fault {@code STO-003} if it has not
     */
    public static void requireTables(Connections connections) {
        connections.read(connection -> {
            requireTables(connection);
            return true;
        });
    }

    private static void requireTables(Connection connection) throws SQLException {
        if (!tables(connection).equals(expectedTables(connection))) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-003", "schema");
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Connections.query(
                connection,
                "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '')"
                        // A backup has the same tables in another order.
                        + " FROM sqlite_schema ORDER BY type, name",
                row -> String.valueOf(row.getString(1)));
    }

    private static List<String> expectedTables(Connection file) throws SQLException {
        try (Connection empty = Database.connect("jdbc:sqlite::memory:")) {
            SchemaMigrator.migrateLike(file, empty);
            return tables(empty);
        }
    }

    /** Checks every page, and every index against its table; returns the error messages. */
    public static List<String> findErrors(Connection connection) throws SQLException {
        List<String> errors =
                Connections.query(
                        connection,
                        "PRAGMA integrity_check",
                        row -> String.valueOf(row.getString(1)));
        return errors.equals(List.of("ok")) ? List.of() : errors;
    }
}
