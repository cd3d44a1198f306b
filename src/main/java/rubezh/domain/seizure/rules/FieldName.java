package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES_FIELD;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

/**
 * A field as a value, shown by its label in the language of the reader.
 *
 * @param pointer pointer of the field, {@code /items/<id>/weighing/gross}; the line may have been
 *     removed
 */
public record FieldName(String pointer) {
    /** Fields whose values are pointers to other fields. */
    private static final Set<String> POINTERS =
            Set.of(UNCONFIRMED.path(), HEADER_ABSENCES_FIELD.path());

    /**
     * Returns the value of a field with the pointers in it as names; of a field that holds no
     * pointers the value as it is.
     *
     * @param path dotted path of the field that has the value
     * @param value a value, or a list of them
     */
    public static Object nameIn(String path, Object value) {
        if (!POINTERS.contains(path)) {
            return value;
        }
        return switch (value) {
            case List<?> list -> list.stream().map(each -> nameIn(path, each)).toList();
            case String pointer -> new FieldName(pointer);
            default -> value;
        };
    }

    @Override
    public String toString() {
        return pointer;
    }
}
