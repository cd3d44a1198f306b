package rubezh.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.journal.Entry;
import rubezh.journal.Have;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;

/** What is here already, asked with as few look-ups as can be. */
interface Present {
    /** Nothing is here: a bundle checked by itself. */
    Present NOTHING =
            new Present() {
                @Override
                public boolean covers(UUID replica, long seq) {
                    return false;
                }

                @Override
                public boolean holds(Entry entry) {
                    return false;
                }

                @Override
                public List<RevisionId> at(UUID replica, long seq) {
                    return List.of();
                }
            };

    /** Says whether some revision with this number is here. */
    boolean covers(UUID replica, long seq);

    boolean holds(Entry entry);

    /** Returns the revisions with a number; more than one after a fork. */
    List<RevisionId> at(UUID replica, long seq);

    static Present in(Journal journal) {
        Have have = journal.have();
        var spans = new HashMap<UUID, Spans>();
        have.byReplica().forEach((replica, held) -> spans.put(replica, Spans.of(held)));
        return new InJournal(journal, spans);
    }

    /**
     * @param journal asked only for what may be there
     * @param spans numbers that are there
     */
    record InJournal(Journal journal, Map<UUID, Spans> spans) implements Present {
        @Override
        public boolean covers(UUID replica, long seq) {
            Spans held = spans.get(replica);
            return held != null && held.contains(seq);
        }

        @Override
        public boolean holds(Entry entry) {
            var link = entry.revision().link();
            return covers(link.replica(), link.seq()) && journal.holds(entry.id());
        }

        @Override
        public List<RevisionId> at(UUID replica, long seq) {
            return covers(replica, seq)
                    ? journal.ofReplica(replica, seq, seq).stream().map(Entry::id).toList()
                    : List.of();
        }
    }
}
