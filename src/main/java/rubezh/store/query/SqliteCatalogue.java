package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.RevisionId;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.StoredPackage;
import rubezh.register.TotalsRow;
import rubezh.register.mark.MarkSummary;
import rubezh.register.mark.MarkedItem;
import rubezh.register.operation.OperationIndex;
import rubezh.register.severity.StationRules;
import rubezh.security.InstallationLookup;
import rubezh.store.journal.CaseEntries;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.projection.ContentHash;
import rubezh.store.projection.LabelIndex;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;

/** Catalogue of the own station over a projection in memory, refreshed from the journal. */
public final class SqliteCatalogue implements Catalogue, AutoCloseable {
    private final SqliteJournal journal;
    private final RevisionRows rows;
    private final RecordProjector projector;
    private final ProjectionDatabase database;
    private final LabelIndex labels;
    private final OperationRows operations;
    private final LinkedRecords linked;
    private final Station station;
    private volatile InstallationLookup installations = _ -> Optional.empty();
    private final ReentrantLock updating = new ReentrantLock();
    private final ReadableRecords records;

    public SqliteCatalogue(
            SqliteJournal journal,
            RevisionRows rows,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        this.journal = journal;
        this.rows = rows;
        this.records = new ReadableRecords(journal, rows);
        this.projector = projector;
        this.station = station;
        this.database = database;
        this.operations = new OperationRows(database, projector.reference());
        this.labels = new LabelIndex(projector.reference(), database::version);
        this.linked =
                new LinkedRecords(
                        projector.codeLists(), records::entries, this::using, this::forgetLabels);
    }

    public void setInstallations(InstallationLookup lookup) {
        installations = lookup;
    }

    /** Returns a catalogue of the same journal with another projection. */
    public SqliteCatalogue withDatabase(ProjectionDatabase other) {
        return new SqliteCatalogue(journal, rows, projector, station, other);
    }

    public ProjectionDatabase database() {
        return database;
    }

    public SqliteJournal journal() {
        return journal;
    }

    @Override
    public List<SeizureRow> page(Query query, int offset, int limit) {
        return database.read(
                c -> reader(c).rows(SortedQuery.page(c, query, labels, offset, limit)));
    }

    private SeizureRowReader reader(Connection connection) {
        return new SeizureRowReader(connection, installations, station.code());
    }

    @Override
    public long count(Query query) {
        return SearchQuery.count(database, query);
    }

    @Override
    public SortedMap<String, Long> uses(CodeListId list) {
        return database.read(connection -> CodeUseQuery.uses(connection, list));
    }

    @Override
    public Set<UUID> using(CodeListId list, Set<String> codes) {
        return database.read(connection -> CodeUseQuery.using(connection, list, codes));
    }

    private void forgetLabels() {
        projector.forgetLabels();
        labels.forgetLabels();
    }

    @Override
    public List<UUID> ids(Query query) {
        return database.read(c -> new SearchQuery(c, query.oldestFirst()).ids());
    }

    @Override
    public List<UUID> containing(Set<String> words) {
        return WordQuery.ids(database, words);
    }

    @Override
    public List<TotalsRow> totals(Query query, List<String> by) {
        return database.read(connection -> new TotalsQuery(connection, query, by).read());
    }

    @Override
    public SortedMap<ExclusionReason, Long> excluded(Query query) {
        return database.read(connection -> TotalsQuery.excluded(connection, query));
    }

    @Override
    public Optional<Instant> lastDecision() {
        return database.read(TotalsQuery::lastDecision);
    }

    @Override
    public List<PeriodFigures> figures(List<SummaryPeriod> periods) {
        return MonthFigures.read(database, periods);
    }

    @Override
    public List<SimilarCase> similar(UUID self, Seizure seizure) {
        return database.read(c -> new SimilarQuery(c, self, seizure, reader(c)).read());
    }

    @Override
    public List<MarkSummary> markSummaries() {
        return database.read(MarkQuery::summaries);
    }

    @Override
    public List<MarkedItem> marks(Collection<String> words) {
        return database.read(connection -> MarkQuery.read(connection, words));
    }

    @Override
    public List<StoredPackage> inStore(String code) {
        return database.read(connection -> PackageQuery.read(connection, code));
    }

    @Override
    public OperationIndex operations() {
        return operations;
    }

    @Override
    public Map<UUID, WatchEntry> watchEntries() {
        return operations.watchEntries();
    }

    @Override
    public Set<UUID> watchEntriesOfSeveral() {
        return operations.watchEntriesOfSeveral();
    }

    /** Reads the revisions since the last refresh, and the given records. */
    @Override
    public void refresh(Collection<UUID> recordIds, Map<RevisionId, ViolationCounts> counts) {
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

    /** Returns the rules by which rows count violations. */
    public StationRules rules() {
        return projector.rules();
    }

    @Override
    public void recount() {
        projector.rules().reload();
        refresh(ids(Query.ALL.where(HEADER_STATION, Set.of(station.code()))), Map.of());
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

    public Set<UUID> damagedRecords() {
        return Set.copyOf(records.damaged());
    }

    @Override
    public void rebuild(LongConsumer progress) {
        updating.lock();
        try {
            long upTo = journal.position();
            linked.loadCodeLists();
            database.clear();
            operations.clear();
            replaceAll(progress);
            database.write(RowWriter::optimize);
            database.compact();
            refreshCases(operations.update());
            database.write(writer -> writer.setPosition(upTo));
            refresh(List.of());
            MonthFigures.keepAll(database, station);
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

    @Override
    public Gaps gaps() {
        return new Gaps(records.damaged().size(), journal.missing());
    }

    @Override
    public String contentHash() {
        return database.read(connection -> new ContentHash(connection).hex());
    }

    @Override
    public void close() {
        database.close();
    }
}
