package rubezh.domain.seizure.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/** State of the field at a pointer of a record. */
enum FieldState {
    /** No such field is declared; a section is not a field. */
    NO_FIELD,
    /** The line of the field does not exist. */
    NO_LINE,
    EMPTY,
    FILLED;

    private static final int ID_LENGTH = 36;

    /**
     * Returns the state of a field, {@code /route/origin} or {@code /items/<id>/weighing/gross}.
     */
    static FieldState of(Seizure seizure, String pointer) {
        if (!pointer.startsWith("/")) {
            return NO_FIELD;
        }
        List<String> steps = Arrays.asList(pointer.substring(1).split("/", -1));
        return of(Seizure.class, seizure, steps);
    }

    /**
     * @param group the section or line, null if the line does not exist
     */
    private static FieldState of(Class<?> type, @Nullable Object group, List<String> steps) {
        RecordComponent component = component(type, steps.getFirst());
        if (component == null) {
            return NO_FIELD;
        }
        Object value = group == null ? null : value(component, group);
        List<String> rest = steps.subList(1, steps.size());
        if (component.getGenericType() instanceof ParameterizedType list) {
            return ofList((Class<?>) list.getActualTypeArguments()[0], value, rest, group);
        }
        if (isGroup(component.getType())) {
            return rest.isEmpty() ? NO_FIELD : of(component.getType(), value, rest);
        }
        return rest.isEmpty() ? leaf(value, group) : NO_FIELD;
    }

    private static FieldState ofList(
            Class<?> element, @Nullable Object value, List<String> rest, @Nullable Object group) {
        List<?> list = value instanceof List<?> lines ? lines : List.of();
        if (rest.isEmpty()) {
            return leaf(list.isEmpty() ? null : list, group);
        }
        String id = rest.getFirst();
        if (rest.size() == 1 || id.length() != ID_LENGTH || !isGroup(element)) {
            return NO_FIELD;
        }
        return of(element, line(element, list, id), rest.subList(1, rest.size()));
    }

    private static FieldState leaf(@Nullable Object value, @Nullable Object group) {
        if (group == null) {
            return NO_LINE;
        }
        return value == null ? EMPTY : FILLED;
    }

    private static @Nullable Object line(Class<?> type, List<?> lines, String id) {
        RecordComponent idComponent = component(type, "id");
        for (Object line : lines) {
            if (idComponent != null && String.valueOf(value(idComponent, line)).equals(id)) {
                return line;
            }
        }
        return null;
    }

    /** Returns whether a type is a section or a line. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && LeafRules.isSection(type);
    }

    private static @Nullable RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
