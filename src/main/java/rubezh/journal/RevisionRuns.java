package rubezh.journal;

import module java.base;

/**
 * Runs of a history: revisions that follow each other with nothing beside them. What is an ancestor
 * of what is kept by run, so that a long chain and many branches of one revision cost little.
 * Revisions are named by their place in the order of {@link RevisionHistory}.
 */
final class RevisionRuns {
    private final int[] runOf;
    private final List<BitSet> runsBefore = new ArrayList<>();

    /**
     * Divides a history.
     *
     * @param ordered revisions, each after its parents
     * @param children known children of each revision
     */
    RevisionRuns(List<Revision> ordered, Map<RevisionId, List<Revision>> children) {
        this.runOf = new int[ordered.size()];
        var places = new HashMap<RevisionId, Integer>();
        for (int i = 0; i < runOf.length; i++) {
            List<RevisionId> parents = ordered.get(i).link().parents();
            List<Integer> known =
                    parents.stream().filter(places::containsKey).map(places::get).toList();
            boolean continues =
                    parents.size() == 1
                            && known.size() == 1
                            && children.getOrDefault(parents.getFirst(), List.of()).size() == 1;
            runOf[i] = continues ? runOf[known.getFirst()] : begin(known);
            places.put(ordered.get(i).id(), i);
        }
    }

    private int begin(List<Integer> parents) {
        var before = new BitSet();
        for (int parent : parents) {
            before.or(runsBefore.get(runOf[parent]));
            before.set(runOf[parent]);
        }
        runsBefore.add(before);
        return runsBefore.size() - 1;
    }

    int count() {
        return runsBefore.size();
    }

    /** Returns those of some revisions that are no ancestor of another of them. */
    NavigableSet<Integer> newest(NavigableSet<Integer> some) {
        if (some.size() < 2) {
            return some;
        }
        var newest = new TreeSet<Integer>();
        var covered = new BitSet();
        for (int revision : some.descendingSet()) {
            int run = runOf[revision];
            if (!covered.get(run)) {
                newest.add(revision);
                covered.or(runsBefore.get(run));
                covered.set(run);
            }
        }
        return newest;
    }

    /** Returns the revisions that are neither ancestors nor descendants of any of the given. */
    NavigableSet<Integer> concurrentTo(Collection<Integer> some) {
        var own = new BitSet();
        var related = new BitSet();
        for (int revision : some) {
            own.set(runOf[revision]);
            related.or(runsBefore.get(runOf[revision]));
        }
        related.or(own);
        var concurrent = new TreeSet<Integer>();
        for (int i = 0; i < runOf.length; i++) {
            if (!related.get(runOf[i]) && !runsBefore.get(runOf[i]).intersects(own)) {
                concurrent.add(i);
            }
        }
        return concurrent;
    }
}
