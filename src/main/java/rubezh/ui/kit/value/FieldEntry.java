package rubezh.ui.kit.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a field: a value, an absence or invalid text.
 *
 * @see rubezh.ui.kit.field.FieldEditor#entry
 */
public sealed interface FieldEntry {
    /** Value of the type of the field, or null if the field is empty. */
    record Valid(@Nullable Object value) implements FieldEntry {}

    /**
     * Absence of a value on purpose: {@code ?} unknown, {@code ??} not asked, {@code ???} refused,
     * {@code ?LAT} any other reason by its code.
     *
     * @param reason code of list {@code absences}
     */
    record Absent(String reason) implements FieldEntry {
        private static final List<String> REASONS = List.of("UNK", "NAS", "REF");

        public static boolean isAbsenceMark(String text) {
            return text.matches("\\?{1,3}|\\?[A-Z]{3}");
        }

        /** Returns the mark as typed. */
        public String notation() {
            int marks = REASONS.indexOf(reason) + 1;
            return marks == 0 ? "?" + reason : "?".repeat(marks);
        }

        public static Absent of(String marks) {
            return new Absent(
                    marks.endsWith("?")
                            ? REASONS.get(marks.length() - 1)
                            : marks.substring(marks.length() - 3));
        }
    }

    /**
     * Invalid text, which stays in the field.
     *
     * @param text as typed
     * @param key message on the valid input
     * @param arguments arguments of the message
     */
    record Invalid(String text, String key, List<Object> arguments) implements FieldEntry {}
}
