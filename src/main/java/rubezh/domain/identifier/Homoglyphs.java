package rubezh.domain.identifier;

import java.util.Locale;
import rubezh.text.CharacterTable;

/**
 * Folding of registration marks and document numbers for comparison: capitals without blanks and
 * signs, ё as е, and the twelve Cyrillic letters that look like Latin ones as these. A plate is
 * then found whatever keyboard layout it was typed in (dictionary section 5, rule 7).
 *
 * @see Plate
 */
public final class Homoglyphs {

    private Homoglyphs() {}

    /** Returns the folded mark; for comparison only, the typed text is printed. */
    public static String fold(String mark) {
        String latin =
                CharacterTable.HOMOGLYPHS.replaceIn(
                        mark.toUpperCase(Locale.ROOT).replace('Ё', 'Е'));
        var folded = new StringBuilder(latin.length());
        for (char c : latin.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
