package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordAccess;

/**
 * Access to one field of a record by its accessors, resolved once, because a rebuild reads 100,000
 * records.
 */
final class FieldAccess {
    private final List<Step> steps;

    /** Path of the section, compared for every field of every record. */
    private final String section;

    private FieldAccess(List<Step> steps, List<String> path) {
        this.steps = steps;
        this.section = String.join(".", path.subList(0, path.size() - 1)).intern();
    }

    /** A component on the way to a value. */
    private record Step(RecordAccess access, int place) {
        RecordComponent component() {
            return access.components().get(place);
        }

        @Nullable Object in(Object record) {
            return access.value(record, place);
        }
    }

    /** Resolves the components of a path below a record type. */
    static FieldAccess of(Class<?> type, List<String> path) {
        var steps = new ArrayList<Step>();
        Class<?> current = type;
        for (String name : path) {
            RecordAccess access = RecordAccess.of(current);
            steps.add(new Step(access, access.place(name)));
            current = steps.getLast().component().getType();
        }
        return new FieldAccess(List.copyOf(steps), path);
    }

    /** Returns the line type of a list. */
    static Class<?> lineType(Class<?> type, List<String> path) {
        RecordComponent last = of(type, path).steps.getLast().component();
        return (Class<?>) ((ParameterizedType) last.getGenericType()).getActualTypeArguments()[0];
    }

    @Nullable Object get(Record record) {
        return in(section(record));
    }

    /** Returns whether both fields are in the same section, next to each other. */
    boolean isBeside(FieldAccess other) {
        return section.equals(other.section);
    }

    /** Returns the section of a record that has the field. */
    @Nullable Object section(Record record) {
        Object value = record;
        for (int i = 0; value != null && i < steps.size() - 1; i++) {
            value = steps.get(i).in(value);
        }
        return value;
    }

    /** Returns the value of the field in its section. */
    @Nullable Object in(@Nullable Object holder) {
        return holder == null ? null : steps.getLast().in(holder);
    }
}
