package rubezh.bundle.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;

/** What is here already, asked with as few look-ups as can be. */
public interface LocalRevisions {
    /** Nothing is here: a bundle checked by itself. */
    LocalRevisions EMPTY =
            new LocalRevisions() {
                @Override
                public boolean covers(UUID replica, long seq) {
                    return false;
                }

                @Override
                public boolean holds(StoredRevision revision) {
                    return false;
                }

                @Override
                public List<RevisionId> at(UUID replica, long seq) {
                    return List.of();
                }
            };

    /** Says whether some revision with this number is here. */
    boolean covers(UUID replica, long seq);

    boolean holds(StoredRevision revision);

    /** Returns the revisions with a number; more than one after a fork. */
    List<RevisionId> at(UUID replica, long seq);

    static LocalRevisions ofJournal(Journal journal) {
        VersionVector vector = journal.versionVector();
        var spans = new HashMap<UUID, SequenceRanges>();
        vector.byReplica()
                .forEach((replica, state) -> spans.put(replica, SequenceRanges.of(state)));
        return new InJournal(journal, spans);
    }

    /**
     * @param journal asked only for what may be there
     * @param spans numbers that are there
     */
    record InJournal(Journal journal, Map<UUID, SequenceRanges> spans) implements LocalRevisions {
        @Override
        public boolean covers(UUID replica, long seq) {
            SequenceRanges held = spans.get(replica);
            return held != null && held.contains(seq);
        }

        @Override
        public boolean holds(StoredRevision revision) {
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
