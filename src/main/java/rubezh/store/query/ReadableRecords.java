package rubezh.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.store.journal.CaseEntries;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteJournal;
import rubezh.text.Fault;

/** Records of the journal that can be read, and the ids of those that cannot. Thread-safe. */
final class ReadableRecords {
    private static final int BATCH = 2_000;

    private final SqliteJournal journal;
    private final RevisionRows rows;
    private final Set<UUID> damaged = ConcurrentHashMap.newKeySet();

    ReadableRecords(SqliteJournal journal, RevisionRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    /** Returns the records with a damaged row, which are neither listed nor counted. */
    Set<UUID> damaged() {
        return damaged;
    }

    /** Returns those of some records that can be read, each with its review sheet. */
    List<CaseEntries> read(List<UUID> recordIds) {
        try {
            Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
            List<CaseEntries> cases = rows.cases(recordIds, unreadable::add);
            damaged.addAll(unreadable);
            recordIds.stream()
                    .flatMap(id -> Stream.of(id, DerivedId.ofReview(id)))
                    .filter(id -> !unreadable.contains(id))
                    .forEach(damaged::remove);
            return cases;
        } catch (Fault e) {
            if (e.exit() != Fault.Exit.UNVERIFIED) {
                throw e;
            }
            return recordIds.stream().map(this::read).filter(c -> !c.entries().isEmpty()).toList();
        }
    }

    /** Reads a record by itself, for a damaged page spoils every reading that comes across it. */
    private CaseEntries read(UUID recordId) {
        return new CaseEntries(entries(recordId), entries(DerivedId.ofReview(recordId)));
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
