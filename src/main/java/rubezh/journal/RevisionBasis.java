package rubezh.journal;

import module java.base;

/**
 * Values that the authors of a record's revisions started from: those of the merge of each one's
 * parents. A merge is made only where two parents changed the same line or section unseen by each
 * other; otherwise the body of one of them has the value. So the history of a record that goes to
 * and fro between stations costs little more than its length.
 *
 * @see RevisionMerger#asOf
 */
public final class RevisionBasis {
    private final RevisionHistory history;
    private final Map<RevisionId, Integer> places = new HashMap<>();

    /**
     * @param revisions all known revisions of one record, at least one, in any order
     */
    public RevisionBasis(Collection<Revision> revisions) {
        this.history = new RevisionHistory(revisions);
        for (int i = 0; i < history.size(); i++) {
            places.put(history.get(i).id(), i);
        }
    }

    /** Returns the revisions sorted by depth, then id: each after its parents. */
    public List<Revision> inOrder() {
        return history.ordered();
    }

    /** Returns the earlier values at the pointers that a revision changed; no entry for none. */
    public Map<String, Object> valuesBefore(Revision revision) {
        List<Revision> parents =
                revision.link().parents().stream()
                        .filter(places::containsKey)
                        .map(id -> history.get(place(id)))
                        .toList();
        SortedSet<String> changed = revision.content().changed();
        if (parents.isEmpty()) {
            return Map.of();
        }
        if (parents.size() == 1) {
            return ValueTree.valuesAt(parents.getFirst().content().body(), changed);
        }
        return history.isIncomplete()
                ? ValueTree.valuesAt(merged(parents), changed)
                : valuesBefore(changed, parents);
    }

    private int place(RevisionId id) {
        return places.getOrDefault(id, 0);
    }

    private Map<String, Object> merged(List<Revision> parents) {
        return RevisionMerger.asOf(history.ordered(), parents.stream().map(Revision::id).toList())
                .body();
    }

    private Map<String, Object> valuesBefore(SortedSet<String> changed, List<Revision> parents) {
        Map<Integer, BitSet> apart = apart(parents);
        var values = new TreeMap<String, Object>();
        var disputed = new TreeSet<String>();
        for (String pointer : changed) {
            int parent = parentOf(pointer, apart, parents.size());
            if (parent < 0) {
                disputed.add(pointer);
            } else {
                Map<String, Object> body = parents.get(parent).content().body();
                values.putAll(ValueTree.valuesAt(body, List.of(pointer)));
            }
        }
        if (!disputed.isEmpty()) {
            values.putAll(ValueTree.valuesAt(merged(parents), disputed));
        }
        return values;
    }

    /**
     * Returns the place of a parent whose body has the value of the merge; negative if none is
     * known to. It has seen all that concerns the pointer, or, where no line is concerned, the
     * latest change, as that is displayed.
     */
    private int parentOf(String pointer, Map<Integer, BitSet> apart, int parents) {
        List<String> lines = ValueTree.linesOf(pointer);
        String whole = lines.isEmpty() ? pointer : lines.getFirst();
        var all = new BitSet();
        all.set(0, parents);
        int latest = -1;
        boolean within = !lines.isEmpty();
        for (var entry : apart.entrySet()) {
            for (String changed : history.get(entry.getKey()).content().changed()) {
                if (touch(changed, whole)) {
                    all.and(entry.getValue());
                    latest = Math.max(latest, entry.getKey());
                    within |= changed.length() > whole.length();
                }
            }
        }
        BitSet candidates = within || latest < 0 ? all : apart.getOrDefault(latest, all);
        return candidates.nextSetBit(0);
    }

    /**
     * Returns whether a value of one pointer is part of the other's; that of the record is none.
     */
    private static boolean touch(String one, String other) {
        return !one.isEmpty()
                && (one.equals(other)
                        || one.startsWith(other + "/")
                        || other.startsWith(one + "/"));
    }

    /** Returns the revisions that not all parents have seen, each with those that have. */
    private Map<Integer, BitSet> apart(List<Revision> parents) {
        var walk = new Walk(parents.size());
        for (int i = 0; i < parents.size(); i++) {
            var one = new BitSet();
            one.set(i);
            walk.reach(place(parents.get(i).id()), one);
        }
        var apart = new HashMap<Integer, BitSet>();
        while (walk.unshared > 0) {
            int place = Objects.requireNonNull(walk.pending.pollLast());
            BitSet seenBy = Objects.requireNonNull(walk.seenBy.get(place));
            if (!walk.isShared(seenBy)) {
                walk.unshared--;
                apart.put(place, seenBy);
                history.get(place)
                        .link()
                        .parents()
                        .forEach(parent -> walk.reach(place(parent), seenBy));
            }
        }
        return apart;
    }

    /** Walk from several revisions to their ancestors, the latest first. */
    private static final class Walk {
        private final Map<Integer, BitSet> seenBy = new HashMap<>();
        private final TreeSet<Integer> pending = new TreeSet<>();
        private final int parents;

        /** How many of those pending not all parents have seen. */
        private int unshared;

        Walk(int parents) {
            this.parents = parents;
        }

        boolean isShared(BitSet seen) {
            return seen.cardinality() == parents;
        }

        void reach(int place, BitSet by) {
            BitSet seen = seenBy.computeIfAbsent(place, _ -> new BitSet());
            boolean counted = !pending.add(place) && !isShared(seen);
            seen.or(by);
            unshared += (isShared(seen) ? 0 : 1) - (counted ? 1 : 0);
        }
    }
}
