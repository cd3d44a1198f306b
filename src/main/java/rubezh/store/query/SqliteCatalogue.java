package rubezh.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.StoredRevision;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.TotalsRow;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.projection.ContentHash;
import rubezh.store.projection.ProjectedRecord;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;
import rubezh.text.Fault;

/** Lists, search and sums from a projection in memory, kept up to date from the journal. */
public final class SqliteCatalogue implements Catalogue, AutoCloseable {
    private static final int BATCH = 2_000;

    private final SqliteJournal journal;
    private final RevisionRows rows;
    private final RecordProjector projecting;
    private final ProjectionDatabase memory;
    private final ReentrantLock updating = new ReentrantLock();
    private final Set<UUID> damaged = ConcurrentHashMap.newKeySet();

    public SqliteCatalogue(
            SqliteJournal journal,
            RevisionRows rows,
            RecordProjector projecting,
            ProjectionDatabase memory) {
        this.journal = journal;
        this.rows = rows;
        this.projecting = projecting;
        this.memory = memory;
    }

    /** Returns a catalogue of the same journal with lists of its own. */
    public SqliteCatalogue in(ProjectionDatabase other) {
        return new SqliteCatalogue(journal, rows, projecting, other);
    }

    public ProjectionDatabase memory() {
        return memory;
    }

    public SqliteJournal journal() {
        return journal;
    }

    @Override
    public List<SeizureRow> page(Query query, int offset, int limit) {
        return memory.read(connection -> {
            var search = new SearchQuery(connection, query);
            boolean newest = query.order() == null && !query.text().isBlank();
            return search.rows(newest ? search.newest(offset, limit) : search.all(offset, limit));
        });
    }

    /** Counts stretch by stretch, so that a search need not wait for a long count. */
    @Override
    public long count(Query query) {
        long count = 0;
        for (long stretch : memory.read(ProjectionSchema::stretches)) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            count += memory.read(c -> new SearchQuery(c, query).count(stretch));
        }
        return count;
    }

    @Override
    public List<UUID> ids(Query query) {
        return memory.read(connection -> {
            var search = new SearchQuery(connection, query);
            var ids = new ArrayList<UUID>();
            for (long stretch : ProjectionSchema.stretches(connection)) {
                ids.addAll(search.ids(stretch));
            }
            return ids;
        });
    }

    @Override
    public List<TotalsRow> totals(Query query, List<String> by) {
        return memory.read(connection -> new TotalsQuery(connection, query, by).read());
    }

    @Override
    public List<SimilarCase> similar(UUID self, Seizure seizure) {
        return memory.read(connection -> new SimilarQuery(connection, self, seizure).read());
    }

    /** Reads what the journal took since the last time, whichever records are named. */
    @Override
    public void refresh(Collection<UUID> recordIds) {
        updating.lock();
        try {
            long upTo = journal.position();
            var stale = new LinkedHashSet<>(rows.recordsAfter(memory.position()));
            stale.addAll(recordIds);
            if (!memory.hasRoomFor(stale.size())) {
                rebuild(_ -> {});
                return;
            }
            var list = List.copyOf(stale);
            for (int i = 0; i < list.size(); i += BATCH) {
                refreshBatch(list.subList(i, Math.min(i + BATCH, list.size())));
            }
            memory.write(writer -> writer.setPosition(upTo));
        } finally {
            updating.unlock();
        }
    }

    private void refreshBatch(List<UUID> recordIds) {
        var stream = recordIds.size() > 16 ? recordIds.parallelStream() : recordIds.stream();
        List<List<StoredRevision>> found =
                stream.map(this::readable).filter(entries -> !entries.isEmpty()).toList();
        replace(found, recordIds.stream().filter(damaged::contains).toList());
    }

    /** Returns nothing for a record with a damaged row: it is neither shown nor counted. */
    private List<StoredRevision> readable(UUID recordId) {
        try {
            return journal.ofRecord(recordId);
        } catch (Fault e) {
            if (e.exit() != Fault.Exit.UNVERIFIED) {
                throw e;
            }
            damaged.add(recordId);
            return List.of();
        }
    }

    /** Returns the records that have a damaged row. */
    public Set<UUID> damaged() {
        return Set.copyOf(damaged);
    }

    private void replace(List<List<StoredRevision>> records, List<UUID> unreadable) {
        var stream = records.size() > 16 ? records.parallelStream() : records.stream();
        List<Optional<ProjectedRecord>> projected = stream.map(projecting::of).toList();
        var gone = new ArrayList<>(unreadable);
        for (int i = 0; i < records.size(); i++) {
            if (projected.get(i).isEmpty()) {
                gone.add(records.get(i).getFirst().revision().subject().recordId());
            }
        }
        memory.write(writer ->
                writer.replace(projected.stream().flatMap(Optional::stream).toList(), gone));
    }

    @Override
    public void rebuild(LongConsumer progress) {
        updating.lock();
        try {
            long upTo = journal.position();
            memory.clear();
            var done = new long[1];
            rows.byRecord(
                    records -> {
                        replace(records, List.of());
                        done[0] += records.stream().mapToLong(List::size).sum();
                        progress.accept(done[0]);
                    },
                    damaged::add);
            memory.write(RowWriter::optimize);
            memory.write(writer -> writer.setPosition(upTo));
            refresh(List.of());
        } finally {
            updating.unlock();
        }
    }

    @Override
    public String contentHash() {
        return memory.read(SqliteCatalogue::hash);
    }

    private static String hash(Connection connection) throws SQLException {
        return new ContentHash(connection).hex();
    }

    @Override
    public void close() {
        memory.close();
    }
}
