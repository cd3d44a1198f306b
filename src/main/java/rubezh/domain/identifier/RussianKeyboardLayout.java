package rubezh.domain.identifier;

import java.util.Locale;

/**
 * Undoes the Russian layout of a keyboard: a scanner sends keys, and under ЙЦУКЕН the keys of
 * {@code P<UTO} give {@code ЗБГЕЩ}.
 */
final class RussianKeyboardLayout {
    private static final String CYRILLIC = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБЮ";
    private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM<>";

    private RussianKeyboardLayout() {}

    /** Returns capitals, Cyrillic ones as the Latin letter or sign of the same key. */
    static String toLatinCapitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        var latin = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            int key = CYRILLIC.indexOf(upper.charAt(i));
            latin.append(key < 0 ? upper.charAt(i) : LATIN.charAt(key));
        }
        return latin.toString();
    }
}
