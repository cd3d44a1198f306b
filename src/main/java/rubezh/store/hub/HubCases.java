package rubezh.store.hub;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.store.journal.CaseSource;
import rubezh.text.Fault;

/** Cases of a hub. */
final class HubCases implements CaseSource {
    /** Records passed on at once. */
    private static final int BATCH = 2_000;

    private static final String ORDERED =
            HubJournal.COLUMNS
                    + ", b.no, r.n"
                    + HubJournal.TABLES
                    + "WHERE r.record_id = ANY(?) ORDER BY r.record_id, b.no, r.n";

    /** The order of the key, which no sorting is needed for; the rows of a record are few. */
    private static final String ALL =
            HubJournal.COLUMNS + ", b.no, r.n" + HubJournal.TABLES + "ORDER BY r.record_id";

    private static final String END =
            "SELECT b.no, r.n"
                    + HubJournal.TABLES
                    + HubJournal.AFTER
                    + " ORDER BY b.no, r.n OFFSET ? LIMIT 1";

    /** Goes from batch to batch; the server would expect many batches and read all revisions. */
    private static final String BYTES =
            "SELECT r.record_id, r.bytes FROM batch b CROSS JOIN LATERAL ("
                    + "SELECT record_id, n, octet_length(line) AS bytes FROM revision"
                    + " WHERE batch = b.id OFFSET 0) r "
                    + HubJournal.AFTER
                    + " AND b.no <= ? AND (b.no < ? OR r.n <= ?)";

    private static final String CHANGED =
            "SELECT DISTINCT r.record_id"
                    + HubJournal.TABLES
                    + HubJournal.AFTER
                    + " AND b.no <= ? AND (b.no < ? OR r.n <= ?) AND r.record_id = ANY(?)";

    private final HubDatabase hub;
    private final HubJournal journal;

    HubCases(HubDatabase hub) {
        this.hub = hub;
        this.journal = new HubJournal(hub);
    }

    /** A row and its place in the order of arrival. */
    private record PlacedRow(HubJournal.Row row, long position) {
        static PlacedRow of(ResultSet row) throws SQLException {
            return new PlacedRow(
                    HubJournal.Row.of(row), HubJournal.position(row.getLong(6), row.getLong(7)));
        }
    }

    @Override
    public long position() {
        return journal.position();
    }

    @Override
    public long endOf(long after, long upTo, long revisions) {
        if (after >= upTo) {
            return upTo;
        }
        var values = new ArrayList<Object>(List.of(HubJournal.after(after)));
        values.add(revisions - 1);
        return hub
                .query(
                        END,
                        row -> HubJournal.position(row.getLong(1), row.getLong(2)),
                        values.toArray())
                .stream()
                .findFirst()
                .map(end -> Math.min(end, upTo))
                .orElse(upTo);
    }

    private static List<Object> between(long after, long upTo) {
        var values = new ArrayList<Object>(List.of(HubJournal.after(after)));
        values.addAll(List.of(HubJournal.after(upTo)));
        return values;
    }

    @Override
    public Set<UUID> changed(Collection<UUID> records, long after, long upTo) {
        List<Object> values = between(after, upTo);
        values.add(HubJournal.array(records));
        return Set.copyOf(
                hub.query(CHANGED, row -> row.getObject(1, UUID.class), values.toArray()));
    }

    @Override
    public Map<UUID, Long> bytesBetween(long after, long upTo) {
        var bytes = new LinkedHashMap<UUID, Long>();
        hub.query(
                BYTES,
                row -> bytes.merge(row.getObject(1, UUID.class), row.getLong(2), Long::sum),
                between(after, upTo).toArray());
        return bytes;
    }

    @Override
    public List<CaseEntries> cases(List<UUID> recordIds, Consumer<UUID> damaged) {
        var ids = new LinkedHashSet<>(recordIds);
        recordIds.forEach(id -> ids.add(DerivedId.ofReview(id)));
        return entries(recordIds, rows(ids), damaged);
    }

    private Map<UUID, List<PlacedRow>> rows(Collection<UUID> ids) {
        return hub.query(ORDERED, PlacedRow::of, (Object) HubJournal.array(ids)).stream()
                .collect(Collectors.groupingBy(row -> row.row.recordId()));
    }

    private static List<CaseEntries> entries(
            Collection<UUID> ids, Map<UUID, List<PlacedRow>> rows, Consumer<UUID> damaged) {
        var stream = ids.size() > 16 ? ids.parallelStream() : ids.stream();
        return stream.map(id ->
                        new CaseEntries(
                                readable(id, rows, damaged),
                                readable(DerivedId.ofReview(id), rows, damaged)))
                .filter(one -> !one.entries().isEmpty())
                .toList();
    }

    private static List<StoredRevision> readable(
            UUID id, Map<UUID, List<PlacedRow>> rows, Consumer<UUID> damaged) {
        try {
            return rows.getOrDefault(id, List.of()).stream().map(row -> row.row.read()).toList();
        } catch (Fault e) {
            damaged.accept(id);
            return List.of();
        }
    }

    @Override
    public void byRecord(Consumer<List<CaseEntries>> consumer, Consumer<UUID> damaged) {
        var groups = new Groups(consumer, damaged);
        journal.stream(ALL, row -> groups.add(PlacedRow.of(row)));
        groups.flush();
    }

    /** Rows of some records, passed on with their review records. */
    private final class Groups {
        private final Consumer<List<CaseEntries>> consumer;
        private final Consumer<UUID> damaged;
        private final Map<UUID, List<PlacedRow>> records = new LinkedHashMap<>();
        private UUID last = new UUID(0, 0);
        private long bytes;

        Groups(Consumer<List<CaseEntries>> consumer, Consumer<UUID> damaged) {
            this.consumer = consumer;
            this.damaged = damaged;
        }

        void add(PlacedRow row) {
            UUID id = row.row.recordId();
            if (!id.equals(last) && (records.size() >= BATCH || bytes >= BATCH_BYTES)) {
                flush();
            }
            last = id;
            records.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(row);
            bytes += row.row.line().length;
        }

        void flush() {
            List<UUID> ids = List.copyOf(records.keySet());
            if (!ids.isEmpty()) {
                var rows = new HashMap<>(rows(ids.stream().map(DerivedId::ofReview).toList()));
                rows.putAll(records);
                rows.values().forEach(one -> one.sort(Comparator.comparing(PlacedRow::position)));
                consumer.accept(entries(ids, rows, damaged));
            }
            records.clear();
            bytes = 0;
        }
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        return journal.ofRecord(recordId);
    }

    /** A hub writes no chain of its own; what others' chains lack is told station by station. */
    @Override
    public long missing() {
        return 0;
    }
}
