package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision.Link;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;

/**
 * Check of each replica's chain through a bundle and into the local journal. Two accepted revisions
 * with one sequence number are a fork: both are kept and the fork is reported. So is a revision
 * that follows another one than the accepted one before it, as its signature covers that link. A
 * refused revision proves nothing, since anybody may have written it.
 */
public final class ChainVerifier {
    private final LocalRevisions local;
    private final Set<Fork> forks = new HashSet<>();
    private final ChainEnd accepted = new ChainEnd();
    private final Map<UUID, Long> reached = new HashMap<>();

    /** Last answer of the register, kept because a forged chain may have many of one number. */
    private Fork asked = new Fork(new UUID(0, 0), 0);

    private Set<RevisionId> answered = Set.of();

    ChainVerifier(LocalRevisions revisions) {
        this.local = revisions;
    }

    /** Sequence number of two revisions. */
    public record Fork(UUID replica, long seq) {}

    /** Ids of the last two sequence numbers of a chain. */
    private static final class ChainEnd {
        private Set<RevisionId> previous = Set.of();
        private Set<RevisionId> current = Set.of();
        private @Nullable UUID replica;
        private long seq;

        void add(StoredRevision revision) {
            Link link = revision.revision().link();
            boolean sameReplica = link.replica().equals(replica);
            if (!sameReplica || link.seq() != seq) {
                previous = sameReplica && link.seq() == seq + 1 ? current : Set.of();
                current = new HashSet<>();
            }
            replica = link.replica();
            seq = link.seq();
            current.add(revision.id());
        }
    }

    /**
     * Returns whether too many revisions are missing before this one. Without a register nothing is
     * known to be missing.
     */
    boolean isBeyondReach(Link link) {
        if (local.journal() == null) {
            return false;
        }
        long last = reached.computeIfAbsent(link.replica(), local::reached);
        boolean beyond = SequenceRanges.isBeyondReach(link.seq(), last);
        if (!beyond) {
            reached.put(link.replica(), Math.max(last, link.seq()));
        }
        return beyond;
    }

    /**
     * Adds an accepted revision, which may prove a fork.
     *
     * @param known whether the register has a row of it, readable or not
     */
    void onAccepted(StoredRevision revision, boolean known) {
        Link link = revision.revision().link();
        accepted.add(revision);
        if (!known && local.covers(link.replica(), link.seq()) || accepted.current.size() > 1) {
            forks.add(new Fork(link.replica(), link.seq()));
        }
        RevisionId prev = link.prev();
        if (prev != null && !accepted.previous.contains(prev)) {
            Set<RevisionId> localPrevious = localAt(new Fork(link.replica(), link.seq() - 1));
            boolean other = !accepted.previous.isEmpty() || !localPrevious.isEmpty();
            if (other && !localPrevious.contains(prev)) {
                forks.add(new Fork(link.replica(), link.seq() - 1));
            }
        }
    }

    private Set<RevisionId> localAt(Fork place) {
        if (!place.equals(asked)) {
            answered = Set.copyOf(local.at(place.replica(), place.seq()));
            asked = place;
        }
        return answered;
    }

    public Set<Fork> forks() {
        return forks;
    }
}
