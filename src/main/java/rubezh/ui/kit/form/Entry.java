package rubezh.ui.kit.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field holds at a moment. */
public sealed interface Entry {
    /** A value of the field's type, or null if the field is empty. */
    record Read(@Nullable Object value) implements Entry {}

    /**
     * Text that is no value; it stays in the field.
     *
     * @param text as typed
     * @param key message that says what to type instead
     * @param arguments what the message names
     */
    record Bad(String text, String key, List<Object> arguments) implements Entry {}
}
