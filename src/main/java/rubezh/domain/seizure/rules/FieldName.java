package rubezh.domain.seizure.rules;

/**
 * A field as a rule names it, shown by its label in the language of the reader.
 *
 * @param pointer of the field, {@code /items/<id>/weighing/gross}; the line may be gone
 */
public record FieldName(String pointer) {
    @Override
    public String toString() {
        return pointer;
    }
}
