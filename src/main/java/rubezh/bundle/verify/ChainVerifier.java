package rubezh.bundle.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision.Link;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;

/**
 * Follows the chain of each replica through a bundle and into what is here. Two revisions with one
 * number are a fork: both are kept, and it is told.
 */
public final class ChainVerifier {
    private final LocalRevisions present;
    private final Set<Fork> forks = new HashSet<>();
    private List<RevisionId> before = List.of();
    private List<RevisionId> same = List.of();
    private @Nullable UUID replica;
    private @Nullable UUID broken;
    private long seq;

    ChainVerifier(LocalRevisions present) {
        this.present = present;
    }

    /** A number that was given to two revisions. */
    public record Fork(UUID replica, long seq) {}

    /** Takes the next revision; returns whether it fits. */
    boolean fits(StoredRevision entry, boolean known) {
        Link link = entry.revision().link();
        step(link);
        if (!known && present.covers(link.replica(), link.seq()) || !same.isEmpty()) {
            forks.add(new Fork(link.replica(), link.seq()));
        }
        boolean fits = !link.replica().equals(broken) && linked(link);
        if (!fits) {
            broken = link.replica();
        }
        same.add(entry.id());
        return fits;
    }

    private void step(Link link) {
        boolean next = link.replica().equals(replica) && link.seq() == seq + 1;
        boolean again = link.replica().equals(replica) && link.seq() == seq;
        if (!again) {
            before = next ? same : List.of();
            same = new ArrayList<>();
        }
        replica = link.replica();
        seq = link.seq();
    }

    private boolean linked(Link link) {
        RevisionId prev = link.prev();
        if (prev == null || before.contains(prev)) {
            return true;
        }
        List<RevisionId> here = present.at(link.replica(), link.seq() - 1);
        if (!here.isEmpty() && !here.contains(prev)) {
            forks.add(new Fork(link.replica(), link.seq() - 1));
        }
        return before.isEmpty() || here.contains(prev);
    }

    public Set<Fork> forks() {
        return forks;
    }
}
