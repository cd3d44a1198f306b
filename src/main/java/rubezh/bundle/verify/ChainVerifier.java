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
 * Check of each replica's chain through a bundle and into the local journal. Two revisions with one
 * sequence number are a fork: both are kept and the fork is reported.
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

    /** Sequence number of two revisions. */
    public record Fork(UUID replica, long seq) {}

    /** Adds the next revision; returns whether it continues the chain. */
    boolean continuesChain(StoredRevision revision, boolean known) {
        Link link = revision.revision().link();
        advance(link);
        if (!known && local.covers(link.replica(), link.seq()) || !current.isEmpty()) {
            forks.add(new Fork(link.replica(), link.seq()));
        }
        boolean linked = !link.replica().equals(broken) && isLinked(link);
        if (!linked) {
            broken = link.replica();
        }
        current.add(revision.id());
        return linked;
    }

    private void advance(Link link) {
        boolean next = link.replica().equals(replica) && link.seq() == seq + 1;
        boolean fork = link.replica().equals(replica) && link.seq() == seq;
        if (!fork) {
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
        List<RevisionId> localPrevious = local.at(link.replica(), link.seq() - 1);
        if (!localPrevious.isEmpty() && !localPrevious.contains(prev)) {
            forks.add(new Fork(link.replica(), link.seq() - 1));
        }
        return previous.isEmpty() || localPrevious.contains(prev);
    }

    public Set<Fork> forks() {
        return forks;
    }
}
