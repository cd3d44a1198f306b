package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationCodes;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.watch.WatchEntry;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.register.operation.OperationCases;
import rubezh.register.operation.OperationCases.CountedCase;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationIndex;
import rubezh.register.operation.RecordedOperation;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.HeadRows;
import rubezh.store.projection.ProjectedBody;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionDatabase;

/**
 * Operations of the projection, and the other records that it keeps as their values. Keeps the list
 * of operations of the register in step with them: names and dates of an operation decide how its
 * cases are listed and what is asked about them.
 */
final class OperationRows implements OperationIndex {
    private final ProjectionDatabase database;
    private final ReferenceData reference;
    private final WatchRows watched;
    private Map<String, Operation> known = new HashMap<>();
    private Set<Operation> cancelled = Set.of();
    private boolean current;
    private long foreignChanges;

    OperationRows(ProjectionDatabase database, ReferenceData reference) {
        this.database = database;
        this.reference = reference;
        this.watched = new WatchRows(database);
    }

    @Override
    public List<RecordedOperation> recorded() {
        return database.read(connection ->
                Connections.query(
                        connection,
                        "SELECT body, ended, conflicts FROM bodies WHERE kind = '"
                                + RecordKind.OPERATION.name()
                                + "' ORDER BY operation",
                        row ->
                                new RecordedOperation(
                                        RecordKind.OPERATION.read(tree(row.getString(1))),
                                        ended(row.getString(2)),
                                        row.getInt(3))));
    }

    private static @Nullable OperationState ended(String name) {
        return name.isEmpty() ? null : OperationState.valueOf(name);
    }

    @Override
    public List<OperationDay> days(OperationCode operation) {
        return database
                .read(connection ->
                        Connections.query(
                                connection,
                                "SELECT body FROM bodies WHERE kind = ? AND operation = ?",
                                row -> RecordKind.OPERATION_DAY.read(tree(row.getString(1))),
                                RecordKind.OPERATION_DAY.name(),
                                operation.code()))
                .stream()
                .sorted(
                        Comparator.comparing((OperationDay day) -> String.valueOf(day.day()))
                                .thenComparing(day -> String.valueOf(day.station())))
                .toList();
    }

    @Override
    public List<UUID> recordIds(String operation) {
        return database.read(connection ->
                Connections.query(
                        connection,
                        "SELECT record_id FROM bodies WHERE operation = ? ORDER BY record_id",
                        row -> Bytes.uuid(row.getBytes(1)),
                        operation));
    }

    @Override
    public OperationFigures figures(SummaryPeriod period, List<OperationGoal> goals) {
        return database.read(connection -> new OperationQuery(connection, period).read(goals));
    }

    @Override
    public OperationCases cases(SummaryPeriod period) {
        return database.read(connection -> OperationCaseQuery.read(connection, period));
    }

    private static Map<String, Object> tree(String body) {
        return CanonicalJson.read(body.getBytes(UTF_8));
    }

    /** Returns the entries of the watch list, the same object until one changes. */
    Map<UUID, WatchEntry> watchEntries() {
        return watched.entries();
    }

    Set<UUID> watchEntriesOfSeveral() {
        return watched.ofSeveral();
    }

    /** Adds the operations to their list before the first record is projected. */
    void load() {
        update();
    }

    /** Tells which rows are replaced, for the next update. */
    void replaced(List<ProjectedBody> bodies) {
        current &= bodies.isEmpty();
    }

    /** Forgets what was known, so that the next update names every operation recorded. */
    void clear() {
        known = new HashMap<>();
        cancelled = Set.of();
        current = false;
    }

    /** Brings the list up to date; returns the codes of the operations that changed. */
    Set<String> update() {
        long others = database.foreignChanges();
        if (current && others == foreignChanges) {
            return Set.of();
        }
        foreignChanges = others;
        watched.invalidate();
        var now = new HashMap<String, Operation>();
        var ended = new HashSet<Operation>();
        for (RecordedOperation one : recorded()) {
            now.put(String.valueOf(one.operation().code()), one.operation());
            if (one.ended() == OperationState.CANCELLED) {
                ended.add(one.operation());
            }
        }
        var codes = new HashSet<>(now.keySet());
        codes.addAll(known.keySet());
        codes.removeIf(code -> Objects.equals(now.get(code), known.get(code)));
        if (!codes.isEmpty() || !ended.equals(cancelled)) {
            replaceList(now.values(), ended);
        }
        cancelled = ended;
        known = now;
        current = true;
        return codes;
    }

