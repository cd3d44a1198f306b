package rubezh.store.hub;

import module java.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult.Hiding;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Opaque;
import rubezh.json.RevisionParseResult.Refused;
import rubezh.store.file.Bytes;
import rubezh.store.file.Faults;
import rubezh.store.file.Parameters;
import rubezh.text.Fault;

/**
 * Journal of a hub. It takes in what workstations and posts have signed, and signs nothing itself.
 * Several processes may take in at once: revisions of one computer wait for each other, others do
 * not. What is read is checked against its hashes, as the administrators of the database can change
 * it. The position of a revision is the number of its batch, in the order in which batches became
 * visible, and its place in the batch.
 */
public final class HubJournal implements Journal {
    /** Bits of a position that tell the place in a batch. */
    private static final int PLACE_BITS = 24;

    private static final long PLACES = 1L << PLACE_BITS;

    /** Rows read at once, so that no reading needs memory for all. */
    private static final int FETCH = 500;

    static final String COLUMNS = "SELECT r.id, r.record_id, r.replica, r.seq, r.line";
    static final String TABLES = " FROM revision r JOIN batch b ON b.id = r.batch ";

    /** Only the own transaction sees a batch without a number, its own. */
    private static final String IN_ORDER = " ORDER BY b.no NULLS LAST, r.n";

    private static final String OF_CHAIN =
            "WHERE r.replica = ? AND r.seq BETWEEN ? AND ? ORDER BY r.seq, r.id";
    static final String AFTER = "WHERE b.no >= ? AND (b.no > ? OR r.n > ?)";

    private final HubDatabase hub;

    public HubJournal(HubDatabase hub) {
        this.hub = hub;
    }

