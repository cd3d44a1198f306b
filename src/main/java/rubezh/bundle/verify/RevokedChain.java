package rubezh.bundle.verify;

import module java.base;

import rubezh.journal.Revision;
import rubezh.journal.RevisionId;

/**
 * Chain of a revoked installation: the revisions count that the roster names by id, and all before
 * them. An id covers the id before it, so whoever has the key gives no number a second time.
 *
 * <p>A bundle has a chain from its beginning, the roster names its end: what counts is known after
 * a pass over the bundle.
 */
final class RevokedChain {
    private final Map<RevisionId, RevisionId> before;
    private final Set<RevisionId> refused = new HashSet<>();
    private Set<RevisionId> ends = Set.of();
    private Set<RevisionId> counted = Set.of();

    /**
     * @param held revisions of the installation that the register has, each with the one before it
     */
    RevokedChain(Map<RevisionId, RevisionId> held) {
        this.before = new HashMap<>(held);
    }

    /**
     * Returns whether a revision counts by what is read so far.
     *
     * @param named ids in the roster that holds
     */
    boolean counts(RevisionId id, Revision.Link link, Set<RevisionId> named) {
        if (link.prev() != null) {
            before.put(id, link.prev());
        }
        if (!ends.equals(named)) {
            ends = named;
            count();
        }
        if (!counted.contains(id)) {
            refused.add(id);
        }
        return counted.contains(id);
    }

    /** Returns whether a revision counts after all that was refused in the pass that ended. */
    boolean countsMore() {
        count();
        boolean more = refused.stream().anyMatch(counted::contains);
        refused.clear();
        return more;
    }

    private void count() {
        var all = new HashSet<RevisionId>();
        for (RevisionId end : ends) {
            for (RevisionId id = end; id != null && all.add(id); ) {
                id = before.get(id);
            }
        }
        counted = all;
    }
}
