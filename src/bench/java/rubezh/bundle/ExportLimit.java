package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * What an export cannot do without: SQLite reading the rows, each decrypted with AES-256-GCM, the
 * lines hashed and written into one file, which is synced. The rows are the lines of a bundle,
 * encrypted with a key of their own.
 */
final class ExportLimit {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    private static final int NONCE = 12;

    private final Path database;
    private final Path target;

    private final SqliteStation station;

    private ExportLimit(Path root, SqliteStation station) {
        this.station = station;
        this.database = root.resolve("lines.db");
        this.target = root.resolve("lines.json");
    }

    /** Writes the rows. */
    private static ExportLimit of(Path root, Path bundle, SqliteStation station)
            throws SQLException, IOException, GeneralSecurityException {
        var limit = new ExportLimit(root, station);
        try (Connection connection = limit.connect();
                Statement statement = connection.createStatement();
                Stream<String> lines = Files.lines(bundle)) {
            statement.execute("CREATE TABLE line(pos INTEGER PRIMARY KEY, sealed BLOB)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO line(sealed) VALUES (?)")) {
                for (String line : (Iterable<String>) lines::iterator) {
                    insert.setBytes(1, seal((line + "\n").getBytes(UTF_8)));
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
        return limit;
    }

    /** Returns the limit after both it and the program ran as often as the compiler needs. */
    static ExportLimit afterWarmUp(Path root, Path bundle, SqliteStation station)
            throws SQLException, IOException, GeneralSecurityException {
        ExportLimit limit = of(root, bundle, station);
        for (int i = 0; i < 10; i++) {
            limit.write();
            station.export();
        }
        return limit;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    private static byte[] seal(byte[] line) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, KEY, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(line);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    ProcessMeasurement measure() throws Exception {
        return ProcessMeasurement.of(this::write);
    }

    /** Measures an export of the program in this process. */
    ProcessMeasurement measureProgram() throws Exception {
        return ProcessMeasurement.of(station::export);
    }

    private void write() throws SQLException, IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        MessageDigest digest = Sha256.newDigest();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sealed FROM line ORDER BY pos");
                FileChannel file =
                        FileChannel.open(
                                target,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(2 << 20);
            while (rows.next()) {
                byte[] sealed = rows.getBytes(1);
                byte[] nonce = Arrays.copyOf(sealed, NONCE);
                cipher.init(Cipher.DECRYPT_MODE, KEY, new GCMParameterSpec(128, nonce));
                byte[] line = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
                digest.update(line);
                buffer.put(line);
                if (buffer.position() > 1 << 20) {
                    flush(buffer, file);
                }
            }
            flush(buffer, file);
            file.force(true);
        }
        digest.digest();
    }

    private static void flush(ByteBuffer buffer, FileChannel file) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
