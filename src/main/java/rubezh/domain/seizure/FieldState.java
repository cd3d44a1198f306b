package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;

/** State of the field at a pointer of a record. */
public enum FieldState {
    /** No such field is declared; a section is not a field. */
    NO_FIELD,
    /** The line of the field does not exist. */
    NO_LINE,
    EMPTY,
    FILLED;

    private static final Pattern LINE_ID = Pattern.compile("/([^/]{36})(?=/)");

    /**
     * Returns the state of a field, {@code /route/origin} or {@code /items/<id>/weighing/gross}.
     */
    public static FieldState of(Seizure seizure, String pointer) {
        Matcher matcher = LINE_ID.matcher(pointer);
        String id = matcher.find() ? matcher.group(1) : null;
        String withoutId = matcher.replaceFirst("");
        String path = withoutId.isEmpty() ? "" : withoutId.substring(1).replace('/', '.');
        FieldPath field = FieldPath.find(path).filter(found -> !found.isSection()).orElse(null);
        if (field == null || !pointer.equals(pointer(field, id))) {
            return NO_FIELD;
        }
        Object group = field.isInLine() ? line(seizure, FieldPath.of(field.list()), id) : seizure;
        if (group == null) {
            return NO_LINE;
        }
        Object value = field.reader().apply(group);
        return value == null || value instanceof List<?> list && list.isEmpty() ? EMPTY : FILLED;
    }

    private static @Nullable String pointer(FieldPath field, @Nullable String id) {
        if (field.isInLine()) {
            return field.in(FieldPath.of(field.list()).pointer() + "/" + id);
        }
        return field.pointer();
    }

    private static @Nullable Object line(Seizure seizure, FieldPath list, @Nullable String id) {
        var lineId = FieldPath.of(list + ".id").reader();
        List<?> lines = (List<?>) Objects.requireNonNull(list.reader().apply(seizure));
        return lines.stream()
                .filter(line -> String.valueOf(lineId.apply(line)).equals(id))
                .findFirst()
                .orElse(null);
    }
}