    /** A row as it lies in the database, which its administrators can change. */
    record Row(byte[] id, UUID recordId, UUID replica, long seq, byte[] line) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getBytes(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getLong(4),
                    row.getBytes(5));
        }

        /** Reads the line and its hashes; {@code STO-004} if it is not that of the row. */
        StoredRevision read() {
            StoredRevision revision =
                    switch (RevisionLine.read(line)) {
                        case Known(var known) -> known;
                        case Hiding(var hiding) -> hiding;
                        case Opaque(var opaque) -> opaque;
                        case Refused(var problem, _) ->
                                throw damage(new IllegalArgumentException(problem.code()));
                    };
            if (!isPlaceOf(revision)) {
                throw damage(new IllegalArgumentException("another revision in this row"));
            }
            return revision;
        }

        private Fault damage(RuntimeException cause) {
            return Faults.damagedRow("revision", HexFormat.of().formatHex(id, 0, 4), cause);
        }

        private boolean isPlaceOf(StoredRevision revision) {
            Revision.Link link = revision.link();
            return Arrays.equals(Bytes.of(revision.id()), id)
                    && link.replica().equals(replica)
                    && link.seq() == seq
                    && revision.subject().recordId().equals(recordId);
        }

        DamagedRevision damaged(Fault fault) {
            return new DamagedRevision(recordId, replica, seq, fault);
        }
    }

    /**
     * A hub has no key to sign with.
     *
     * @throws Fault {@code HUB-010} always
     */
    @Override
    public List<StoredRevision> append(Writer writer) {
        throw new Fault(Fault.Exit.NOT_PERMITTED, "HUB-010", hub.address());
    }

    @Override
    public boolean isAppendable() {
        return false;
    }

    @Override
    public int accept(Iterable<StoredRevision> received, Runnable alongside) {
        return hub.write(connection -> {
            HubSchema.requireKnown(connection, hub.address());
            try (var intake = new HubIntake(connection)) {
                int added = intake.add(received.iterator());
                alongside.run();
                return added;
            }
        });
    }

    @Override
    public void together(Runnable work) {
        hub.write(_ -> {
            work.run();
            return true;
        });
    }

    @Override
    public Optional<StoredRevision> find(RevisionId id) {
        return select("WHERE r.id = ?", Bytes.of(id)).stream().findFirst();
    }

    @Override
    public boolean contains(RevisionId id) {
        String sql = "SELECT 1 FROM revision WHERE id = ?";
        return !hub.query(sql, row -> row.getInt(1), (Object) Bytes.of(id)).isEmpty();
    }

    @Override
    public StoredState stateOf(StoredRevision revision) {
        List<Row> rows =
                rows(
                        "WHERE r.record_id = ? AND r.id = ?",
                        revision.subject().recordId(),
                        Bytes.of(revision.id()));
        if (rows.isEmpty()) {
            return contains(revision.id()) ? StoredState.DAMAGED : StoredState.ABSENT;
        }
        Row row = rows.getFirst();
        return Arrays.equals(row.line, revision.line()) && row.isPlaceOf(revision)
                ? StoredState.SOUND
                : StoredState.DAMAGED;
    }

    private List<StoredRevision> select(String where, Object... parameters) {
        return rows(where, parameters).stream().map(Row::read).toList();
    }

    private List<Row> rows(String where, Object... parameters) {
        return hub.query(COLUMNS + TABLES + where, Row::of, parameters);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        return select("WHERE r.record_id = ?" + IN_ORDER, recordId);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>();
        String where = "WHERE r.record_id = ?" + IN_ORDER;
        forEach(where, readable::add, damaged, recordId);
        return readable;
    }

    @Override
    public Map<UUID, List<StoredRevision>> ofRecords(
            Collection<UUID> recordIds, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>(recordIds.size());
        forEach(
                "WHERE r.record_id = ANY (?)" + IN_ORDER,
                readable::add,
                damaged,
                (Object) recordIds.toArray(UUID[]::new));
        return Journal.byRecord(recordIds, readable);
    }

    @Override
    public List<StoredRevision> ofRecordsLike(UUID id, Consumer<DamagedRevision> damaged) {
        var readable = new ArrayList<StoredRevision>();
        long half = id.getMostSignificantBits();
        Object[] ends = {new UUID(half, 0), new UUID(half, -1)};
        forEach(
                "WHERE r.record_id BETWEEN ? AND ? ORDER BY r.record_id, b.no NULLS LAST, r.n",
                readable::add,
                damaged,
                ends);
        return readable;
    }

    private void forEach(
            String where,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged,
            Object... parameters) {
        stream(
                COLUMNS + TABLES + where,
                result -> {
                    Row row = Row.of(result);
                    try {
                        readable.accept(row.read());
                    } catch (Fault e) {
                        damaged.accept(row.damaged(e));
                    }
                },
                parameters);
    }

    /** Consumer of a row while the next ones are still on the server. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    void stream(String sql, RowConsumer consumer, Object... parameters) {
        hub.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                Parameters.bind(statement, parameters);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(rows);
                    }
                }
            }
            return true;
        });
    }

    @Override
    public long position() {
        String sql = "SELECT no, last FROM batch WHERE no IS NOT NULL ORDER BY no DESC LIMIT 1";
        return hub.query(sql, row -> position(row.getLong(1), row.getLong(2))).stream()
                .findFirst()
                .orElse(0L);
    }

    static long position(long batch, long place) {
        return batch << PLACE_BITS | place;
    }

    /** Returns the parameters of {@link #AFTER}. */
    static Object[] after(long position) {
        long batch = position >> PLACE_BITS;
        return new Object[] {batch, batch, batch == 0 ? -1 : position % PLACES};
    }

    @Override
    public void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        stream(
                COLUMNS + ", b.no, r.n" + TABLES + AFTER + " ORDER BY b.no, r.n",
                row ->
                        consumer.accept(
                                position(row.getLong(6), row.getLong(7)), Row.of(row).read()),
                after(after));
    }

    @Override
    public Set<UUID> recordsAmong(Collection<UUID> recordIds) {
        String sql = "SELECT DISTINCT record_id FROM revision WHERE record_id = ANY(?)";
        return Set.copyOf(hub.query(sql, HubJournal::firstId, (Object) array(recordIds)));
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static UUID firstId(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    @Override
    public Set<UUID> recordsSince(long after) {
        var records = new LinkedHashSet<UUID>();
        stream(
                "SELECT r.record_id" + TABLES + AFTER + " ORDER BY b.no, r.n",
                row -> records.add(firstId(row)),
                after(after));
        return records;
    }

    @Override
    public List<StoredRevision> ofReplica(UUID replica, long from, long to) {
        return select(OF_CHAIN, replica, from, to);
    }

    @Override
    public void replay(
            UUID replica,
            long from,
            long to,
            Consumer<StoredRevision> readable,
            Consumer<DamagedRevision> damaged) {
        Object[] chain = {replica, from, to};
        forEach(OF_CHAIN, readable, damaged, chain);
    }

    @Override
    public List<RevisionId> idsOf(UUID replica) {
        return hub.query(
                "SELECT id FROM revision WHERE replica = ? ORDER BY id",
                row -> Bytes.revisionId(row.getBytes(1)),
                replica);
    }

    @Override
    public SortedMap<RevisionId, Long> numbersOf(UUID replica) {
        var numbers = new TreeMap<RevisionId, Long>();
        stream(
                "SELECT id, seq FROM revision WHERE replica = ?",
                row -> numbers.put(Bytes.revisionId(row.getBytes(1)), row.getLong(2)),
                replica);
        return numbers;
    }

    @Override
    public void forEachNumber(Collection<UUID> recordIds, BiConsumer<UUID, Long> consumer) {
        stream(
                "SELECT replica, seq FROM revision WHERE record_id = ANY(?)",
                row -> consumer.accept(firstId(row), row.getLong(2)),
                (Object) array(recordIds));
    }

    /** Takes as long as there are computers, not revisions. */
    @Override
    public VersionVector versionVector() {
        return new VersionVector(states(""));
    }

    /** Takes as long whatever there is of others. */
    @Override
    public Optional<VersionVector.ReplicaState> replicaState(UUID replica) {
        return Optional.ofNullable(states(" AND replica = ?", replica).get(replica));
    }

    /** Reads what the chains tell. */
    private SortedMap<UUID, VersionVector.ReplicaState> states(
            String condition, Object... parameters) {
        String sql =
                "SELECT replica, revisions, upper(numbers) - 1, numbers, ("
                        + "SELECT id FROM revision r WHERE r.replica = chain.replica"
                        + " AND r.seq = upper(numbers) - 1 ORDER BY id LIMIT 1"
                        + ") FROM chain WHERE revisions > 0"
                        + condition;
        var states = new TreeMap<UUID, VersionVector.ReplicaState>();
        hub.query(sql, row -> Map.entry(firstId(row), state(row)), parameters)
                .forEach(one -> states.put(one.getKey(), one.getValue()));
        return states;
    }

    private static VersionVector.ReplicaState state(ResultSet row) throws SQLException {
        return new VersionVector.ReplicaState(
                row.getLong(3),
                Bytes.revisionId(row.getBytes(5)),
                row.getLong(2),
                gaps(row.getString(4)));
    }

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** Returns what is missing between ranges of numbers, as in <code>{[1,4),[6,9)}</code>. */
    private static List<VersionVector.Gap> gaps(String ranges) {
        var gaps = new ArrayList<VersionVector.Gap>();
        long expected = 1;
        Matcher range = RANGE.matcher(ranges);
        while (range.find()) {
            long from = Long.parseLong(range.group(1));
            if (from > expected) {
                gaps.add(new VersionVector.Gap(expected, from - 1));
            }
            expected = Long.parseLong(range.group(2));
        }
        return gaps;
    }
}
