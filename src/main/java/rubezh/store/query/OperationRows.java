package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.watch.WatchEntry;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;
import rubezh.register.operation.OperationCases;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationIndex;
import rubezh.register.operation.RecordedOperation;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectedBody;
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
                                row ->
                                        RecordKind.OPERATION_DAY.read(tree(row.getString(1))),
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
        if (current) {
            return Set.of();
        }
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
}
