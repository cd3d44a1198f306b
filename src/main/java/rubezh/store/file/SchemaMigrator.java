package rubezh.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import rubezh.text.Fault;

/**
 * Migration of the file by one script per version, applied in order. Script and version number
 * change in one transaction.
 */
public final class SchemaMigrator {
    private static final List<String> SCRIPTS = List.of("001_register.sql", "002_blob.sql");

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

    /** Returns whether a file needs a migration. */
    public static boolean isOlder(Path file) {
        return header(file).getInt(USER_VERSION_AT) < VERSION;
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
        if (version > VERSION) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "STO-002", version, VERSION);
        }
    }

    /** Migrates the file to the version of this program. */
    public static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(Database.queryText(statement, "PRAGMA user_version"));
            requireNotNewer(version);
            for (int next = version; next < VERSION; next++) {
                statement.execute("BEGIN IMMEDIATE");
                try {
                    statement.executeUpdate(script(SCRIPTS.get(next)));
                    statement.execute("PRAGMA application_id=" + Database.APPLICATION_ID);
                    statement.execute("PRAGMA user_version=" + (next + 1));
                    statement.execute("COMMIT");
                } catch (SQLException e) {
                    statement.execute("ROLLBACK");
                    throw e;
                }
            }
        }
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
