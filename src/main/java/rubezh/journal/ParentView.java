package rubezh.journal;

import module java.base;

/**
 * What the parents of the next revision of a record say. Its author may have seen more than that:
 * values of revisions before which something is missing are shown too, and are no parents. Such
 * values stay theirs; the next revision holds what its parents say and what its author states.
 *
 * @see RevisionBasis#hidden
 */
public final class ParentView {
    private final Map<String, Object> merged;
    private final Map<String, Object> counting;

    /**
     * @param known all known revisions of one record, in any order
     * @param parents those that the next one follows; may be none
     * @param counts whether a revision says anything that counts
     */
    public ParentView(
            Collection<Revision> known,
            Collection<RevisionId> parents,
            Predicate<Revision> counts) {
        List<Revision> before = RevisionHistory.ancestorsOf(known, parents);
        List<Revision> heeded = RevisionMerger.only(before, counts);
        this.merged = before.isEmpty() ? Map.of() : RevisionMerger.view(before).body();
        this.counting =
                heeded.isEmpty()
                        ? Map.of()
                        : heeded.size() == before.size()
                                ? merged
                                : RevisionMerger.view(heeded).body();
    }

    /** Returns what those parents say that count; empty if none does. */
    public Map<String, Object> counting() {
        return counting;
    }

    /**
     * Returns a body with the values at some pointers from another one. A line that is not there is
     * taken whole.
     */
    public static Map<String, Object> body(
            Map<String, Object> onto, Collection<String> stated, Map<String, Object> saved) {
        var pointers = new TreeSet<>(stated);
        for (String pointer : stated) {
            ValueTree.linesOf(pointer).stream()
                    .filter(line -> ValueTree.at(onto, line) == null)
                    .findFirst()
                    .ifPresent(pointers::add);
        }
        return ValueTree.apply(onto, pointers, saved);
    }

    /** Returns whether a body is what those parents say. */
    public boolean says(Map<String, Object> body) {
        return merged.equals(body);
    }

    /** Returns the pointers that a revision with a body has to list, besides what it states. */
    public SortedSet<String> changed(Map<String, Object> body) {
        return ValueTree.difference(merged, body);
    }

    /** Returns the pointers that a revision would change without a word. */
    public SortedSet<String> hidden(Revision.Content content) {
        if (merged.isEmpty()) {
            return RevisionBasis.hiddenByFirst(content);
        }
        SortedSet<String> hidden = ValueTree.difference(merged, content.body());
        hidden.addAll(ValueTree.reordered(merged, content.body()));
        hidden.removeAll(content.changed());
        return hidden;
    }

    /** Returns a body whose lines stand as before, or else in the order of their places. */
    public Map<String, Object> inOrder(Map<String, Object> body) {
        Set<String> lines =
                ValueTree.reordered(merged, body).stream()
                        .flatMap(list -> ValueTree.firstLine(body, list).stream())
                        .collect(Collectors.toSet());
        return lines.isEmpty() ? body : ValueTree.apply(body, lines, body);
    }
}
