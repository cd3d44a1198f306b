package rubezh.ui.kit.form;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Messages;

/** What a form shows and changes: a record being written. Knows nothing of controls. */
public interface FormModel {
    /** Returns the value at a pointer, {@code /event/start} or {@code /items/<id>/amount}. */
    @Nullable Object value(String pointer);

    /** Takes a value the person has entered; null for an emptied field. */
    void enter(String pointer, @Nullable Object value);

    /** Learns that a field holds text that is no value; the value stays what it was. */
    default void setUnreadable(String pointer, String text) {}

    /** Returns the text that is no value and stands in a field, null if there is none. */
    default @Nullable String unreadableText(String pointer) {
        return null;
    }

    /** Returns the code of the reason a field has no value on purpose, or null. */
    default @Nullable String absenceReason(String pointer) {
        return null;
    }

    /**
     * Takes that a field has no value on purpose.
     *
     * @param reason code of list {@code absences}
     */
    default void setAbsent(String pointer, String reason) {}

    /** Says whether the record asks for a field: no dog, no name of a dog. */
    default boolean isApplicable(String pointer) {
        return true;
    }

    /** Learns that the focus came to a field. */
    default void onFocused(String pointer) {}

    /** Returns the sentence of a rule that is not kept. */
    default String sentence(Violation violation, Messages messages) {
        return messages.text("rule." + violation.code(), violation.arguments().toArray());
    }
}
