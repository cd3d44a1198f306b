package rubezh.journal;

import module java.base;

/** Walk from several revisions to their ancestors, the latest first. */
final class AncestryWalk {
    private final RevisionHistory history;
    private final Map<RevisionId, Integer> places;
    private final Map<Integer, BitSet> seenBy = new HashMap<>();
    private final TreeSet<Integer> pending = new TreeSet<>();
    private int parents;

    /** How many of those pending not all parents have seen. */
    private int unshared;

    /**
     * @param places places of the revisions in the history
     */
    AncestryWalk(RevisionHistory history, Map<RevisionId, Integer> places) {
        this.history = history;
        this.places = places;
    }

    /** Returns the revisions that not all of some have seen, each with those that have. */
    Map<Integer, BitSet> apart(List<Revision> some) {
        parents = some.size();
        for (int i = 0; i < parents; i++) {
            var one = new BitSet();
            one.set(i);
            reach(some.get(i).id(), one);
        }
        var apart = new HashMap<Integer, BitSet>();
        while (unshared > 0) {
            int place = Objects.requireNonNull(pending.pollLast());
            BitSet seen = Objects.requireNonNull(seenBy.get(place));
            if (!isShared(seen)) {
                unshared--;
                apart.put(place, seen);
                history.get(place).link().parents().forEach(parent -> reach(parent, seen));
            }
        }
        return apart;
    }

    private boolean isShared(BitSet seen) {
        return seen.cardinality() == parents;
    }

    private void reach(RevisionId id, BitSet by) {
        int place = places.getOrDefault(id, 0);
        BitSet seen = seenBy.computeIfAbsent(place, _ -> new BitSet());
        boolean counted = !pending.add(place) && !isShared(seen);
        seen.or(by);
        unshared += (isShared(seen) ? 0 : 1) - (counted ? 1 : 0);
    }
}
