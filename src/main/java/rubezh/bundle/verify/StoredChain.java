package rubezh.bundle.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision.Link;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;

/**
 * Chain of one replica as stored, read by rising sequence number. A number that is missing or
 * cannot be read says nothing against what follows it.
 *
 * @see ChainVerifier
 */
final class StoredChain {
    private List<RevisionId> previous = List.of();
    private List<RevisionId> current = List.of();
    private long seq;

    /** Two revisions of one sequence number; the other may be known by its id only. */
    record Branch(long seq, String one, String other) {}

    /** Adds the next revision; returns the branch it shows, null if there is none. */
    @Nullable Branch add(StoredRevision revision) {
        Link link = revision.revision().link();
        if (link.seq() != seq) {
            previous = link.seq() == seq + 1 ? current : List.of();
            current = new ArrayList<>();
            seq = link.seq();
        }
        current.add(revision.id());
        RevisionId prev = link.prev();
        if (current.size() > 1) {
            return new Branch(seq, current.getFirst().hex(), revision.id().hex());
        }
        return prev == null || previous.isEmpty() || previous.contains(prev)
                ? null
                : new Branch(seq - 1, previous.getFirst().hex(), prev.hex());
    }
}
