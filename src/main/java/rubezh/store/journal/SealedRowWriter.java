package rubezh.store.journal;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.ChainedRevision;
import rubezh.journal.StoredRevision;
import rubezh.store.blob.BlobIndex;
import rubezh.store.file.Bytes;

/** Writer of revisions into their table, sealed, within the transaction of its caller. */
final class SealedRowWriter {
    /** Revisions sealed ahead while the previous batch is inserted. */
    private static final int BATCH = 512;

    /** A revision may have 1 MiB, and takes several times as much once it is parsed. */
    private static final int BATCH_BYTES = 2 << 20;

    private static final String INSERT =
            "INSERT INTO revision(id, record_id, replica, seq, sealed) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_NEW = INSERT + " ON CONFLICT(id) DO NOTHING";

    private final Connection connection;
    private final RevisionRows rows;
    private final BlobIndex blobs;

    /**
     * @param blobs is told which attachments the revisions refer to
     */
    SealedRowWriter(Connection connection, RevisionRows rows, BlobIndex blobs) {
        this.connection = connection;
        this.rows = rows;
        this.blobs = blobs;
    }

    /**
     * Rows inserted or replaced by an import.
     *
     * @param own whether one of those inserted has the replica of this installation, which did not
     *     write it
     * @param replaced whether one was replaced
     */
    record Added(int count, boolean own, boolean replaced) {}

    /** Inserts revisions of which none is there. */
    void insert(List<StoredRevision> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, rows.seal(entries));
        }
    }

    /**
     * Inserts those that are not there and replaces those that cannot be read, on this thread while
     * another one seals the next batch.
     *
     * @param own replica of this installation
     */
    Added insertNew(Iterator<StoredRevision> entries, UUID own) throws SQLException {
        int count = 0;
        int replaced = 0;
        boolean anyOwn = false;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            List<StoredRevision> batch = next(entries);
            var sealing = sealAhead(batch);
            while (!batch.isEmpty()) {
                batch = next(entries);
                var nextSealing = sealAhead(batch);
                List<RevisionRows.SealedRevision> sealed = sealing.result();
                int[] inserted = insert(insert, sealed);
                count += IntStream.of(inserted).sum();
                replaced += replaceDamaged(sealed, inserted);
                anyOwn |=
                        IntStream.range(0, inserted.length)
                                .anyMatch(i -> inserted[i] > 0 && isOf(own, sealed.get(i)));
                sealing = nextSealing;
            }
        }
        return new Added(count + replaced, anyOwn, replaced > 0);
    }

    private SharedJob<List<RevisionRows.SealedRevision>> sealAhead(List<StoredRevision> batch) {
        return SharedJob.submit(() -> rows.seal(batch));
    }

    private static boolean isOf(UUID replica, RevisionRows.SealedRevision row) {
        return row.entry().link().replica().equals(replica);
    }

    private static List<StoredRevision> next(Iterator<StoredRevision> entries) {
        var batch = new ArrayList<StoredRevision>(BATCH);
        long bytes = 0;
        while (entries.hasNext() && batch.size() < BATCH && bytes < BATCH_BYTES) {
            batch.add(entries.next());
            bytes += batch.getLast().line().length;
        }
        return batch;
    }

    /** Replaces the rows of revisions that were not inserted and cannot be read; counts them. */
    private int replaceDamaged(List<RevisionRows.SealedRevision> sealed, int[] inserted) {
        int count = 0;
        for (int i = 0; i < inserted.length; i++) {
            var row = sealed.get(i);
            if (inserted[i] == 0 && rows.replaceIfDamaged(row)) {
                count++;
            }
        }
        return count;
    }

    /** Returns the number of rows inserted by each revision, 0 or 1. */
    private int[] insert(PreparedStatement insert, List<RevisionRows.SealedRevision> sealed)
            throws SQLException {
        for (RevisionRows.SealedRevision row : sealed) {
            ChainedRevision revision = row.entry();
            insert.setBytes(1, row.id());
            insert.setBytes(2, Bytes.of(revision.subject().recordId()));
            insert.setBytes(3, Bytes.of(revision.link().replica()));
            insert.setLong(4, revision.link().seq());
            insert.setBytes(5, row.sealed());
            insert.addBatch();
            revision.attachments().forEach(ref -> blobs.markReferenced(Sha256.of(ref.sha256())));
        }
        return insert.executeBatch();
    }
}
