package rubezh.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RevisionId;
import rubezh.store.journal.CaseEntries;
import rubezh.store.projection.ProjectedBody;
import rubezh.store.projection.ProjectedRecord;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;

/**
 * Rows that some records are replaced by.
 *
 * @param records those of seizures
 * @param removed ids of the records that no seizure is left of
 * @param bodies those kept as their values
 */
record ProjectedBatch(
        List<ProjectedRecord> records, List<UUID> removed, List<ProjectedBody> bodies) {
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
                stream.map(one -> projector.project(one.entries(), one.reviews(), counts)).toList();
        var removed = new ArrayList<>(unreadable);
        for (int i = 0; i < cases.size(); i++) {
            if (projected.get(i).isEmpty()) {
                removed.add(cases.get(i).recordId());
            }
        }
        return new ProjectedBatch(
                projected.stream().flatMap(Optional::stream).toList(),
                removed,
                ProjectedBody.all(cases.stream().map(CaseEntries::entries)));
    }

    void write(RowWriter writer) throws SQLException {
        writer.replace(records, removed);
        writer.replaceBodies(bodies);
    }
}
