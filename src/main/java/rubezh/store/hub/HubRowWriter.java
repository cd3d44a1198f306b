package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.authority.Audience;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectedBody;
import rubezh.store.projection.ProjectedRecord;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RowIds;
import rubezh.store.projection.RowWriter;

/** Replaces records of the lists of a hub, many at once: one statement for each table. */
final class HubRowWriter implements RowWriter {
    /**
     * Bytes of the words of a case in the index, which takes less than 1 MiB; the rest is not
     * found.
     */
    private static final int MOST_BYTES = 1_000_000;

    /** Number of ids looked through at once for a free one. */
    private static final long PROBE_SIZE = 1023;

    private static final String LAST =
            "SELECT first, (SELECT max(s.rowid) FROM seizure s WHERE s.rowid BETWEEN first AND first"
                    + " + ?) FROM unnest(?) first";

    private static final String FORGET_MONTHS =
            "DELETE FROM months WHERE EXISTS (SELECT 1 FROM unnest(?) moment"
                    + " WHERE moment >= first - %1$d AND moment < last + %1$d)"
                            .formatted(ProjectionSchema.TWO_DAYS);

    private static final String REMOVE_TRAITS =
            "DELETE FROM traits t USING unnest(?, ?) AS old(key, seizure)"
                    + " WHERE t.key = old.key AND t.seizure = old.seizure";

    private final Connection connection;

    HubRowWriter(Connection connection) {
        this.connection = connection;
    }

    /** A row that is there. */
    private record OldRow(UUID recordId, long rowId, long moment, long[] traits) {}

    @Override
    public void replace(List<ProjectedRecord> records, List<UUID> removed) throws SQLException {
        var ids = new ArrayList<>(removed);
        records.forEach(record -> ids.add(record.recordId()));
        Map<UUID, OldRow> old = remove(ids);
        if (!removed.isEmpty()) {
            deleteBodies(removed);
        }
        var moments = new ArrayList<Long>();
        old.values().forEach(row -> moments.add(row.moment));
        records.forEach(record -> moments.add(record.moment()));
        update(FORGET_MONTHS, array("bigint", moments.toArray()));
        insert(records, rowIds(records, old));
    }

    private Map<UUID, OldRow> remove(List<UUID> ids) throws SQLException {
        var old = new HashMap<UUID, OldRow>();
        Connections.query(
                connection,
                "SELECT record_id, rowid, moment, traits FROM seizure WHERE record_id = ANY(?)",
                row -> {
                    UUID id = Bytes.uuid(row.getBytes(1));
                    old.put(
                            id,
                            new OldRow(
                                    id,
                                    row.getLong(2),
                                    row.getLong(3),
                                    Bytes.longs(row.getBytes(4))));
                    return true;
                },
                ids(ids));
        if (!old.isEmpty()) {
            Object rows = array("bigint", old.values().stream().map(OldRow::rowId).toArray());
            for (String table : ProjectionSchema.LINE_TABLES) {
                update("DELETE FROM \"" + table + "\" WHERE seizure = ANY(?)", rows);
            }
            removeTraits(old.values());
            update("DELETE FROM words WHERE rowid = ANY(?)", rows);
            update("DELETE FROM marks WHERE rowid = ANY(?)", rows);
            update("DELETE FROM seizure WHERE rowid = ANY(?)", rows);
        }
        return old;
    }

    /** By the whole key: no index begins with the row, and the table has six rows a case. */
    private void removeTraits(Collection<OldRow> old) throws SQLException {
        var keys = new ArrayList<Long>();
        var rows = new ArrayList<Long>();
        for (OldRow row : old) {
            for (long key : row.traits) {
                keys.add(key);
                rows.add(row.rowId);
            }
        }
        update(REMOVE_TRAITS, array("bigint", keys.toArray()), array("bigint", rows.toArray()));
    }

    private void deleteBodies(List<UUID> ids) throws SQLException {
        if (update("DELETE FROM bodies WHERE record_id = ANY(?)", ids(ids)) > 0) {
            noteRecords();
        }
    }

    /** Tells other processes to read anew what they keep of records that are kept as values. */
    private void noteRecords() throws SQLException {
        Connections.update(connection, "UPDATE state SET records = records + 1");
    }

    private Object ids(Collection<UUID> ids) throws SQLException {
        return array("bytea", ids.stream().map(Bytes::of).toArray(byte[][]::new));
    }

    private Object array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private int update(String sql, Object... values) throws SQLException {
        return Connections.update(connection, sql, values);
    }

