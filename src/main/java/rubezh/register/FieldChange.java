package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.ValueTree;

/**
 * Change of one field.
 *
 * @param pointer pointer of the field, or of a removed line
 * @param oldValue plain value before, null if absent; for a line its map
 * @param newValue plain value after, null if removed
 */
public record FieldChange(String pointer, @Nullable Object oldValue, @Nullable Object newValue) {
    /** Returns the changes that lead from one record to another. */
    public static List<FieldChange> between(Map<String, Object> old, Map<String, Object> now) {
        Set<String> pointers = ValueTree.difference(old, now);
        return at(pointers, ValueTree.valuesAt(old, pointers), ValueTree.valuesAt(now, pointers));
    }

    /** Returns the changes at some pointers from values by pointer to others. */
    static List<FieldChange> at(
            Collection<String> pointers, Map<String, Object> old, Map<String, Object> now) {
        return pointers.stream()
                .filter(pointer -> !pointer.isEmpty())
                .map(pointer -> new FieldChange(pointer, old.get(pointer), now.get(pointer)))
                .filter(change -> !change.isLineSaidByItsFields())
                .filter(change -> !Objects.equals(change.oldValue(), change.newValue()))
                .toList();
    }

    /** Returns whether it is that of an added line, whose values are changes of their own. */
    private boolean isLineSaidByItsFields() {
        return oldValue == null && newValue instanceof Map<?, ?> line && line.size() > 1;
    }
}
