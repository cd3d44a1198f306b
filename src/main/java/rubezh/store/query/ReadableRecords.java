package rubezh.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rubezh.journal.StoredRevision;
import rubezh.json.ReviewShape;
import rubezh.store.journal.CaseEntries;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.text.Fault;

/** Records of the journal that can be read, and the ids of those that cannot. Thread-safe. */
final class ReadableRecords {
    private static final int BATCH = 2_000;

    private final SqliteJournal journal;
    private final Set<UUID> damaged = ConcurrentHashMap.newKeySet();

    ReadableRecords(SqliteJournal journal) {
        this.journal = journal;
    }

    /** Returns the records with a damaged row, which are neither listed nor counted. */
    Set<UUID> damaged() {
        return damaged;
    }

    /** Returns a record and its review sheet. */
    CaseEntries read(UUID recordId) {
        return new CaseEntries(entries(recordId), entries(ReviewShape.idOf(recordId)));
    }

    /** Returns the revisions of a record; empty if one of them is damaged. */
    List<StoredRevision> entries(UUID recordId) {
        try {
            List<StoredRevision> entries = journal.ofRecord(recordId);
            damaged.remove(recordId);
            return entries;
        } catch (Fault e) {
            if (e.exit() != Fault.Exit.UNVERIFIED) {
                throw e;
            }
            damaged.add(recordId);
            return List.of();
        }
    }

    /** Returns records in batches of little memory, given the sealed bytes of each. */
    static List<List<UUID>> batches(Map<UUID, Long> bytesByRecord) {
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
}