    private void replaceList(Collection<Operation> operations, Set<Operation> ended) {
        CodeList builtIn = reference.original(CodeListId.OPERATIONS);
        reference.replace(
                CodeListId.OPERATIONS, OperationCodes.merge(builtIn, operations, ended::contains));
    }

    /** Query of the cases of an operation with their newest revisions. */
    private static final class OperationCaseQuery {
        /** Begins at the cases that name any operation, which are fewer than all. */
        private static final String SELECT =
                "SELECT s.record_id, %s, h.revision, s.%s"
                        + " FROM %s h CROSS JOIN seizure s WHERE s.rowid = h.seizure AND %s%s";

        private final List<CountedCase> counted = new ArrayList<>();
        private final Map<UUID, ExclusionReason> excluded = new HashMap<>();

        private OperationCaseQuery() {}

        /**
         * @param period days of the operation
         */
        static OperationCases read(Connection connection, SummaryPeriod period)
                throws SQLException {
            Query query = Query.ALL.of(SummarySelection.of(period));
            var condition = new SqlCondition(query);
            String sql =
                    SELECT.formatted(
                            ExclusionCodec.reasons(query),
                            ProjectionColumns.quoted(HEADER_NUMBER.path()),
                            HeadRows.TABLE,
                            condition.sql(),
                            SortedQuery.order(List.of(), false));
            var cases = new OperationCaseQuery();
            Connections.query(connection, sql, cases::add, condition.values().toArray());
            return new OperationCases(cases.counted, cases.excluded);
        }

        private boolean add(ResultSet row) throws SQLException {
            Set<ExclusionReason> reasons = ExclusionCodec.reasons(row.getInt(2));
            if (reasons.isEmpty()) {
                counted.add(new CountedCase(row.getString(3), row.getString(4)));
            } else {
                excluded.put(Bytes.uuid(row.getBytes(1)), reasons.iterator().next());
            }
            return true;
        }
    }

    /** Entries of the watch list in the projection, read once until one of them changes. */
    private static final class WatchRows {
        private final ProjectionDatabase database;
        private volatile @Nullable Map<UUID, WatchEntry> known;

        WatchRows(ProjectionDatabase database) {
            this.database = database;
        }

        Map<UUID, WatchEntry> entries() {
            Map<UUID, WatchEntry> read = known;
            if (read == null) {
                read = Collections.unmodifiableMap(read());
                known = read;
            }
            return read;
        }

        Set<UUID> ofSeveral() {
            return database.read(connection ->
                    Set.copyOf(
                            Connections.query(
                                    connection,
                                    "SELECT record_id FROM bodies WHERE kind = ? AND operation = ?",
                                    row -> Bytes.uuid(row.getBytes(1)),
                                    RecordKind.WATCH_ENTRY.name(),
                                    ProjectedBody.SEVERAL)));
        }

        /** Tells that rows may have changed. */
        void invalidate() {
            known = null;
        }

        private Map<UUID, WatchEntry> read() {
            var entries = new LinkedHashMap<UUID, WatchEntry>();
            database.read(connection ->
                            Connections.query(
                                    connection,
                                    "SELECT record_id, body FROM bodies WHERE kind = ?"
                                            + " ORDER BY record_id",
                                    row -> Map.entry(Bytes.uuid(row.getBytes(1)), row.getString(2)),
                                    RecordKind.WATCH_ENTRY.name()))
                    .forEach(row -> entries.put(row.getKey(), entry(row.getValue())));
            return entries;
        }

        private static WatchEntry entry(String body) {
            return RecordKind.WATCH_ENTRY.read(CanonicalJson.read(body.getBytes(UTF_8)));
        }
    }
}
