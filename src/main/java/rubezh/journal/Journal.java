package rubezh.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The append-only set of revisions. Every implementation keeps the same contract, held by {@code
 * JournalContract} in the tests.
 *
 * <p>Reading is possible from any thread; appending is serialised by the implementation.
 */
public interface Journal {
    /**
     * Writes own revisions: the writer is asked inside the transaction, so that chain and counters
     * have no holes and no doubles. Returns only after the data is durable.
     *
     * @return what was written, in order; empty if the writer gave nothing
     * @throws rubezh.text.Fault {@code STO-…} if the disk refuses; then nothing was written
     */
    List<StoredRevision> append(Writer writer);

    /**
     * Adds revisions received from elsewhere, all or none, known ones passed over; checking them is
     * the importer's task. Runs in one transaction with {@code alongside}.
     *
     * @return how many were new
     */
    int accept(Iterable<StoredRevision> received, Runnable alongside);

    Optional<StoredRevision> find(RevisionId id);

    boolean contains(RevisionId id);

    /** Returns all revisions of a record in the order they were stored. */
    List<StoredRevision> ofRecord(UUID recordId);

    /**
     * Returns the position of the newest revision: a number that only grows; 0 when there is none.
     */
    long position();

    /** Hands out every revision stored after a position, oldest first, with its position. */
    void replay(long after, BiConsumer<Long, StoredRevision> consumer);

    /** Returns a replica's revisions with {@code from ≤ seq ≤ to}, by sequence. */
    List<StoredRevision> ofReplica(UUID replica, long from, long to);

    /** Returns the ids of all revisions of a replica, sorted by id; opens no sealed row. */
    List<RevisionId> idsOf(UUID replica);

    /** Returns what is here, by replica. */
    VersionVector versionVector();

    /** Composes own revisions inside the saving transaction. */
    interface Writer {
        List<StoredRevision> write(AppendContext context);
    }

    /** A writer's turn: the end of its own chain, and counters that are part of the transaction. */
    interface AppendContext {
        /** Returns the identity that signs here. */
        UUID replica();

        /** Returns the sequence number for the first revision of this turn. */
        long nextSeq();

        /** Returns the replica's newest revision. */
        Optional<RevisionId> prev();

        /** Counts up and returns the new value, starting at 1; rolled back with the transaction. */
        long nextCount(String counter);
    }
}
