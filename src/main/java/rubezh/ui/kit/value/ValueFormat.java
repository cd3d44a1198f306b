package rubezh.ui.kit.value;

import rubezh.text.Language;

/**
 * Reads and writes the values of a typed field: numbers, amounts, dates.
 *
 * @param <T> the type of the values
 */
public interface ValueFormat<T> {
    /** Writes a value as it would be typed: no grouping, the decimal sign of the language. */
    String format(T value, Language language);

    /** Reads a text that is not blank, in either language's way of writing. */
    FieldEntry parse(String text, Language language);

    /**
     * Says a value again in other words, as a guard against slips: {@code 1250 г = 1,250 кг}. Empty
     * if there is nothing to say.
     */
    default String summary(T value, Language language) {
        return "";
    }

    /** As {@link #summary(Object, Language)}, for a value that can be typed in several ways. */
    default String summary(T value, String text, Language language) {
        return summary(value, language);
    }
}
