package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.station.Station;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;
import rubezh.security.DataKey;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * Metadata of the file: the station, readable before sign-in, and a sealed copy that reveals
 * changes.
 */
public final class StationMetadata {
    static final String METADATA = "facts";

    /** Public key that failed sign-ins are sealed with. */
    static final String FAILURE_KEY = "audit.public";

    private static final String SEALED = "facts.sealed";
    private static final String REGISTER = "register";
    private static final String AGENCY_RU = "agencyRu";
    private static final String AGENCY_EN = "agencyEn";

    private StationMetadata() {}

    static byte[] readMeta(Connection connection, String name) throws SQLException {
        return findMeta(connection, name)
                .orElseThrow(() ->
                        Faults.damagedRow("meta", name, new IllegalStateException("missing")));
    }

    static Optional<byte[]> findMeta(Connection connection, String name) throws SQLException {
        return Connections.query(
                        connection,
                        "SELECT value FROM meta WHERE name = ?",
                        row -> Bytes.of(row, 1),
                        name)
                .stream()
                .findFirst();
    }

    static void writeMeta(Connection connection, String name, byte[] value) throws SQLException {
        Connections.update(
                connection,
                """
                INSERT INTO meta(name, value) VALUES (?, ?)
                ON CONFLICT(name) DO UPDATE SET value = excluded.value\
                """,
                name,
                value);
    }

    public static void write(Connection connection, Station station, UUID register, Sealer sealer)
            throws SQLException {
        byte[] plain =
                new JsonObjectWriter()
                        .putAll(station, "code", "nameRu", "nameEn", "country")
                        .putAll(station, "zone", "dayStart", "training")
                        .putIf(!station.agencyRu().isEmpty(), AGENCY_RU, station.agencyRu())
                        .putIf(!station.agencyEn().isEmpty(), AGENCY_EN, station.agencyEn())
                        .put(REGISTER, register)
                        .bytes();
        writeMeta(connection, METADATA, plain);
        writeMeta(connection, SEALED, sealer.seal(plain, Bytes.of(SEALED)));
    }

    /**
     * Reads the station.
     *
     * @throws Fault {@code STO-004} if unreadable
     */
    public static Station readStation(Connection connection) throws SQLException {
        Map<String, Object> tree = tree(connection);
        String incarnation = Bytes.text(readMeta(connection, InstallationIdentity.INCARNATION));
        try {
            return readStation(tree, incarnation);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Faults.damagedRow("meta", METADATA, e);
        }
    }

    private static Station readStation(Map<String, Object> tree, String incarnation) {
        return new Station(
                        text(tree, "code"),
                        text(tree, "nameRu"),
                        text(tree, "nameEn"),
                        new Country(text(tree, "country")),
                        ZoneId.of(text(tree, "zone")),
                        LocalTime.parse(text(tree, "dayStart")),
                        Boolean.TRUE.equals(tree.get("training")),
                        incarnation)
                .ofAgency(
                        String.valueOf(tree.getOrDefault(AGENCY_RU, "")),
                        String.valueOf(tree.getOrDefault(AGENCY_EN, "")));
    }

    /** Returns the random id of the register, equal in all copies. */
    public static UUID readRegisterId(Connection connection) throws SQLException {
        try {
            return UUID.fromString(text(tree(connection), REGISTER));
        } catch (IllegalArgumentException e) {
            throw Faults.damagedRow("meta", METADATA, e);
        }
    }

    private static Map<String, Object> tree(Connection connection) throws SQLException {
        try {
            return CanonicalJson.read(readMeta(connection, METADATA));
        } catch (MalformedJsonException e) {
            throw Faults.damagedRow("meta", METADATA, e);
        }
    }

    private static String text(Map<String, Object> tree, String name) {
        return String.valueOf(tree.get(name));
    }

    /** Writes the public key of failed sign-ins. */
    public static void writeFailureKey(Connection connection, DataKey key, StoreConfig config)
            throws SQLException {
        writeMeta(connection, FAILURE_KEY, key.failureSealer(config.random()).publicKey());
    }

    /** Compares the readable metadata with the sealed copy, and the public key with its own. */
    public static void requireUnchanged(Connection connection, DataKey key, StoreConfig config)
            throws SQLException {
        byte[] publicKey = key.failureSealer(config.random()).publicKey();
        if (!Arrays.equals(publicKey, readMeta(connection, FAILURE_KEY))) {
            throw Faults.damagedRow("meta", FAILURE_KEY, new IllegalStateException("changed"));
        }
        Sealer sealer = key.sealer(DataKey.Purpose.KEY_WRAP, config.random());
        try {
            byte[] sealed = sealer.open(readMeta(connection, SEALED), Bytes.of(SEALED));
            if (!Arrays.equals(sealed, readMeta(connection, METADATA))) {
                throw new Fault(Fault.Exit.UNVERIFIED, "SEC-006");
            }
        } catch (Fault e) {
            throw Faults.damagedRow("meta", METADATA, e);
        }
    }
}
