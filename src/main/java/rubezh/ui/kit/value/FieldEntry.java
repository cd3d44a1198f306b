package rubezh.ui.kit.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field holds at a moment. */
public sealed interface FieldEntry {
    /** A value of the field's type, or null if the field is empty. */
    record Valid(@Nullable Object value) implements FieldEntry {}

    /**
     * No value on purpose: {@code ?} unknown, {@code ??} not asked, {@code ???} refused.
     *
     * @param reason code of list {@code absences}
     */
    record Absent(String reason) implements FieldEntry {
        private static final List<String> REASONS = List.of("UNK", "NAS", "REF");

        /** Says whether a text means that there is no value. */
        public static boolean isAbsenceMark(String text) {
            return text.matches("\\?{1,3}");
        }

        /** Returns how it is typed. */
        public String notation() {
            return "?".repeat(REASONS.indexOf(reason) + 1);
        }

        public static Absent of(String marks) {
            return new Absent(REASONS.get(marks.length() - 1));
        }
    }

    /**
     * Text that is no value; it stays in the field.
     *
     * @param text as typed
     * @param key message that says what to type instead
     * @param arguments what the message names
     */
    record Invalid(String text, String key, List<Object> arguments) implements FieldEntry {}
}
