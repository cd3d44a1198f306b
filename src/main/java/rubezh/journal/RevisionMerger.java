package rubezh.journal;

import module java.base;

/**
 * Merge of a record's revisions into a view; independent of clocks and of the order of arrival. Of
 * all revisions whose {@code changed} pointers include a field, those count that are no ancestor of
 * another.
 *
 * @see RecordView
 * @see Journal#ofRecord
 */
public final class RevisionMerger {
    private RevisionMerger() {}

    /**
     * Returns the current view of a record.
     *
     * @param revisions all known revisions of one record and {@link #ofKind kind}, at least one, in
     *     any order
     */
    public static RecordView view(Collection<Revision> revisions) {
        RevisionHistory history = new RevisionHistory(revisions);
        return history.isLinear() ? viewOfChain(history) : new ConcurrentMerge(history).view();
    }

    /**
     * Returns the view of some heads and their ancestors.
     *
     * @param heads at least one of the revisions
     */
    public static RecordView asOf(Collection<Revision> revisions, Collection<RevisionId> heads) {
        return view(upTo(revisions, heads));
    }

    /** Returns some revisions of a record and those before them. */
    public static List<Revision> upTo(
            Collection<Revision> revisions, Collection<RevisionId> heads) {
        return RevisionHistory.ancestorsOf(revisions, heads);
    }

    /**
     * Returns the revisions of one kind; only they state a record of that kind. Whoever signs
     * another kind under its id makes a record apart.
     *
     * @param revisions all known revisions under one record id, in any order
     */
    public static List<Revision> ofKind(Collection<Revision> revisions, String kind) {
        return only(revisions, revision -> revision.subject().kind().equals(kind));
    }

    /** Returns whether some of the revisions under a record id are of another kind. */
    public static boolean hasOtherKinds(Collection<Revision> revisions, String kind) {
        return revisions.stream().anyMatch(one -> !one.subject().kind().equals(kind));
    }

    /**
     * Returns the revisions that count; in the place of a parent that does not, its own parents
     * stand.
     *
     * @param revisions all known revisions of a record, in any order
     */
    public static List<Revision> only(Collection<Revision> revisions, Predicate<Revision> counts) {
        Map<RevisionId, Revision> others =
                revisions.stream()
                        .filter(counts.negate())
                        .collect(Collectors.toMap(Revision::id, one -> one, (one, _) -> one));
        return others.isEmpty()
                ? List.copyOf(revisions)
                : revisions.stream()
                        .filter(revision -> !others.containsKey(revision.id()))
                        .map(revision -> revision.withoutParents(others))
                        .toList();
    }

    /** Returns revisions sorted by depth, then id: each after its parents. */
    public static List<Revision> inOrder(Collection<Revision> revisions) {
        return new RevisionHistory(revisions).ordered();
    }

    private static RecordView viewOfChain(RevisionHistory history) {
        boolean voided = false;
        for (int i = 0; i < history.size(); i++) {
            Revision revision = history.get(i);
            if (ConcurrentMerge.changesRecord(revision)) {
                voided = revision.act().op() == RevisionKind.VOID;
            }
        }
        return history.view(history.greatest().content().body(), List.of(), voided);
    }
}
