package rubezh.journal;

import module java.base;

/**
 * Graph of the known revisions of one record, in an order independent of clocks: by depth, then id.
 * A revision comes after its ancestors; one with a missing parent comes after those without
 * parents.
 */
final class RevisionHistory {
    private final List<Revision> ordered;
    private final List<RevisionId> heads;
    private final boolean isIncomplete;
    private final RevisionRuns runs;

    RevisionHistory(Collection<Revision> revisions) {
        var known = new LinkedHashMap<RevisionId, Revision>();
        revisions.forEach(revision -> known.put(revision.id(), revision));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("a record has at least one revision");
        }
        var children = new HashMap<RevisionId, List<Revision>>();
        boolean missing = false;
        for (Revision revision : known.values()) {
            for (RevisionId parent : revision.link().parents()) {
                missing |= !known.containsKey(parent);
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(revision);
            }
        }
        this.isIncomplete = missing;
        this.ordered = new RevisionDepths(known, children).inOrder();
        this.heads =
                ordered.stream()
                        .map(Revision::id)
                        .filter(id -> !children.containsKey(id))
                        .sorted()
                        .toList();
        this.runs = new RevisionRuns(ordered, children);
    }

    /** Returns the given heads and their ancestors. */
    static List<Revision> ancestorsOf(
            Collection<Revision> revisions, Collection<RevisionId> heads) {
        var known = new HashMap<RevisionId, Revision>();
        revisions.forEach(revision -> known.put(revision.id(), revision));
        Set<RevisionId> seen = new HashSet<>(heads);
        var pending = new ArrayDeque<>(heads);
        var result = new ArrayList<Revision>();
        while (!pending.isEmpty()) {
            Revision revision = known.get(pending.remove());
            if (revision != null) {
                result.add(revision);
                revision.link().parents().stream().filter(seen::add).forEach(pending::add);
            }
        }
        return result;
    }

    /**
     * Returns the newest revisions whose ancestors are all present, the parents of the next
     * revision. A parent with a missing ancestor would claim knowledge of that ancestor and
     * override its changes when it arrives.
     */
    private List<RevisionId> nextParents() {
        if (!isIncomplete) {
            return heads;
        }
        var next = new TreeSet<RevisionId>();
        List<Revision> complete = complete();
        complete.forEach(revision -> next.add(revision.id()));
        complete.forEach(revision -> next.removeAll(revision.link().parents()));
        return List.copyOf(next);
    }

    /** Returns the revisions before which nothing is missing, in order. */
    private List<Revision> complete() {
        var ids = new HashSet<RevisionId>();
        return ordered.stream()
                .filter(revision ->
                        ids.containsAll(revision.link().parents()) && ids.add(revision.id()))
                .toList();
    }

    /**
     * Returns the revision whose body a merge begins with: the last before which nothing is
     * missing, as what others hold besides what they list cannot be checked; the last of all if
     * something is missing before each.
     */
    Revision basis() {
        List<Revision> complete = isIncomplete ? complete() : ordered;
        return (complete.isEmpty() ? ordered : complete).getLast();
    }

    /** Creates the view from merged fields. */
    RecordView view(
            Map<String, Object> body, List<RecordView.FieldConflict> conflicts, boolean voided) {
        Revision greatest = greatest();
        return new RecordView(
                greatest.subject().recordId(),
                greatest.subject().kind(),
                body,
                heads,
                nextParents(),
                conflicts,
                isIncomplete,
                voided,
                ordered.stream().anyMatch(revision -> revision.act().training()),
                size());
    }

    List<Revision> ordered() {
        return List.copyOf(ordered);
    }

    int size() {
        return ordered.size();
    }

    Revision get(int index) {
        return ordered.get(index);
    }

    /** Returns the last revision in order, whose value is displayed for a conflict. */
    Revision greatest() {
        return ordered.getLast();
    }

    boolean isIncomplete() {
        return isIncomplete;
    }

    /** Returns whether the history is a chain, so without conflicts. */
    boolean isLinear() {
        return runs.count() == 1;
    }

    RevisionRuns runs() {
        return runs;
    }

    /**
     * Depth of each revision: length of the longest path from a revision without parents. A missing
     * parent counts as one step.
     */
    private static final class RevisionDepths {
        private final Map<RevisionId, Revision> known;
        private final Map<RevisionId, List<Revision>> children;
        private final Map<RevisionId, Integer> depths = new HashMap<>();
        private final Map<RevisionId, Integer> missingParents = new HashMap<>();

        RevisionDepths(Map<RevisionId, Revision> known, Map<RevisionId, List<Revision>> children) {
            this.known = known;
            this.children = children;
            known.values().forEach(this::initialize);
            computeDepths();
        }

        private void initialize(Revision revision) {
            List<RevisionId> parents = revision.link().parents();
            int present = (int) parents.stream().filter(known::containsKey).count();
            missingParents.put(revision.id(), present);
            depths.put(revision.id(), present < parents.size() ? 1 : 0);
        }

        private void computeDepths() {
            var ready = new ArrayDeque<RevisionId>();
            missingParents.forEach((id, count) -> {
                if (count == 0) {
                    ready.add(id);
                }
            });
            while (!ready.isEmpty()) {
                RevisionId id = ready.remove();
                for (Revision child : children.getOrDefault(id, List.of())) {
                    depths.merge(child.id(), depthOf(id) + 1, Math::max);
                    if (missingParents.merge(child.id(), -1, Integer::sum) == 0) {
                        ready.add(child.id());
                    }
                }
            }
        }

        private int depthOf(RevisionId id) {
            return depths.getOrDefault(id, 0);
        }

        /** Returns the revisions sorted by depth, then id: each after its parents. */
        List<Revision> inOrder() {
            return known.values().stream()
                    .sorted(
                            Comparator.comparing((Revision revision) -> depthOf(revision.id()))
                                    .thenComparing(Revision::id))
                    .toList();
        }
    }

    /**
     * Runs of a history: revisions that follow each other with nothing beside them. What is an
     * ancestor of what is kept by run, so that a long chain and many branches of one revision cost
     * little. Revisions are named by their place in the order of {@link RevisionHistory}.
     */
    static final class RevisionRuns {
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
}
