package rubezh.domain.seizure;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record component of a seizure: a section, a list of lines or a leaf.
 *
 * @param component the component
 * @param lines path of the list of lines it is or belongs to, or null if it occurs once
 * @param leaf whether it is a value, not a record of further components
 */
record DeclaredComponent(RecordComponent component, @Nullable String lines, boolean leaf) {
    private static final Map<String, DeclaredComponent> BY_PATH = new LinkedHashMap<>();

    static {
        collect(Seizure.class, "", null);
    }

    /**
     * Finds a component by its path.
     *
     * @throws IllegalArgumentException if there is none
     */
    static DeclaredComponent of(String path) {
        DeclaredComponent component = BY_PATH.get(path);
        if (component == null) {
            throw new IllegalArgumentException("no field " + path);
        }
        return component;
    }

    /** Returns all components by path, in the order of the record. */
    static Map<String, DeclaredComponent> all() {
        return Collections.unmodifiableMap(BY_PATH);
    }

    /** Returns the value of the component in the section or line that declares it. */
    @Nullable Object value(Object group) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Class<?> type, String prefix, @Nullable String lines) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            boolean list = component.getGenericType() instanceof ParameterizedType;
            Class<?> element = elementType(component);
            boolean leaf = !isGroup(element);
            String linesOfComponent = list && !leaf ? path : lines;
            BY_PATH.put(path, new DeclaredComponent(component, linesOfComponent, leaf));
            if (!leaf) {
                collect(element, path + ".", linesOfComponent);
            }
        }
    }

    /** Returns the type of a component; of a list, of its elements. */
    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /** Returns whether a type is a section or a line: a record without a text form. */
    private static boolean isGroup(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        try {
            type.getMethod("of", String.class);
            return false;
        } catch (NoSuchMethodException _) {
            return true;
        }
    }
}
