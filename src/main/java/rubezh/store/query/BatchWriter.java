package rubezh.store.query;

import module java.base;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.authority.Audience;
import rubezh.authority.Authority;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.store.journal.CaseSource.CaseEntries;
import rubezh.store.journal.SharedJob;
import rubezh.store.projection.ProjectedBody;
import rubezh.store.projection.ProjectedRecord;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;

/**
 * Projects batches and writes them in their order, each as a {@link SharedJob} while the next one
 * is read and projected. The last one is written by {@link #finish}, on the thread that calls it.
 *
 * <pre>{@code
 * try (var writer = new BatchWriter(database, projector, operations)) {
 *     batches.forEach(cases -> writer.add(cases, List.of(), Map.of()));
 *     writer.finish();
 * }
 * }</pre>
 */
final class BatchWriter implements AutoCloseable {
    private final ProjectionDatabase database;
    private final RecordProjector projector;
    private final OperationRows operations;
    private @Nullable ProjectedBatch last;
    private @Nullable SharedJob<Boolean> writing;

    /**
     * @param operations is told which of its rows are replaced
     */
    BatchWriter(ProjectionDatabase database, RecordProjector projector, OperationRows operations) {
        this.database = database;
        this.projector = projector;
        this.operations = operations;
    }

    /**
     * Projects a batch; throws what the writing of an earlier one threw.
     *
     * @param unreadable ids of records that cannot be read
     * @param counts violations counted before
     */
    void add(
            List<CaseEntries> cases,
            List<UUID> unreadable,
            Map<RevisionId, ViolationCounts> counts) {
        ProjectedBatch before = last;
        last = ProjectedBatch.of(cases, unreadable, projector, counts);
        operations.replaced(last.bodies());
        if (before != null) {
            waitUntilWritten();
            writing =
                    SharedJob.submit(() -> {
                        database.write(before::write);
                        return true;
                    });
        }
    }

    /** Writes the last batch, after all others. */
    void finish() {
        waitUntilWritten();
        if (last != null) {
            database.write(last::write);
            last = null;
        }
    }

    private void waitUntilWritten() {
        if (writing != null) {
            writing.result();
        }
    }

    /** Returns when nothing is written any more, whatever was thrown. */
    @Override
    public void close() {
        if (writing != null) {
            writing.await();
        }
    }

    /**
     * Rows that some records are replaced by.
     *
     * @param records those of seizures
     * @param removed ids of the records that no seizure is left of
     * @param bodies those kept as their values
     * @param audiences for whom each record is meant
     */
    private record ProjectedBatch(
            List<ProjectedRecord> records,
            List<UUID> removed,
            List<ProjectedBody> bodies,
            Map<UUID, Set<Audience>> audiences) {
        /**
         * @param unreadable ids of records that cannot be read
         */
        static ProjectedBatch of(
                List<CaseEntries> cases,
                List<UUID> unreadable,
                RecordProjector projector,
                Map<RevisionId, ViolationCounts> counts) {
            var stream = cases.size() > 16 ? cases.parallelStream() : cases.stream();
            List<Optional<ProjectedRecord>> projected =
                    stream.map(one -> projector.project(one.entries(), one.reviews(), counts))
                            .toList();
            var removed = new ArrayList<>(unreadable);
            for (int i = 0; i < cases.size(); i++) {
                if (projected.get(i).isEmpty()) {
                    removed.add(cases.get(i).recordId());
                }
            }
            return new ProjectedBatch(
                    projected.stream().flatMap(Optional::stream).toList(),
                    removed,
                    ProjectedBody.all(
                            cases.stream().map(CaseEntries::entries), projector.authority()),
                    audiences(cases, unreadable, projector.authority()));
        }

        /** A record that cannot be read is everybody's, so that an export names what it lacks. */
        private static Map<UUID, Set<Audience>> audiences(
                List<CaseEntries> cases, List<UUID> unreadable, Authority authority) {
            var audiences = new HashMap<UUID, Set<Audience>>();
            for (CaseEntries one : cases) {
                List<Revision> all = one.entries().stream().map(StoredRevision::revision).toList();
                audiences.put(one.recordId(), Audience.of(all, authority));
            }
            unreadable.forEach(id -> audiences.put(id, Set.of(Audience.EVERYBODY)));
            return audiences;
        }

        void write(RowWriter writer) throws SQLException {
            writer.replace(records, removed);
            writer.replaceBodies(bodies);
            writer.replaceAudiences(audiences);
        }
    }
}
