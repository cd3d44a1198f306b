package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Journal;
import rubezh.journal.Journal.StoredState;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;

/**
 * Revisions that the register has, queried with few look-ups.
 *
 * @param ranges sequence ranges in the journal, by replica
 * @param journal queried only for the replicas of the ranges; null without a register
 */
public record LocalRevisions(ReplicaRanges ranges, @Nullable Journal journal) {
    /** Empty register, to check a bundle without import. */
    static final LocalRevisions EMPTY = new LocalRevisions(new ReplicaRanges(), null);

    public static LocalRevisions ofJournal(Journal journal) {
        return new LocalRevisions(ReplicaRanges.of(journal.versionVector()), journal);
    }

    /** Returns whether a revision with this sequence number exists. */
    boolean covers(UUID replica, long seq) {
        return ranges.get(replica).contains(seq);
    }

    /** Returns the greatest number that a chain may be continued from; 0 for an unknown one. */
    long reached(UUID replica) {
        return ranges.get(replica).withinReach().last();
    }

    /** Returns the revisions of a replica that follow another one, each with that one. */
    Map<RevisionId, RevisionId> links(UUID replica) {
        var links = new HashMap<RevisionId, RevisionId>();
        if (journal != null && ranges.replicas().contains(replica)) {
            for (StoredRevision revision : journal.ofReplica(replica, 1, Long.MAX_VALUE)) {
                RevisionId prev = revision.revision().link().prev();
                if (prev != null) {
                    links.put(revision.id(), prev);
                }
            }
        }
        return links;
    }

    /** Returns what the register has of a revision. */
    StoredState stateOf(StoredRevision revision) {
        return journal != null && ranges.replicas().contains(revision.link().replica())
                ? journal.stateOf(revision)
                : StoredState.ABSENT;
    }

    /**
     * Returns the readable revisions with a sequence number; more than one after a fork. A damaged
     * one says nothing against what follows it.
     */
    List<RevisionId> at(UUID replica, long seq) {
        return journal != null && covers(replica, seq)
                ? journal.at(replica, seq).stream().map(StoredRevision::id).toList()
                : List.of();
    }
}
