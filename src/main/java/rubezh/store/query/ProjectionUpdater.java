package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.journal.RevisionId;
import rubezh.register.Query;
import rubezh.store.journal.CaseEntries;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.projection.LabelIndex;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;

/** Brings the projection up to date with the journal; one update at a time. */
final class ProjectionUpdater {
    private final SqliteJournal journal;
    private final RevisionRows rows;
    private final RecordProjector projector;
    private final ProjectionDatabase database;
    private final Station station;
    private final ReadableRecords records;
    private final OperationRows operations;
    private final LabelIndex labels;
    private final LinkedRecords linked;
    private final ReentrantLock updating = new ReentrantLock();

    ProjectionUpdater(
            SqliteJournal journal,
            RevisionRows rows,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        this.journal = journal;
        this.rows = rows;
        this.projector = projector;
        this.database = database;
        this.station = station;
        this.records = new ReadableRecords(journal, rows);
        this.operations = new OperationRows(database, projector.reference());
        this.labels = new LabelIndex(projector.reference(), database::version);
        this.linked =
                new LinkedRecords(
                        projector.codeLists(),
                        records::entries,
                        (list, codes) -> database.read(c -> CodeUseQuery.using(c, list, codes)),
                        this::forgetLabels);
    }

    /** Returns an updater of another projection of the same journal. */
    ProjectionUpdater withDatabase(ProjectionDatabase other) {
        return new ProjectionUpdater(journal, rows, projector, station, other);
    }

    SqliteJournal journal() {
        return journal;
    }

    RecordProjector projector() {
        return projector;
    }

    Station station() {
        return station;
    }

    OperationRows operations() {
        return operations;
    }

    LabelIndex labels() {
        return labels;
    }

    /** Returns the records with a damaged row, which are neither listed nor counted. */
    Set<UUID> damaged() {
        return records.damaged();
    }

    private void forgetLabels() {
        projector.forgetLabels();
        labels.forgetLabels();
    }

    /** Loads operations and code lists, which forms and rules ask for before any list is there. */
    void loadReference() {
        operations.load();
        linked.loadCodeLists();
    }

    /** Reads the revisions since the last refresh, and the given records. */
    void refresh(Collection<UUID> recordIds, Map<RevisionId, ViolationCounts> counts) {
        updating.lock();
        try {
            operations.load();
            long upTo = journal.position();
            Map<UUID, Long> stale = rows.bytesAfter(database.position());
            recordIds.forEach(id -> stale.putIfAbsent(id, 0L));
            linked.add(stale);
            if (!database.hasRoomFor(stale.size())) {
                rebuild(_ -> {});
                return;
            }
            refreshAll(stale, counts);
            refreshCases(operations.update());
            database.write(writer -> writer.setPosition(upTo));
        } finally {
            updating.unlock();
        }
    }

    /** Counts the violations of the station's own records anew, by the severities of now. */
    void recount() {
        projector.rules().reload();
        refresh(ids(Query.ALL.where(HEADER_STATION, Set.of(station.code()))), Map.of());
    }

    private List<UUID> ids(Query query) {
        return database.read(c -> new SearchQuery(c, query.oldestFirst()).ids());
    }

    /** Refreshes the cases of operations, whose names and dates they are listed and checked by. */
    private void refreshCases(Set<String> codes) {
        if (!codes.isEmpty()) {
            forgetLabels();
            var cases = new LinkedHashMap<UUID, Long>();
            ids(Query.ALL.where(HEADER_OPERATION, codes)).forEach(id -> cases.put(id, 0L));
            refreshAll(cases, Map.of());
        }
    }

    private void refreshAll(
            Map<UUID, Long> bytesByRecord, Map<RevisionId, ViolationCounts> counts) {
        try (var writer = new BatchWriter(database, projector, operations)) {
            for (List<UUID> recordIds : ReadableRecords.batches(bytesByRecord)) {
                List<CaseEntries> found = records.read(recordIds);
                List<UUID> unreadable =
                        recordIds.stream().filter(records.damaged()::contains).toList();
                writer.add(found, unreadable, counts);
            }
            writer.finish();
        }
    }

    /**
     * Builds the projection anew.
     *
     * @param progress receives the number of revisions read
     */
    void rebuild(LongConsumer progress) {
        updating.lock();
        try {
            long upTo = journal.position();
            linked.loadCodeLists();
            database.clear();
            operations.clear();
            try {
                replaceAll(progress);
            } finally {
                database.createIndexes();
            }
            database.write(RowWriter::optimize);
            database.compact();
            refreshCases(operations.update());
            database.write(writer -> writer.setPosition(upTo));
            refresh(List.of(), Map.of());
        } finally {
            updating.unlock();
        }
    }

    private void replaceAll(LongConsumer progress) {
        var done = new long[1];
        try (var writer = new BatchWriter(database, projector, operations)) {
            rows.byRecord(
                    cases -> {
                        writer.add(cases, List.of(), Map.of());
                        done[0] += cases.stream().mapToLong(one -> one.entries().size()).sum();
                        progress.accept(done[0]);
                    },
                    records.damaged()::add);
            writer.finish();
        }
    }
}
