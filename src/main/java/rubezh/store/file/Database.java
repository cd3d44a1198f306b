package rubezh.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import rubezh.text.Fault;

/**
 * Opens connections to the file, every setting read back: a driver that does not know a PRAGMA says
 * nothing and ignores it.
 */
public final class Database {
    /** Application id of the file: "RUBZ". */
    static final int APPLICATION_ID = 0x5255425A;

    /** First version without the fault that may lose a WAL being reset. */
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    /** A revision fills some 2 KB: a smaller page would hold one and be half empty. */
    private static final int PAGE = 8192;

    private static final Map<String, String> SETTINGS = settings();

    private final Path file;
    private final String synchronous;

    public Database(Path file) {
        this(file, "2");
    }

    /** With another {@code synchronous}: for the control of the power-loss test alone. */
    Database(Path file, String synchronous) {
        this.file = file;
        this.synchronous = synchronous;
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("journal_mode", "wal");
        settings.put("foreign_keys", "1");
        settings.put("trusted_schema", "0");
        settings.put("cell_size_check", "1");
        settings.put("temp_store", "2");
        settings.put("secure_delete", "1");
        settings.put("busy_timeout", "5000");
        settings.put("fullfsync", "1");
        settings.put("checkpoint_fullfsync", "1");
        // An error inside an automatic checkpoint is swallowed, so the program runs its own.
        settings.put("wal_autocheckpoint", "0");
        settings.put("cache_size", "-65536");
        return settings;
    }

    public Path file() {
        return file;
    }

    /** Opens a connection for writing. */
    public Connection openWriter() {
        return open(Map.of());
    }

    /** Opens a connection that cannot write. */
    Connection openReader() {
        return open(Map.of("query_only", "1", "cache_size", "-8192"));
    }

    private Connection open(Map<String, String> more) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            var wanted = new LinkedHashMap<>(SETTINGS);
            wanted.put("synchronous", synchronous);
            wanted.putAll(more);
            try (Statement statement = connection.createStatement()) {
                requireVersion(statement);
                // Heeded while the file is empty; a file made with other pages keeps them.
                statement.execute("PRAGMA page_size=" + PAGE);
                for (var setting : wanted.entrySet()) {
                    set(statement, setting.getKey(), setting.getValue());
                }
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static void set(Statement statement, String name, String value) throws SQLException {
        statement.execute("PRAGMA " + name + "=" + value);
        String is = queryText(statement, "PRAGMA " + name);
        if (!is.equals(value)) {
            throw new IllegalStateException("PRAGMA " + name + " is " + is + ", not " + value);
        }
    }

    public static String queryText(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static void requireVersion(Statement statement) throws SQLException {
        String version = queryText(statement, "SELECT sqlite_version()");
        int[] is = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.compare(is, OLDEST_SQLITE) < 0) {
            throw new Fault(Fault.Exit.INTERNAL, "STO-008", version);
        }
    }
}
