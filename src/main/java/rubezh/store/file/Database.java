package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import rubezh.text.Fault;

/**
 * Factory of connections to a SQLite file. Reads every setting back, because SQLite ignores an
 * unknown PRAGMA silently.
 */
public final class Database {
    /** Application id of the file: "RUBZ". */
    static final int APPLICATION_ID = 0x5255425A;

    /** First version without the defect that may lose the WAL on a reset. */
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    /**
     * Page size in bytes. A revision had about 2 KB before lines were deflated, so that a smaller
     * page held one and was half empty.
     */
    private static final int PAGE = 8192;

    private static final Map<String, String> SETTINGS = settings();

    private final Path file;
    private final String synchronous;
    private final @Nullable ReadOnlyReason readOnlyReason;
    private @Nullable DatabaseCopy copy;

    public Database(Path file) {
        this(file, "2");
    }

    /** Creates a database with another {@code synchronous} value, for the power-loss test only. */
    Database(Path file, String synchronous) {
        this(file, synchronous, null);
    }

    private Database(Path file, String synchronous, @Nullable ReadOnlyReason readOnlyReason) {
        this.file = file;
        this.synchronous = synchronous;
        this.readOnlyReason = readOnlyReason;
    }

    /** Returns the database for reading only; nobody may write the file meanwhile. */
    public Database readOnly(ReadOnlyReason reason) {
        return new Database(file, synchronous, reason);
    }

    Optional<ReadOnlyReason> readOnlyReason() {
        return Optional.ofNullable(readOnlyReason);
    }

    /**
     * Returns the address of the file. Where nothing can be written, SQLite reads it as immutable;
     * it would then leave out what is still in a write-ahead log, so a file with a log is copied.
     */
    private synchronized String address() {
        if (readOnlyReason == null) {
            return "jdbc:sqlite:" + file;
        }
        if (copy == null && DatabaseCopy.isNeeded(file)) {
            copy = DatabaseCopy.of(file);
        }
        return copy == null
                ? "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1&mode=ro"
                : "jdbc:sqlite:" + copy.file();
    }

    /** Deletes the copy that was read, if there is one. */
    synchronized void close() {
        if (copy != null) {
            copy.delete();
            copy = null;
        }
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
        // SQLite swallows errors of automatic checkpoints, so the program runs its own.
        settings.put("wal_autocheckpoint", "0");
        settings.put("cache_size", "-65536");
        return settings;
    }

    public Path file() {
        return file;
    }

    Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Opens a writing connection; a reading one where nothing can be written. */
    public Connection openWriter() {
        return readOnlyReason == null ? open(Map.of()) : openReader();
    }

    /** Opens a read-only connection. */
    Connection openReader() {
        return open(Map.of("query_only", "1", "cache_size", "-8192"));
    }

    private Connection open(Map<String, String> overrides) {
        try {
            Connection connection = connect(address());
            var settings = new LinkedHashMap<>(SETTINGS);
            settings.put("synchronous", synchronous);
            settings.putAll(overrides);
            if (readOnlyReason != null) {
                settings.remove("journal_mode");
            }
            try (Statement statement = connection.createStatement()) {
                requireVersion(statement);
                // Has effect on an empty file only.
                statement.execute("PRAGMA page_size=" + PAGE);
                for (var setting : settings.entrySet()) {
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

    /**
     * Opens a connection with the settings of SQLite alone. The driver would ask for the last row
     * id after each statement that changes something, by a statement prepared anew; nobody uses it.
     *
     * @param address address for the driver, {@code jdbc:sqlite:} and the file
     * @see SqliteConnection
     */
    public static Connection connect(String address) throws SQLException {
        var settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        // Asked of all drivers, the one of a hub would be loaded at every start.
        return new SqliteConnection(address, address.substring(JDBC.PREFIX.length()), settings);
    }

    private static void set(Statement statement, String name, String value) throws SQLException {
        statement.execute("PRAGMA " + name + "=" + value);
        String actual = queryText(statement, "PRAGMA " + name);
        if (!actual.equals(value)) {
            throw new IllegalStateException("PRAGMA " + name + " is " + actual + ", not " + value);
        }
    }

    public static String queryText(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static void requireVersion(Statement statement) throws SQLException {
        String version = queryText(statement, "SELECT sqlite_version()");
        int[] numbers = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.compare(numbers, OLDEST_SQLITE) < 0) {
            throw new Fault(Fault.Exit.INTERNAL, "STO-008", version);
        }
    }

    /**
     * Copy of a database and its write-ahead log in an own temporary folder, for reading where
     * nothing can be written. The copy is as sealed as the register.
     *
     * @param file the copied database
     */
    private record DatabaseCopy(Path file) {
        private static final Logger LOG = LoggerFactory.getLogger(DatabaseCopy.class);

        /** Returns whether a write-ahead log holds changes that are not yet in the database. */
        static boolean isNeeded(Path file) {
            try {
                return Files.size(log(file)) > 0;
            } catch (IOException absent) {
                return false;
            }
        }

        static DatabaseCopy of(Path file) {
            try {
                var copy = new DatabaseCopy(folder().resolve("station.db"));
                Files.copy(file, copy.file);
                Files.copy(log(file), log(copy.file));
                return copy;
            } catch (IOException e) {
                throw Faults.ofReading(e, file);
            }
        }

        /** The property is read here, as the program sets its own folder after the start. */
        private static Path folder() throws IOException {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            return Files.createTempDirectory(temporary, "rubezh");
        }

        private static Path log(Path file) {
            return file.resolveSibling(file.getFileName() + "-wal");
        }

        void delete() {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path each : files) {
                    Files.delete(each);
                }
                Files.delete(folder);
            } catch (IOException e) {
                LOG.warn("copy not deleted: {}", e.toString());
            }
        }
    }
}
