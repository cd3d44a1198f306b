package rubezh.ui.kit.value;

import rubezh.text.Language;

/**
 * Format of the values of a typed field: numbers, amounts, dates.
 *
 * @param <T> type of the values
 * @see BasicFormats
 */
public interface ValueFormat<T> {
    /** Formats a value as it would be typed: no grouping, decimal sign of the language. */
    String format(T value, Language language);

    /** Parses a text that is not blank, in the notation of either language. */
    FieldEntry parse(String text, Language language);

    /**
     * Returns the value in another notation, which reveals typing errors: {@code 1250 г = 1,250
     * кг}; empty if there is none.
     */
    default String summary(T value, Language language) {
        return "";
    }

    /** As {@link #summary(Object, Language)}, for a value with several notations. */
    default String summary(T value, String text, Language language) {
        return summary(value, language);
    }
}
