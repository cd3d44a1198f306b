package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

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
    private final BitSet complete = new BitSet();

    /** What revisions hide, by place; of those before {@link #examined}, no entry for nothing. */
    private final Map<Integer, SortedSet<String>> hidden = new HashMap<>();

    private int examined;

    /**
     * @param revisions all known revisions of one record, at least one, in any order
     */
    public RevisionBasis(Collection<Revision> revisions) {
        this.history = new RevisionHistory(revisions);
        for (int i = 0; i < history.size(); i++) {
            places.put(history.get(i).id(), i);
            if (history.get(i).link().parents().stream().allMatch(this::isComplete)) {
                complete.set(i);
            }
        }
    }

    /** Returns the pointers of all values that a first revision fills and does not list. */
    public static SortedSet<String> hiddenByFirst(Revision.Content content) {
        return ValueTree.isListed(content.body(), new HashSet<>(content.changed()))
                ? Collections.emptySortedSet()
                : hidden(content, ValueTree.difference(Map.of(), content.body()));
    }

    /** Returns what a revision hides that follows another one, with nothing beside them. */
    public static SortedSet<String> hiddenAfter(Revision before, Revision.Content content) {
        return hidden(content, changes(before.content().body(), content.body()));
    }

    private static SortedSet<String> hidden(Revision.Content content, SortedSet<String> changes) {
        changes.removeAll(content.changed());
        return changes;
    }

    private static SortedSet<String> changes(Map<String, Object> old, Map<String, Object> now) {
        SortedSet<String> changes = ValueTree.difference(old, now);
        changes.addAll(ValueTree.reordered(old, now));
        return changes;
    }

    /** Returns whether a revision and everything before it are known. */
    public boolean isComplete(RevisionId id) {
        Integer place = places.get(id);
        return place != null && complete.get(place);
    }

    /**
     * Returns the pointers at which the body of a revision differs from the merge of its parents
     * although it does not list them: what it changes without a word. Nothing can be said of one
     * before which something is missing.
     */
    public SortedSet<String> hidden(Revision revision) {
        int place = place(revision.id());
        for (; examined <= place; examined++) {
            Revision next = history.get(examined);
            if (complete.get(examined)) {
                SortedSet<String> found = hidden(next.content(), difference(next));
                if (!found.isEmpty()) {
                    hidden.put(examined, found);
                }
            }
        }
        return hidden.getOrDefault(place, Collections.emptySortedSet());
    }

    /**
     * Returns the pointers at which the body of a revision differs from the merge of its known
     * parents, and of the lists that it puts in another order.
     */
    private SortedSet<String> difference(Revision revision) {
        List<Revision> parents = parents(revision);
        Map<String, Object> body = revision.content().body();
        if (parents.isEmpty()) {
            return ValueTree.difference(Map.of(), body);
        }
        if (isSeenIn(parents) && isOrderSeenIn(parents.getFirst(), body)) {
            return changes(parents.getFirst().content().body(), body);
        }
        return hidden.isEmpty() && !history.isIncomplete() && ValueTree.isInOrder(body)
                ? difference(parents, body)
                : changes(merged(parents), body);
    }

    /**
     * Returns whether a body keeps the order of lines that its parent shows: as the parent has it
     * where nothing is merged, and as their places say where anything is.
     */
    private boolean isOrderSeenIn(Revision parent, Map<String, Object> body) {
        return history.isLinear()
                || ValueTree.isInOrder(body)
                || ValueTree.isInOrder(parent.content().body());
    }

    /**
     * Returns the difference without a merge where none of the parents hides anything, of a body
     * whose lines stand in the order of their places.
     */
    private SortedSet<String> difference(List<Revision> parents, Map<String, Object> body) {
        var pointers = new TreeSet<String>();
        for (Revision parent : parents) {
            pointers.addAll(ValueTree.difference(parent.content().body(), body));
        }
        Map<String, Object> before = valuesBefore(pointers, parents);
        Map<String, Object> after = ValueTree.valuesAt(body, pointers);
        pointers.removeIf(pointer -> isSame(before.get(pointer), after.get(pointer)));
        return pointers;
    }

    /** Returns whether values are equal, or sections or lines whose values are pointers too. */
    private static boolean isSame(@Nullable Object old, @Nullable Object now) {
        return Objects.equals(old, now) || old instanceof Map && now instanceof Map;
    }

    private List<Revision> parents(Revision revision) {
        return revision.link().parents().stream()
                .filter(places::containsKey)
                .map(id -> history.get(place(id)))
                .toList();
    }

    /** Returns the revisions sorted by depth, then id: each after its parents. */
    public List<Revision> inOrder() {
        return history.ordered();
    }

    /**
     * Returns the pointers at which a revision differs from the merge of its parents, whatever it
     * lists; of one before which something is missing, those that it lists.
     */
    public SortedSet<String> changes(Revision revision) {
        hidden(revision);
        return isComplete(revision.id()) ? difference(revision) : revision.content().changed();
    }

    /** Returns the values at some pointers before a revision; no entry for none. */
    public Map<String, Object> valuesBefore(Revision revision, SortedSet<String> pointers) {
        List<Revision> parents = parents(revision);
        if (parents.isEmpty()) {
            return Map.of();
        }
        if (isSeenIn(parents)) {
            return ValueTree.valuesAt(parents.getFirst().content().body(), pointers);
        }
        return hidden.isEmpty() && !history.isIncomplete()
                ? valuesBefore(pointers, parents)
                : ValueTree.valuesAt(merged(parents), pointers);
    }

    /** Returns whether the merge of some parents is the body of the only one. */
    private boolean isSeenIn(List<Revision> parents) {
        return parents.size() == 1
                && (history.isLinear() || !hidden.containsKey(place(parents.getFirst().id())));
    }

    private int place(RevisionId id) {
        return places.getOrDefault(id, 0);
    }

    private Map<String, Object> merged(List<Revision> parents) {
        return RevisionMerger.asOf(history.ordered(), parents.stream().map(Revision::id).toList())
                .body();
    }

    private Map<String, Object> valuesBefore(SortedSet<String> changed, List<Revision> parents) {
        Map<Integer, BitSet> apart = new AncestryWalk(history, places).apart(parents);
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
                if (ValueTree.touch(changed, whole)) {
                    all.and(entry.getValue());
                    latest = Math.max(latest, entry.getKey());
                    within |= changed.length() > whole.length();
                }
            }
        }
        BitSet candidates = within || latest < 0 ? all : apart.getOrDefault(latest, all);
        return candidates.nextSetBit(0);
    }
}
