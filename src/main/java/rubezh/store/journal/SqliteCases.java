package rubezh.store.journal;

import module java.base;

import rubezh.journal.StoredRevision;

/** Cases of a register file. */
public final class SqliteCases implements CaseSource {
    private final SqliteJournal journal;
    private final RevisionRows rows;

    public SqliteCases(SqliteJournal journal, RevisionRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public long position() {
        return journal.position();
    }

    /** Positions are counted one by one. */
    @Override
    public long endOf(long after, long upTo, long revisions) {
        return Math.min(upTo, after + revisions);
    }

    @Override
    public Map<UUID, Long> bytesBetween(long after, long upTo) {
        return rows.bytesBetween(after, upTo);
    }

    @Override
    public List<CaseEntries> cases(List<UUID> recordIds, Consumer<UUID> damaged) {
        return rows.cases(recordIds, damaged);
    }

    @Override
    public void byRecord(Consumer<List<CaseEntries>> consumer, Consumer<UUID> damaged) {
        rows.byRecord(consumer, damaged);
    }

    @Override
    public List<StoredRevision> ofRecord(UUID recordId) {
        return journal.ofRecord(recordId);
    }

    @Override
    public long missing() {
        return journal.missing();
    }
}
