package rubezh.bundle.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;

/** Revisions that the register has, queried with few look-ups. */
public interface LocalRevisions {
    /** Empty register, to check a bundle without import. */
    LocalRevisions EMPTY =
            new LocalRevisions() {
                @Override
                public boolean covers(UUID replica, long seq) {
                    return false;
                }

                @Override
                public boolean contains(StoredRevision revision) {
                    return false;
                }

                @Override
                public List<RevisionId> at(UUID replica, long seq) {
                    return List.of();
                }
            };

    /** Returns whether a revision with this sequence number exists. */
    boolean covers(UUID replica, long seq);

    boolean contains(StoredRevision revision);

    /** Returns the revisions with a sequence number; more than one after a fork. */
    List<RevisionId> at(UUID replica, long seq);

    static LocalRevisions ofJournal(Journal journal) {
        VersionVector vector = journal.versionVector();
        var ranges = new HashMap<UUID, SequenceRanges>();
        vector.byReplica()
                .forEach((replica, state) -> ranges.put(replica, SequenceRanges.of(state)));
        return new InJournal(journal, ranges);
    }

    /**
     * Revisions of a journal.
     *
     * @param journal queried only for sequence numbers within the ranges
     * @param ranges sequence ranges in the journal, by replica
     */
    record InJournal(Journal journal, Map<UUID, SequenceRanges> ranges) implements LocalRevisions {
        @Override
        public boolean covers(UUID replica, long seq) {
            SequenceRanges known = ranges.get(replica);
            return known != null && known.contains(seq);
        }

        @Override
        public boolean contains(StoredRevision revision) {
            var link = revision.revision().link();
            return covers(link.replica(), link.seq()) && journal.contains(revision.id());
        }

        @Override
        public List<RevisionId> at(UUID replica, long seq) {
            return covers(replica, seq)
                    ? journal.ofReplica(replica, seq, seq).stream().map(StoredRevision::id).toList()
                    : List.of();
        }
    }
}
