package rubezh.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.summary.ExclusionReason;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.ReviewShape;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.TotalsRow;
import rubezh.security.InstallationLookup;
import rubezh.store.journal.CaseEntries;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.projection.ContentHash;
import rubezh.store.projection.LabelIndex;
import rubezh.store.projection.ProjectedRecord;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** Catalogue over a projection in memory, refreshed from the journal. */
public final class SqliteCatalogue implements Catalogue, AutoCloseable {
    private static final int BATCH = 2_000;

    private final SqliteJournal journal;
    private final RevisionRows rows;
    private final RecordProjector projector;
    private final ProjectionDatabase database;
    private final LabelIndex labels;
    private final String station;
    private volatile InstallationLookup installations = _ -> Optional.empty();
    private final ReentrantLock updating = new ReentrantLock();
    private final Set<UUID> damagedRecords = ConcurrentHashMap.newKeySet();

    /**
     * @param station code of the own station
     */
    public SqliteCatalogue(
            SqliteJournal journal, RevisionRows rows, RecordProjector projector, String station) {
        this(journal, rows, projector, station, new ProjectionDatabase());
    }

    private SqliteCatalogue(
            SqliteJournal journal,
            RevisionRows rows,
            RecordProjector projector,
            String station,
            ProjectionDatabase database) {
        this.journal = journal;
        this.rows = rows;
        this.projector = projector;
        this.station = station;
        this.database = database;
        this.labels = new LabelIndex(projector.reference(), database::version);
    }

    /** Names the installations that rows are marked by; before, none is known. */
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
        return database.read(connection -> {
            var searchQuery = new SearchQuery(connection, query);
            boolean newest =
                    query.order() == null
                            && query.descending()
                            && !BlankCharacters.isBlank(query.text());
            return new SeizureRowReader(connection, installations, station)
                    .rows(
                            newest
                                    ? searchQuery.newest(offset, limit)
                                    : new SortedQuery(
                                                    connection,
                                                    query,
                                                    searchQuery.condition(),
                                                    labels)
                                            .rowIds(offset, limit));
        });
    }

    /** Counts partition by partition, so that a search need not wait for a long count. */
    @Override
    public long count(Query query) {
        long count = 0;
        for (long partition : database.read(ProjectionSchema::partitions)) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            count += database.read(c -> new SearchQuery(c, query).count(partition));
        }
        return count;
    }

    @Override
    public List<UUID> ids(Query query) {
        return database.read(c -> new SearchQuery(c, query.oldestFirst()).ids());
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
    public List<SimilarCase> similar(UUID self, Seizure seizure) {
        return database.read(connection ->
                new SimilarQuery(
                                connection,
                                self,
                                seizure,
                                new SeizureRowReader(connection, installations, station))
                        .read());
    }

    /** Reads the revisions since the last refresh, and the given records. */
    @Override
    public void refresh(Collection<UUID> recordIds, Map<RevisionId, ViolationCounts> counts) {
        updating.lock();
        try {
            long upTo = journal.position();
            Map<UUID, Long> stale = rows.bytesAfter(database.position());
            recordIds.forEach(id -> stale.putIfAbsent(id, 0L));
            addReviewed(stale);
            if (!database.hasRoomFor(stale.size())) {
                rebuild(_ -> {});
                return;
            }
            batches(stale).forEach(batch -> refreshBatch(batch, counts));
            database.write(writer -> writer.setPosition(upTo));
        } finally {
            updating.unlock();
        }
    }

    /** Adds the seizures whose review sheets have new steps. */
    private void addReviewed(Map<UUID, Long> stale) {
        var seizures = new ArrayList<UUID>();
        for (UUID id : stale.keySet()) {
            if (id.version() == ReviewShape.ID_VERSION) {
                readableEntries(id).stream()
                        .flatMap(entry -> ReviewShape.seizureOf(entry.revision()).stream())
                        .forEach(seizures::add);
            }
        }
        seizures.forEach(id -> stale.putIfAbsent(id, 0L));
    }

    private static List<List<UUID>> batches(Map<UUID, Long> bytesByRecord) {
        var batches = new ArrayList<List<UUID>>();
        long bytes = RevisionRows.BATCH_BYTES;
        for (var record : bytesByRecord.entrySet()) {
            if (bytes >= RevisionRows.BATCH_BYTES || batches.getLast().size() >= BATCH) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.getLast().add(record.getKey());
            bytes += record.getValue();
        }
        return batches;
    }

    private void refreshBatch(List<UUID> recordIds, Map<RevisionId, ViolationCounts> counts) {
        var stream = recordIds.size() > 16 ? recordIds.parallelStream() : recordIds.stream();
        List<CaseEntries> found =
                stream.map(this::readableCase).filter(one -> !one.entries().isEmpty()).toList();
        replace(found, recordIds.stream().filter(damagedRecords::contains).toList(), counts);
    }

    private CaseEntries readableCase(UUID recordId) {
        return new CaseEntries(
                readableEntries(recordId), readableEntries(ReviewShape.idOf(recordId)));
    }

    /**
     * Returns an empty list for a record with a damaged row, which is neither listed nor counted.
     */
    private List<StoredRevision> readableEntries(UUID recordId) {
        try {
            List<StoredRevision> entries = journal.ofRecord(recordId);
            damagedRecords.remove(recordId);
            return entries;
        } catch (Fault e) {
            if (e.exit() != Fault.Exit.UNVERIFIED) {
                throw e;
            }
            damagedRecords.add(recordId);
            return List.of();
        }
    }

    /** Returns the records with a damaged row. */
    public Set<UUID> damagedRecords() {
        return Set.copyOf(damagedRecords);
    }

    private void replace(
            List<CaseEntries> records,
            List<UUID> unreadable,
            Map<RevisionId, ViolationCounts> counts) {
        var stream = records.size() > 16 ? records.parallelStream() : records.stream();
        List<Optional<ProjectedRecord>> projected =
                stream.map(one -> projector.project(one.entries(), one.reviews(), counts)).toList();
        var removed = new ArrayList<>(unreadable);
        for (int i = 0; i < records.size(); i++) {
            if (projected.get(i).isEmpty()) {
                removed.add(records.get(i).recordId());
            }
        }
        database.write(writer ->
                writer.replace(projected.stream().flatMap(Optional::stream).toList(), removed));
    }

    @Override
    public void rebuild(LongConsumer progress) {
        updating.lock();
        try {
            long upTo = journal.position();
            database.clear();
            var done = new long[1];
            rows.byRecord(
                    records -> {
                        replace(records, List.of(), Map.of());
                        done[0] += records.stream().mapToLong(one -> one.entries().size()).sum();
                        progress.accept(done[0]);
                    },
                    damagedRecords::add);
            database.write(RowWriter::optimize);
            database.write(writer -> writer.setPosition(upTo));
            refresh(List.of());
        } finally {
            updating.unlock();
        }
    }

    @Override
    public Gaps gaps() {
        return new Gaps(damagedRecords.size(), journal.missing());
    }

    @Override
    public String contentHash() {
        return database.read(SqliteCatalogue::hash);
    }

    private static String hash(Connection connection) throws SQLException {
        return new ContentHash(connection).hex();
    }

    @Override
    public void close() {
        database.close();
    }
}
