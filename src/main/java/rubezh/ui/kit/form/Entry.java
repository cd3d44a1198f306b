package rubezh.ui.kit.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field holds at a moment. */
public sealed interface Entry {
    /** A value of the field's type, or null if the field is empty. */
    record Read(@Nullable Object value) implements Entry {}

    /**
     * No value on purpose: {@code ?} unknown, {@code ??} not asked, {@code ???} refused.
     *
     * @param reason code of list {@code absences}
     */
    record Absent(String reason) implements Entry {
        private static final List<String> REASONS = List.of("UNK", "NAS", "REF");

        /** Says whether a text means that there is no value. */
        static boolean isMeant(String text) {
            return text.matches("\\?{1,3}");
        }

        /** Returns how it is typed. */
        String marks() {
            return "?".repeat(REASONS.indexOf(reason) + 1);
        }

        static Absent of(String marks) {
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
    record Bad(String text, String key, List<Object> arguments) implements Entry {}
}
