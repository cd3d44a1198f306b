package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/**
 * The open shift as the sign-in screen shows it: readable without a password, as names and last
 * sign-ins are. Nothing relies on it; the shift itself is a sealed note.
 *
 * @param name name of the officer in charge
 * @param since when it was opened
 */
public record ShownShift(String name, Instant since) {
    private static final String META = "openShift";
    private static final String NAME = "name";
    private static final String SINCE = "since";

    /** Writes the shift, or that none is open; within a transaction if there is one. */
    public static void write(Connections connections, @Nullable ShownShift shift) {
        connections.write(connection -> {
            if (shift == null) {
                Connections.update(connection, "DELETE FROM meta WHERE name = ?", META);
            } else {
                Map<String, Object> tree =
                        Map.of(NAME, shift.name, SINCE, shift.since.toEpochMilli());
                StationMetadata.writeMeta(connection, META, CanonicalJson.write(tree));
            }
            return true;
        });
    }

    /** Reads the shift; empty if none is open, or what is there is damaged. */
    public static Optional<ShownShift> read(Connection connection) throws SQLException {
        return StationMetadata.findMeta(connection, META).flatMap(ShownShift::parse);
    }

    private static Optional<ShownShift> parse(byte[] bytes) {
        try {
            Map<String, Object> tree = CanonicalJson.read(bytes);
            return tree.get(NAME) instanceof String name && tree.get(SINCE) instanceof Long since
                    ? Optional.of(new ShownShift(name, Instant.ofEpochMilli(since)))
                    : Optional.empty();
        } catch (MalformedJsonException damaged) {
            return Optional.empty();
        }
    }
}
