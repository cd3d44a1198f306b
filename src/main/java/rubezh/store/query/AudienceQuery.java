package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.authority.Audience;
import rubezh.domain.grant.GrantStep;
import rubezh.json.CanonicalJson;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;

/** Query of the records that are meant for a station. */
final class AudienceQuery {
    private static final String SELECT =
            """
            SELECT DISTINCT record_id FROM audiences WHERE audience IN (
                SELECT value FROM json_each(?)
                UNION SELECT operation.audience FROM audiences own
                JOIN audiences operation ON operation.record_id = own.record_id
                WHERE own.audience = ? AND substr(operation.audience, 1, length(?)) = ?)\
            """;

    private static final String CASES =
            """
            SELECT DISTINCT record_id FROM audiences WHERE audience IN (
                SELECT value FROM json_each(?))
            AND record_id IN (SELECT record_id FROM seizure)\
            """;

    /** What the audiences of operations begin with. */
    private static final String OPERATIONS = Audience.ofOperation("").text();

    private AudienceQuery() {}

    /**
     * Returns the ids of the records that are meant for a station.
     *
     * @param operations codes of those that the station takes part in
     * @param granted stations whose cases it gets besides, or {@link GrantStep#ALL}
     */
    static Set<UUID> read(
            Connection connection, String station, Set<String> operations, Set<String> granted)
            throws SQLException {
        var audiences = new ArrayList<>(List.of(Audience.EVERYBODY, Audience.ofStation(station)));
        operations.forEach(code -> audiences.add(Audience.ofOperation(code)));
        var ids =
                new HashSet<>(
                        ids(
                                connection,
                                SELECT,
                                texts(audiences),
                                Audience.ofStation(station).text(),
                                OPERATIONS,
                                OPERATIONS));
        if (granted.contains(GrantStep.ALL)) {
            ids.addAll(ids(connection, "SELECT record_id FROM seizure"));
        } else if (!granted.isEmpty()) {
            ids.addAll(ofStations(connection, granted));
        }
        return Set.copyOf(ids);
    }

    /** Returns the ids of the cases that are meant for some stations as their own. */
    static Set<UUID> ofStations(Connection connection, Set<String> stations) throws SQLException {
        List<Audience> audiences = stations.stream().map(Audience::ofStation).toList();
        return Set.copyOf(ids(connection, CASES, texts(audiences)));
    }

    private static String texts(List<Audience> audiences) {
        List<String> texts = audiences.stream().map(Audience::text).toList();
        return new String(CanonicalJson.write(texts), UTF_8);
    }

    private static List<UUID> ids(Connection connection, String sql, Object... values)
            throws SQLException {
        return Connections.query(connection, sql, row -> Bytes.uuid(row.getBytes(1)), values);
    }
}
