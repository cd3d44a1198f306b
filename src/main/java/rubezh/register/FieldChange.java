package rubezh.register;

import org.jspecify.annotations.Nullable;

/**
 * Change of one field.
 *
 * @param pointer pointer of the field, or of a removed line
 * @param oldValue plain value before, null if absent; for a line its map
 * @param newValue plain value after, null if removed
 */
public record FieldChange(String pointer, @Nullable Object oldValue, @Nullable Object newValue) {}
