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
    private final LocalRevisions local;
    private final Set<Fork> forks = new HashSet<>();
    private List<RevisionId> previous = List.of();
    private List<RevisionId> current = List.of();
    private @Nullable UUID replica;
    private @Nullable UUID broken;
    private long seq;

    ChainVerifier(LocalRevisions revisions) {
        this.local = revisions;
    }

    /** A number that was given to two revisions. */
    public record Fork(UUID replica, long seq) {}

    /** Takes the next revision; returns whether it fits. */
    boolean continuesChain(StoredRevision revision, boolean known) {
        Link link = revision.revision().link();
        advance(link);
        if (!known && local.covers(link.replica(), link.seq()) || !current.isEmpty()) {
            forks.add(new Fork(link.replica(), link.seq()));
        }
        boolean fits = !link.replica().equals(broken) && isLinked(link);
        if (!fits) {
            broken = link.replica();
        }
        current.add(revision.id());
        return fits;
    }

    private void advance(Link link) {
        boolean next = link.replica().equals(replica) && link.seq() == seq + 1;
        boolean again = link.replica().equals(replica) && link.seq() == seq;
        if (!again) {
            previous = next ? current : List.of();
            current = new ArrayList<>();
        }
        replica = link.replica();
        seq = link.seq();
    }

    private boolean isLinked(Link link) {
        RevisionId prev = link.prev();
        if (prev == null || previous.contains(prev)) {
            return true;
        }
        List<RevisionId> here = local.at(link.replica(), link.seq() - 1);
        if (!here.isEmpty() && !here.contains(prev)) {
            forks.add(new Fork(link.replica(), link.seq() - 1));
        }
        return previous.isEmpty() || here.contains(prev);
    }

    public Set<Fork> forks() {
        return forks;
    }
}
