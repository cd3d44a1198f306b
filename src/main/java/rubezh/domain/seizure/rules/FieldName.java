package rubezh.domain.seizure.rules;

/**
 * A field as an argument of a violation, shown by its label in the language of the reader.
 *
 * @param pointer pointer of the field, {@code /items/<id>/weighing/gross}; the line may have been
 *     removed
 */
public record FieldName(String pointer) {
    @Override
    public String toString() {
        return pointer;
    }
}
