package rubezh.ui.kit.form;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.Messages;

/**
 * Model of a form: the edited record, without any control.
 *
 * @see Form
 */
public interface FormModel {
    /** Returns the value at a pointer, {@code /event/start} or {@code /items/<id>/amount}. */
    @Nullable Object value(String pointer);

    /** Sets a value that the user entered; null for an emptied field. */
    void enter(String pointer, @Nullable Object value);

    /** Sets the invalid text of a field; its value stays unchanged. */
    default void setUnreadable(String pointer, String text) {}

    /** Returns the invalid text of a field, null if there is none. */
    default @Nullable String unreadableText(String pointer) {
        return null;
    }

    /** Returns the name of the reason why a field is empty on purpose, empty if it is not. */
    default String absenceText(String pointer) {
        return "";
    }

    /**
     * Sets the absence of a field.
     *
     * @param reason code of list {@code absences}
     */
    default void setAbsent(String pointer, String reason) {}

    /** Gives an empty list the next reason why it has no line, as the list of reasons has them. */
    default void giveNextReason(String list) {}

    /** Takes the reason of an empty list back. */
    default void takeReasonBack(String list) {}

    /** Returns whether the record asks for a field: the name of a dog only with a dog. */
    default boolean isApplicable(String pointer) {
        return true;
    }

    /** Returns whether the value follows from another field and nobody entered it. */
    default boolean isDerived(String pointer) {
        return false;
    }

    /** Returns the suggestion shown below an empty field, empty if there is none. */
    default String suggestion(String pointer) {
        return "";
    }

    /** Called when a field gained the focus. */
    default void onFocused(String pointer) {}

    /** Called when a field lost the focus. */
    default void onLeft(String pointer) {}

    default String sentence(Violation violation, Messages messages) {
        return messages.text("rule." + violation.code(), violation.arguments().toArray());
    }
}
