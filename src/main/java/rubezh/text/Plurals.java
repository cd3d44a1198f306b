package rubezh.text;

import com.ibm.icu.text.MessageFormat;

/**
 * Fills patterns that choose a word form by number; kept apart so that ICU loads only when one is
 * met.
 */
final class Plurals {
    private Plurals() {}

    static String format(Language language, String pattern, Object... arguments) {
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
