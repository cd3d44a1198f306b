package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Access to the components of a record type by their place. A type that is used often gets a class
 * made for it; until then, and for what that class refuses, reflection answers: a command that
 * reads a few records pays for no such class.
 *
 * <pre>{@code
 * RecordAccess access = RecordAccess.of(Route.class);
 * Object departure = access.value(route, access.place("departure"));
 * }</pre>
 *
 * <p>Thread-safe. The record type, its accessors and its constructor are public.
 */
public final class RecordAccess {
    /** Values read or records built by reflection before a class is made. */
    private static final int OFTEN = 2_000;

    private static final ClassValue<RecordAccess> CACHE =
            new ClassValue<>() {
                @Override
                protected RecordAccess computeValue(Class<?> type) {
                    return new RecordAccess(type);
                }
            };

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private volatile @Nullable MadeAccess made;
    private int uses;

    private RecordAccess(Class<?> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        this.accessors =
                components.stream().map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types(components));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Access as a class made for one type has it, without checks. */
    interface MadeAccess {
        @Nullable Object value(Object record, int place);

        Object build(@Nullable Object[] values);
    }

    /** Returns the access to a record type. */
    public static RecordAccess of(Class<?> type) {
        return CACHE.get(type);
    }

    static Class<?>[] types(List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    }

    /** Returns the components in the order of their declaration. */
    public List<RecordComponent> components() {
        return components;
    }

    /**
     * Returns the place of a component, from 0.
     *
     * @throws IllegalArgumentException if the record has no such component
     */
    public int place(String name) {
        return IntStream.range(0, components.size())
                .filter(i -> components.get(i).getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + type));
    }

    /** Returns the value of a component in a record of the type. */
    public @Nullable Object value(Object record, int place) {
        MadeAccess access = made();
        if (access != null && type.isInstance(record)) {
            return access.value(record, place);
        }
        try {
            return accessors[place].invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Builds a record.
     *
     * @param values values of all components in their order
     * @throws IllegalArgumentException if a value is of another type
     * @throws IllegalStateException if the constructor refuses the values
     */
    public Record build(@Nullable Object[] values) {
        MadeAccess access = made();
        if (access != null) {
            try {
                return (Record) access.build(values);
            } catch (RuntimeException refused) {
                return buildByReflection(values);
            }
        }
        return buildByReflection(values);
    }

    /** Builds a record and tells a value of another type from one the constructor refuses. */
    private Record buildByReflection(@Nullable Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable MadeAccess made() {
        MadeAccess access = made;
        if (access == null && ++uses > OFTEN) {
            access = AccessClass.of(type, components);
            made = access;
        }
        return access;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + Arrays.toString(accessors);
    }
}
