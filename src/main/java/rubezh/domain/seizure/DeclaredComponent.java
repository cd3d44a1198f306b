package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordAccess;

/**
 * A record component of a seizure: a section, a list of lines or a leaf.
 *
 * @param component the component
 * @param lines path of the list of lines it is or belongs to, or null if it occurs once
 * @param leaf whether it is a value, not a record of further components
 * @param pointer its pointer, without the id of a line
 * @param reader reads it from a record, or from a line if it occurs once per line
 */
record DeclaredComponent(
        RecordComponent component,
        @Nullable String lines,
        boolean leaf,
        String pointer,
        Function<Object, @Nullable Object> reader) {
    private static final Map<String, DeclaredComponent> BY_PATH = new LinkedHashMap<>();

    static {
        collect(Seizure.class, "", null, root -> root);
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

    /**
     * @param group reads the record that declares the components from the whole or from its line
     */
    private static void collect(
            Class<?> type,
            String prefix,
            @Nullable String lines,
            Function<Object, @Nullable Object> group) {
        for (RecordComponent component : RecordAccess.of(type).components()) {
            // Constants are found by it without comparing letters.
            String path = (prefix + component.getName()).intern();
            boolean list = component.getGenericType() instanceof ParameterizedType;
            Class<?> element = elementType(component);
            boolean leaf = !isGroup(element);
            String own = list && !leaf ? path : lines;
            Function<Object, @Nullable Object> reader = reader(type, component, group);
            String pointer = "/" + path.replace('.', '/');
            BY_PATH.put(path, new DeclaredComponent(component, own, leaf, pointer, reader));
            if (!leaf) {
                collect(element, path + ".", own, list ? line -> line : reader);
            }
        }
    }

    private static Function<Object, @Nullable Object> reader(
            Class<?> type, RecordComponent component, Function<Object, @Nullable Object> group) {
        RecordAccess access = RecordAccess.of(type);
        int place = access.place(component.getName());
        return root -> access.value(Objects.requireNonNull(group.apply(root)), place);
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
