package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Lines by id of the lists that were asked for; each list is read once. */
final class LineIndex {
    private final Map<List<?>, Map<String, Map<?, ?>>> known = new IdentityHashMap<>();

    /** Returns the lines of a value; empty unless it is a list of lines. */
    Map<String, Map<?, ?>> of(@Nullable Object value) {
        return value instanceof List<?> list
                ? known.computeIfAbsent(list, ValueTree::byId)
                : Map.of();
    }
}
