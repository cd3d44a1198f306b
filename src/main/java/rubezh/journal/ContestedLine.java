package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A line that some have removed and others kept: as each of those who kept it has it, with what
 * others say in it and he does not speak of. Who brings the line back by his value then loses
 * nothing that is said nowhere else.
 */
final class ContestedLine {
    private final String pointer;
    private final NavigableSet<Integer> counting;
    private final Map<Integer, TreeEditor> kept = new HashMap<>();

    /**
     * @param counting revisions whose word on the line counts
     * @param bodies body of a revision, in which the line is or is not
     */
    ContestedLine(
            String pointer,
            NavigableSet<Integer> counting,
            IntFunction<Map<String, Object>> bodies,
            LineIndex index) {
        this.pointer = pointer;
        this.counting = counting;
        for (int revision : counting) {
            Map<String, Object> body = bodies.apply(revision);
            if (ValueTree.at(body, pointer, index) != null) {
                var alone = new TreeEditor(Map.of(), index);
                alone.put(pointer, body);
                kept.put(revision, alone);
            }
        }
    }

    NavigableSet<Integer> counting() {
        return counting;
    }

    /**
     * Takes the value that a pointer in the line has in a body, except for those whose own word on
     * it counts; a line that both have keeps what is said of its fields.
     */
    void put(String inner, boolean isLine, Set<Integer> spoken, Map<String, Object> body) {
        boolean isThere = isLine && ValueTree.at(body, inner) != null;
        kept.forEach((revision, tree) -> {
            if (!spoken.contains(revision) && !(isThere && tree.has(inner))) {
                tree.put(inner, body);
            }
        });
    }

    /** Returns the line as a revision that counts has it; null if that has removed it. */
    @Nullable Object value(int revision) {
        TreeEditor tree = kept.get(revision);
        return tree == null ? null : ValueTree.at(tree.tree(), pointer);
    }
}
