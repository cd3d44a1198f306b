package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.Fault;

/**
 * Migration of the file by one script per version, applied in order. Script and version number
 * change in one transaction.
 */
public final class SchemaMigrator {
    private static final List<String> SCRIPTS =
            List.of("001_register.sql", "002_blob.sql", "003_sealed.sql", "004_deflated.sql");

    /** Version of which the next one can only be reached with the data key. */
    private static final int KEYLESS = 2;

    /** Schema version of this program. */
    static final int VERSION = SCRIPTS.size();

    private static final byte[] MAGIC = Bytes.of("SQLite format 3\0");
    private static final int FILE_FORMAT_AT = 44;
    private static final int NEWEST_FILE_FORMAT = 4;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;
    private static final int HEADER = 100;

    private SchemaMigrator() {}

    /**
     * Checks the file header without opening the database, so that a file of a newer program stays
     * unchanged.
     *
     * @throws Fault {@code STO-002} for a newer version, {@code STO-003} for a damaged header,
     *     {@code STO-009} for another application id
     */
    public static void requireKnown(Path file) {
        ByteBuffer header = header(file);
        if (header.limit() < HEADER
                || !header.slice(0, 16).equals(ByteBuffer.wrap(MAGIC))
                || header.getInt(FILE_FORMAT_AT) < 1
                || header.getInt(FILE_FORMAT_AT) > NEWEST_FILE_FORMAT) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-003", "header");
        }
        if (header.getInt(APPLICATION_ID_AT) != Database.APPLICATION_ID) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-009", file.getFileName());
        }
        requireNotNewer(header.getInt(USER_VERSION_AT));
    }

    /** Returns whether a file needs a migration for which no key is needed. */
    public static boolean isOlder(Path file) {
        int version = header(file).getInt(USER_VERSION_AT);
        return version < VERSION && version != KEYLESS;
    }

    /** Returns whether the rows of a file are still to be sealed, at the next sign-in. */
    public static boolean isUnsealed(Connection connection) throws SQLException {
        return version(connection) == KEYLESS;
    }

    private static int version(Connection connection) throws SQLException {
        return Connections.query(connection, "PRAGMA user_version", row -> row.getInt(1))
                .getFirst();
    }

    private static ByteBuffer header(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            return header.flip();
        } catch (IOException e) {
            throw Faults.ofReading(e, file);
        }
    }

    private static void requireNotNewer(int version) {
        if (version < 0) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-003", "version");
        }
        if (version > VERSION) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "STO-002", version, VERSION);
        }
    }

    /** Migrates an older file as far as no key is needed. */
    public static void migrate(Connection connection) throws SQLException {
        migrate(connection, version(connection) <= KEYLESS ? KEYLESS : VERSION);
    }

    /**
     * Applies the scripts after the version that needs the data key, within the transaction of
     * {@link rubezh.store.KeyedMigrator}.
     */
    public static void applyKeyed(Connection connection) throws SQLException {
        for (int next = KEYLESS; next < VERSION; next++) {
            apply(connection, next);
        }
    }

    /** Creates the tables of this version in an empty file. */
    public static void create(Connection connection) throws SQLException {
        migrate(connection, VERSION);
    }

    /** Creates the tables of a version in an empty file. */
    static void migrate(Connection connection, int upTo) throws SQLException {
        int version = version(connection);
        requireNotNewer(version);
        for (int next = version; next < upTo; next++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                try {
                    int step = next;
                    requireSameRevisions(connection, () -> apply(connection, step));
                    statement.execute("COMMIT");
                } catch (SQLException | RuntimeException e) {
                    statement.execute("ROLLBACK");
                    throw e;
                }
            }
        }
    }

    /** What brings a file to a later version, within a transaction. */
    public interface Step {
        void run() throws SQLException;
    }

    /**
     * Runs a step and reads back that every revision is what it was: they are the truth, and no
     * step has to change one.
     *
     * @throws Fault {@code STO-022} if one is not; the caller rolls back
     */
    public static void requireSameRevisions(Connection connection, Step step) throws SQLException {
        String before = revisions(connection);
        step.run();
        if (!revisions(connection).equals(before)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "STO-022", VERSION);
        }
    }

    /** Returns a hash of all revisions; that of none where there is no table yet. */
    private static String revisions(Connection connection) throws SQLException {
        MessageDigest hash = Sha256.newDigest();
        String table = "SELECT 1 FROM sqlite_schema WHERE name = 'revision'";
        if (!Connections.query(connection, table, row -> row.getInt(1)).isEmpty()) {
            String all =
                    "SELECT pos, id, record_id, replica, seq, sealed FROM revision ORDER BY pos";
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(all)) {
                while (rows.next()) {
                    for (int column = 1; column <= 6; column++) {
                        hash.update(rows.getBytes(column));
                    }
                }
            }
        }
        return Sha256.of(hash).hex();
    }

    /** Applies the script after a version, within a transaction. */
    private static void apply(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script(SCRIPTS.get(version)));
            statement.execute("PRAGMA application_id=" + Database.APPLICATION_ID);
            statement.execute("PRAGMA user_version=" + (version + 1));
        }
    }

    /** Creates the tables of the same version as a file has. */
    static void migrateLike(Connection file, Connection empty) throws SQLException {
        migrate(empty, version(file));
    }

    private static String script(String name) {
        String resource = "/rubezh/schema/" + name;
        try (InputStream in =
                Objects.requireNonNull(
                        SchemaMigrator.class.getResourceAsStream(resource), resource)) {
            return Bytes.text(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
