package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.json.CanonicalJson;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;

/** Query of the codes of a list that seizures use, in whatever field. */
final class CodeUseQuery {
    private CodeUseQuery() {}

    /** Returns the number of seizures by code. */
    static SortedMap<String, Long> uses(Connection connection, CodeListId list)
            throws SQLException {
        var uses = new TreeMap<String, Long>();
        String values = values(list);
        if (!values.isEmpty()) {
            String sql = "SELECT code, count(DISTINCT seizure) FROM (%s) used GROUP BY code";
            Connections.query(
                    connection,
                    sql.formatted(values),
                    row -> uses.put(row.getString(1), row.getLong(2)));
        }
        return uses;
    }

    /** Returns the ids of the seizures that use one of some codes. */
    static Set<UUID> using(Connection connection, CodeListId list, Set<String> codes)
            throws SQLException {
        String values = values(list);
        if (values.isEmpty() || codes.isEmpty()) {
            return Set.of();
        }
        String sql =
                "SELECT record_id FROM seizure WHERE rowid IN"
                        + " (SELECT seizure FROM (%s) used WHERE code IN (SELECT value FROM json_each(?)))";
        var array = new String(CanonicalJson.write(List.copyOf(codes)), UTF_8);
        return new HashSet<>(
                Connections.query(
                        connection,
                        sql.formatted(values),
                        row -> Bytes.uuid(row.getBytes(1)),
                        array));
    }

    /** Returns a query of all values of a list, columns {@code seizure} and {@code code}. */
    private static String values(CodeListId list) {
        var parts = new ArrayList<String>();
        for (Field field : ProjectionColumns.MAIN) {
            if (isOf(field, list)) {
                parts.add(
                        field.list()
                                ? part("seizure", "value", field.path())
                                : part("rowid", field.path(), "seizure"));
            }
        }
        ProjectionColumns.LINES.forEach((lines, fields) ->
                fields.stream()
                        .filter(field -> isOf(field, list))
                        .forEach(field -> parts.add(part("seizure", field.path(), lines))));
        return String.join(" UNION ALL ", parts);
    }

    private static String part(String seizure, String column, String table) {
        String code = ProjectionColumns.quoted(column);
        return "SELECT %s AS seizure, %s AS code FROM %s WHERE %s IS NOT NULL"
                .formatted(seizure, code, ProjectionColumns.quoted(table), code);
    }

    private static boolean isOf(Field field, CodeListId list) {
        return Code.class.isAssignableFrom(field.type())
                && ((Code) LeafCodec.fromPlain(field.type(), "X")).list() == list;
    }
}
