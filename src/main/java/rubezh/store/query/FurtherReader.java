package rubezh.store.query;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionColumns;

/**
 * Values of further lines of rows, which continue a field of one value: a case with several places
 * of concealment has them all. They are read by one query a field for all rows of a page.
 */
final class FurtherReader {
    /** Fields of further lines by the path of the single-valued field they continue. */
    private static final Map<String, Field> FURTHER =
            ProjectionColumns.MAIN.stream()
                    .filter(field -> !field.list() && ProjectionColumns.further(field).isPresent())
                    .collect(
                            Collectors.toMap(
                                    Field::path,
                                    field -> ProjectionColumns.further(field).orElseThrow()));

    /** Values by row id and path, in the order of their lines. */
    private final Map<Long, Map<String, List<Object>>> values = new HashMap<>();

    /**
     * Reads the values of rows.
     *
     * @param rowIds row ids as a JSON array
     */
    FurtherReader(Connection connection, String rowIds) throws SQLException {
        for (var further : FURTHER.entrySet()) {
            read(connection, further.getKey(), further.getValue(), rowIds);
        }
    }

    private void read(Connection connection, String path, Field field, String rowIds)
            throws SQLException {
        String sql =
                "SELECT seizure, %1$s FROM json_each(?) CROSS JOIN %2$s ON seizure = value"
                        + " WHERE %1$s IS NOT NULL ORDER BY seizure, n";
        String column = ProjectionColumns.quoted(field.path());
        String list = ProjectionColumns.quoted(Objects.requireNonNull(field.lines()));
        Connections.query(
                connection,
                sql.formatted(column, list),
                row ->
                        values.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                                .computeIfAbsent(path, _ -> new ArrayList<>())
                                .add(leaf(field, Objects.requireNonNull(row.getObject(2)))),
                rowIds);
    }

    /** Adds the further values of a row to its first ones, each value once. */
    void addTo(Map<String, Object> row, long rowId) {
        values.getOrDefault(rowId, Map.of())
                .forEach((path, more) -> {
                    Optional<Object> first = Optional.ofNullable(row.get(path));
                    row.put(path, Stream.concat(first.stream(), more.stream()).distinct().toList());
                });
    }

    /** Returns a value of a field as the lists have it. */
    static Object leaf(Field field, Object plain) {
        if (field.type() == Boolean.class) {
            return !"0".equals(plain.toString());
        }
        return LeafCodec.fromPlain(
                field.type(), plain instanceof Number number ? (Object) number.longValue() : plain);
    }
}