    /**
     * Returns a row id for each record: the one it has if its minute is the same, else a free one.
     */
    private Map<UUID, Long> rowIds(List<ProjectedRecord> records, Map<UUID, OldRow> old)
            throws SQLException {
        var ids = new HashMap<UUID, Long>();
        var free = new ArrayList<ProjectedRecord>();
        var taken = new TreeSet<Long>();
        for (ProjectedRecord record : records) {
            OldRow row = old.get(record.recordId());
            if (row != null && RowIds.minuteOf(row.rowId) == record.minuteRowId()) {
                ids.put(record.recordId(), row.rowId);
                taken.add(row.rowId);
            } else {
                free.add(record);
            }
        }
        free.sort(
                Comparator.comparingLong(ProjectedRecord::minuteRowId)
                        .thenComparing(ProjectedRecord::recordId));
        Map<Long, Long> last = last(free.stream().map(ProjectedRecord::minuteRowId).distinct());
        long spill = 0;
        for (ProjectedRecord record : free) {
            long first = record.minuteRowId();
            long end = RowIds.lastOfMinute(first);
            Long greatest = last.get(first);
            long id = greatest == null ? first : greatest + 1;
            while (taken.contains(id)) {
                id++;
            }
            while (id > end && isTaken(id, taken)) {
                id = nextAfter(id, taken);
            }
            spill = Math.max(spill, id - first);
            taken.add(id);
            last.put(first, id);
            ids.put(record.recordId(), id);
        }
        update("UPDATE state SET spill = greatest(spill, ?)", spill);
        return ids;
    }

    private boolean isTaken(long id, Set<Long> taken) throws SQLException {
        return taken.contains(id)
                || !Connections.query(
                                connection,
                                "SELECT 1 FROM seizure WHERE rowid = ?",
                                row -> row.getInt(1),
                                id)
                        .isEmpty();
    }

    private long nextAfter(long id, NavigableSet<Long> taken) throws SQLException {
        long end = id + PROBE_SIZE;
        long greatest =
                Connections.query(
                                connection,
                                "SELECT coalesce(max(rowid), ?) FROM seizure"
                                        + " WHERE rowid BETWEEN ? AND ?",
                                row -> row.getLong(1),
                                id,
                                id,
                                end)
                        .getFirst();
        Long own = taken.floor(end);
        return Math.max(greatest, own == null ? greatest : own) + 1;
    }

    private Map<Long, Long> last(Stream<Long> minutes) throws SQLException {
        var last = new HashMap<Long, Long>();
        long span = RowIds.lastOfMinute(0);
        Connections.query(
                connection,
                LAST,
                row -> {
                    long greatest = row.getLong(2);
                    if (!row.wasNull()) {
                        last.put(row.getLong(1), greatest);
                    }
                    return true;
                },
                span,
                array("bigint", minutes.toArray()));
        return last;
    }

    private void insert(List<ProjectedRecord> records, Map<UUID, Long> ids) throws SQLException {
        var rows = new TreeMap<String, CopyRows>();
        for (ProjectedRecord record : records) {
            long id = Objects.requireNonNull(ids.get(record.recordId()));
            into(rows, "seizure").addWide(record.mainRow(id));
            for (var list : record.lists().entrySet()) {
                insertLines(into(rows, list.getKey()), list.getValue(), id);
            }
            into(rows, "words").add(id, words(record.words()));
            if (!record.plates().isEmpty()) {
                into(rows, "marks").add(id, record.plates());
            }
            for (long key : record.similarityKeys()) {
                into(rows, "traits").add(key, id);
            }
        }
        for (var table : rows.entrySet()) {
            table.getValue().send(connection, '"' + table.getKey() + '"');
        }
    }

    private static CopyRows into(Map<String, CopyRows> rows, String table) {
        return rows.computeIfAbsent(table, _ -> new CopyRows());
    }

    private static void insertLines(CopyRows rows, List<List<@Nullable Object>> lines, long rowId) {
        long n = 0;
        for (List<@Nullable Object> line : lines) {
            var values = new ArrayList<@Nullable Object>(line.size() + 2);
            values.add(rowId);
            values.add(n++);
            values.addAll(line);
            rows.addWide(values);
        }
    }

    private static CopyRows.Words words(String text) {
        var words = new TreeSet<String>();
        int bytes = 0;
        for (String word : text.split(" ")) {
            String kept = word.substring(0, Math.min(word.length(), HubProjection.LONGEST_WORD));
            if (!kept.isEmpty() && bytes < MOST_BYTES && words.add(kept)) {
                bytes += Bytes.of(kept).length;
            }
        }
        return new CopyRows.Words(words);
    }

    @Override
    public void replaceBodies(List<ProjectedBody> bodies) throws SQLException {
        List<ProjectedBody> listed = bodies.stream().filter(ProjectedBody::listed).toList();
        if (listed.isEmpty()) {
            return;
        }
        deleteBodies(listed.stream().map(ProjectedBody::recordId).toList());
        var rows = new CopyRows();
        for (ProjectedBody row : listed) {
            rows.add(
                    Bytes.of(row.recordId()),
                    row.kind(),
                    row.operation(),
                    row.ended() == null ? "" : row.ended().name(),
                    (long) row.conflicts(),
                    row.offered() ? 1L : 0L,
                    row.body());
        }
        rows.send(connection, "bodies");
        noteRecords();
    }

    @Override
    public void replaceAudiences(Map<UUID, Set<Audience>> audiences) throws SQLException {
        if (audiences.isEmpty()) {
            return;
        }
        update("DELETE FROM audiences WHERE record_id = ANY(?)", ids(audiences.keySet()));
        var rows = new CopyRows();
        audiences.forEach(
                (id, all) -> all.forEach(audience -> rows.add(audience.text(), Bytes.of(id))));
        rows.send(connection, "audiences");
    }

    @Override
    public void setPosition(long position) throws SQLException {
        update("UPDATE state SET position = ?", position);
    }

    /** The server keeps its indexes in order itself. */
    @Override
    public void optimize() {}
}
