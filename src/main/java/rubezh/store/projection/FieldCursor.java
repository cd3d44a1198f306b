package rubezh.store.projection;

import org.jspecify.annotations.Nullable;

/**
 * Values of the fields of one record in the order of their declaration. Fields of one section
 * follow each other, so the way to it is gone once for all of them. Not thread-safe.
 *
 * <pre>{@code
 * var cursor = new FieldCursor(seizure);
 * columns.forEach(column -> add(cursor.get(column.access())));
 * }</pre>
 */
final class FieldCursor {
    private final Record record;
    private @Nullable FieldAccess last;
    private @Nullable Object section;

    FieldCursor(Record record) {
        this.record = record;
    }

    @Nullable Object get(FieldAccess field) {
        FieldAccess before = last;
        if (before == null || !before.isBeside(field)) {
            section = field.section(record);
            last = field;
        }
        return field.in(section);
    }
}
