package rubezh.store.projection;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access to one field of a record by its accessors, resolved once, because a rebuild reads 100,000
 * records.
 */
final class FieldAccess {
    private final List<Method> accessors;

    private FieldAccess(List<Method> accessors) {
        this.accessors = accessors;
    }

    /** Resolves the accessors of a path below a record type. */
    static FieldAccess of(Class<?> type, List<String> steps) {
        var accessors = new ArrayList<Method>();
        Class<?> current = type;
        for (String step : steps) {
            RecordComponent component =
                    Arrays.stream(current.getRecordComponents())
                            .filter(c -> c.getName().equals(step))
                            .findFirst()
                            .orElseThrow();
            accessors.add(component.getAccessor());
            current = component.getType();
        }
        return new FieldAccess(accessors);
    }

    /** Returns the line type of a list. */
    static Class<?> lineType(Class<?> type, List<String> steps) {
        Method last = of(type, steps).accessors.getLast();
        var list = (ParameterizedType) last.getGenericReturnType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    @Nullable Object get(Record record) {
        try {
            Object value = record;
            for (Method accessor : accessors) {
                if (value == null) {
                    return null;
                }
                value = accessor.invoke(value);
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
