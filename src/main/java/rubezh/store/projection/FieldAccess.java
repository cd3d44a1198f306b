package rubezh.store.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordAccess;

/**
 * Access to one field of a record by its accessors, resolved once, because a rebuild reads 100,000
 * records.
 */
final class FieldAccess {
    private final List<Step> steps;

    private FieldAccess(List<Step> steps) {
        this.steps = steps;
    }

    /** A component on the way to a value. */
    private record Step(RecordAccess access, int place) {
        RecordComponent component() {
            return access.components().get(place);
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
        return new FieldAccess(List.copyOf(steps));
    }

    /** Returns the line type of a list. */
    static Class<?> lineType(Class<?> type, List<String> path) {
        RecordComponent last = of(type, path).steps.getLast().component();
        return (Class<?>) ((ParameterizedType) last.getGenericType()).getActualTypeArguments()[0];
    }

    @Nullable Object get(Record record) {
        Object value = record;
        for (int i = 0; value != null && i < steps.size(); i++) {
            Step step = steps.get(i);
            value = step.access.value(value, step.place);
        }
        return value;
    }
}
