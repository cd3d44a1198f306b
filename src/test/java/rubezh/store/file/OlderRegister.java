package rubezh.store.file;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A register of version 2 or 3, as an earlier build of the program left it, or of version 1, made
 * of that of version 2 by taking away what it had not.
 */
final class OlderRegister {
    private OlderRegister() {}

    /**
     * Writes the register of a version into {@code data}, and into {@code marks} the mark of that
     * folder.
     */
    static void write(Path root, int version) throws IOException {
        String name = "station-version-" + Math.max(version, 2);
        Files.createDirectories(root.resolve("data"));
        Files.createDirectories(root.resolve("marks"));
        Path database = root.resolve("data/station.db");
        try (InputStream in = new GZIPInputStream(resource(name + ".db.gz"))) {
            Files.write(database, in.readAllBytes());
        }
        Files.write(root.resolve("data/station.reserve"), new byte[1]);
        try (var connections = new Connections(new Database(database));
                InputStream mark = resource(name + ".mark")) {
            UUID register = connections.read(StationMetadata::readRegisterId);
            Files.write(RegisterTemplate.markFile(root, "data", register), mark.readAllBytes());
            if (version == 1) {
                makeFirstVersion(connections);
            }
        }
    }

    private static void makeFirstVersion(Connections connections) {
        for (String table : List.of("blob_named", "blob_chunk", "blob")) {
            connections.update("DROP TABLE " + table);
        }
        connections.update("PRAGMA user_version = 1");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                OlderRegister.class.getResourceAsStream("/rubezh/store/" + name));
    }

    /** Returns every row of every table, in hexadecimal where it is not text. */
    static List<String> rows(Path file) {
        return rows(new Database(file).readOnly(ReadOnlyReason.MEDIUM));
    }

    /** Returns the rows, those of a write-ahead log included unless the medium is read-only. */
    static List<String> rows(Database database) {
        try (var connections = new Connections(database)) {
            var rows =
                    new ArrayList<>(connections.query("PRAGMA user_version", r -> r.getString(1)));
            for (String table :
                    connections.query(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                            row -> row.getString(1))) {
                rows.addAll(connections.query("SELECT * FROM " + table, row -> row(table, row)));
            }
            return rows;
        }
    }

    private static String row(String table, ResultSet row) throws SQLException {
        var text = new StringBuilder(table);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] value = row.getBytes(i);
            text.append(' ').append(value == null ? "" : HexFormat.of().formatHex(value));
        }
        return text.toString();
    }
}
