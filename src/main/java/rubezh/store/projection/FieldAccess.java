package rubezh.store.projection;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of a record by its accessors, found once: 100,000 records are read at a rebuild,
 * too many for looking names up.
 */
final class FieldAccess {
    private final List<Method> accessors;

    private FieldAccess(List<Method> accessors) {
        this.accessors = accessors;
    }

    /** Finds the accessors of names below a record type; a list is passed through as its lines. */
    static FieldAccess of(Class<?> type, List<String> steps) {
        var accessors = new ArrayList<Method>();
        Class<?> at = type;
        for (String step : steps) {
            RecordComponent component =
                    Arrays.stream(at.getRecordComponents())
                            .filter(c -> c.getName().equals(step))
                            .findFirst()
                            .orElseThrow();
            accessors.add(component.getAccessor());
            at = component.getType();
        }
        return new FieldAccess(accessors);
    }

    /** Returns the type of the lines of a list. */
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
