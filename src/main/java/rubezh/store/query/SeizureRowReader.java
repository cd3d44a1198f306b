package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewSummary;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.LineNameCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SignerCodec;

/**
 * Reads rows of the list. Marks are found here and not stored, except that another kind has the id:
 * another record and a new peer change them without a revision of the record.
 */
final class SeizureRowReader {
    private static final String SELECT =
            """
            SELECT s.*, EXISTS(
                SELECT 1 FROM seizure o WHERE o."header.number" = s."header.number"
                    AND o.rowid <> s.rowid AND o.exclusions & %d = 0
            ) AS taken FROM json_each(?) CROSS JOIN seizure s WHERE s.rowid = CAST(value AS BIGINT)\
            """
                    .formatted(ExclusionCodec.of(Set.of(ExclusionReason.CANCELLED)));

    private final Connection connection;
    private final InstallationLookup installations;
    private final String own;
    private final Map<UUID, Optional<Installation>> known = new HashMap<>();

    /**
     * @param own code of the own station
     */
    SeizureRowReader(Connection connection, InstallationLookup installations, String own) {
        this.connection = connection;
        this.installations = installations;
        this.own = own;
    }

    /** Reads rows by id, in the given order, all by one statement. */
    List<SeizureRow> rows(List<Long> rowIds) throws SQLException {
        String ids = rowIds.toString();
        var further = new FurtherReader(connection, ids);
        var rows = new HashMap<Long, SeizureRow>();
        Connections.query(
                connection,
                SELECT,
                found -> rows.put(found.getLong("rowid"), read(found, further)),
                ids);
        return rowIds.stream().map(id -> Objects.requireNonNull(rows.get(id))).toList();
    }

    private SeizureRow read(ResultSet found, FurtherReader further) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int column = found.getMetaData().getColumnCount() - ProjectionColumns.MAIN.size();
        for (Field field : ProjectionColumns.MAIN) {
            Object plain = found.getObject(column++);
            if (plain != null) {
                values.put(field.path(), value(field, plain));
            }
        }
        further.addTo(values, found.getLong("rowid"));
        var indicators =
                new SeizureRow.Indicators(
                        found.getBoolean("voided"),
                        ExclusionCodec.reasons(found.getInt("exclusions")),
                        found.getInt("stops"),
                        found.getInt("questions"),
                        flags(found, values));
        return new SeizureRow(
                Bytes.uuid(found.getBytes("record_id")),
                values,
                items(found.getString("items")),
                indicators,
                review(found));
    }

    private static ReviewSummary review(ResultSet found) throws SQLException {
        return new ReviewSummary(
                found.getLong("changed_at"),
                found.getLong("decided_at"),
                found.getInt("returns"),
                found.getInt("remarks"),
                found.getBoolean("alone"),
                found.getString("author"));
    }

    private Set<RecordFlag> flags(ResultSet found, Map<String, Object> values) throws SQLException {
        Object status = values.get(HEADER_STATUS.path());
        boolean unconfirmed = values.containsKey(UNCONFIRMED.path());
        Set<RecordFlag> flags =
                RecordFlag.of(
                        found.getBoolean("voided") ? Status.CANCELLED : (Status) status,
                        (String) values.get(HEADER_STATION.path()),
                        own,
                        unconfirmed ? List.of(UNCONFIRMED) : List.of());
        if (found.getBoolean("taken")) {
            flags.add(RecordFlag.NUMBER_TAKEN);
        }
        if (SignerCodec.anyMatch(found.getString("signers"), this::isForeignWord)) {
            flags.add(RecordFlag.FOREIGN_WORD);
        }
        if (found.getBoolean("other_kinds")) {
            flags.add(RecordFlag.OTHER_KIND);
        }
        if (found.getBoolean("offers")) {
            flags.add(RecordFlag.OFFERED);
        }
        if (found.getBoolean("alone")) {
            flags.add(RecordFlag.APPROVED_ALONE);
        }
        return flags;
    }

    private boolean isForeignWord(UUID replica, String station) {
        return known.computeIfAbsent(replica, installations::find)
                .filter(signer -> !signer.speaksFor(station))
                .isPresent();
    }

    private static Object value(Field field, Object plain) {
        if (field.list() && field.type() == LineRef.class) {
            return LineNameCodec.read(plain.toString());
        }
        if (field.list()) {
            var list = new ArrayList<Object>();
            for (String one : plain.toString().split(" ")) {
                list.add(LeafCodec.fromPlain(field.type(), one));
            }
            return list;
        }
        return FurtherReader.leaf(field, plain);
    }

    /**
     * Parses the items column of a row: {@code substance|amount} separated by semicolons, with
     * {@code |T} after one of which there are traces only.
     */
    static List<SeizureRow.Item> items(String text) {
        var items = new ArrayList<SeizureRow.Item>();
        for (String item : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] parts = item.split("\\|", -1);
            items.add(
                    new SeizureRow.Item(
                            parts[0].isEmpty() ? null : new Substance(parts[0]),
                            parts[1].isEmpty() ? null : Amount.of(parts[1]),
                            parts.length > 2));
        }
        return items;
    }

    /**
     * Values of further lines of rows, which continue a field of one value: a case with several
     * places of concealment has them all. They are read by one query a field for all rows of a
     * page.
     */
    private static final class FurtherReader {
        /** Fields of further lines by the path of the single-valued field they continue. */
        private static final Map<String, Field> FURTHER =
                ProjectionColumns.MAIN.stream()
                        .filter(field ->
                                !field.list() && ProjectionColumns.further(field).isPresent())
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
                    "SELECT seizure, %1$s FROM json_each(?) CROSS JOIN %2$s WHERE seizure = CAST(value AS BIGINT)"
                            + " AND %1$s IS NOT NULL ORDER BY seizure, n";
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
                        row.put(
                                path,
                                Stream.concat(first.stream(), more.stream()).distinct().toList());
                    });
        }

        /** Returns a value of a field as the lists have it. */
        static Object leaf(Field field, Object plain) {
            if (field.type() == Boolean.class) {
                return !"0".equals(plain.toString());
            }
            return LeafCodec.fromPlain(
                    field.type(),
                    plain instanceof Number number ? (Object) number.longValue() : plain);
        }
    }
}
