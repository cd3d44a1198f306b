package rubezh.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A tree of plain values seen as pointers and leaves. A list of maps that each carry another {@code
 * id} is a list of lines, addressed by id; any other list is one leaf.
 */
public final class Tree {
    private Tree() {}

    /** Returns every leaf by its pointer; a line adds the pointer of itself with its id. */
    public static SortedMap<String, Object> leaves(Map<String, ?> tree) {
        throw new UnsupportedOperationException("comes with the merge: " + tree);
    }

    /**
     * Returns the pointers that lead from one tree to another: leaves that differ, and for a line
     * that was removed the pointer of the line.
     */
    public static SortedSet<String> difference(Map<String, ?> old, Map<String, ?> now) {
        throw new UnsupportedOperationException("comes with the merge: " + old + now);
    }

    /**
     * Returns a copy of a tree with the values at some pointers taken from another tree; whatever
     * the pointers do not name stays, fields unknown here included.
     */
    public static Map<String, Object> apply(
            Map<String, ?> onto, Iterable<String> pointers, Map<String, ?> from) {
        throw new UnsupportedOperationException("comes with the merge: " + onto + pointers + from);
    }

    /** Returns the plain value at a pointer: leaf, line or whole section; null where absent. */
    public static @Nullable Object at(Map<String, ?> tree, String pointer) {
        throw new UnsupportedOperationException("comes with the merge: " + tree + pointer);
    }
}
