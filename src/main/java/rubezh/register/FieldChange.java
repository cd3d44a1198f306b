package rubezh.register;

import org.jspecify.annotations.Nullable;

/**
 * One value that differs.
 *
 * @param pointer the field, or the line that was removed
 * @param oldValue plain value before, null: there was none; for a line its map
 * @param newValue plain value after, null: removed
 */
public record FieldChange(String pointer, @Nullable Object oldValue, @Nullable Object newValue) {}
