package rubezh.domain.identifier;

import java.util.Locale;

/**
 * Folds registration marks and document numbers for comparison: capitals without blanks and signs,
 * ё as е, and the twelve Cyrillic letters that look like Latin ones as these. A plate is then found
 * whichever keyboard it was typed on (dictionary section 5, rule 7).
 */
public final class Homoglyphs {
    private static final String CYRILLIC = "АВЕКМНОРСТУХЁ";
    private static final String LATIN = "ABEKMHOPCTYXE";

    private Homoglyphs() {}

    /** Returns what is compared; print what was typed. */
    public static String fold(String mark) {
        String upper = mark.toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int at = CYRILLIC.indexOf(c);
                folded.append(at < 0 ? c : LATIN.charAt(at));
            }
        }
        return folded.toString();
    }
}
