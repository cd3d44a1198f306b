package rubezh.text;

import java.util.List;
import java.util.Locale;

/**
 * Folds registration marks and document numbers: capitals without blanks and signs, and the twelve
 * Cyrillic letters that look like Latin ones as these, so that a plate is found whichever keyboard
 * it was typed on.
 */
public final class Plate {
    private static final List<String> LOOKALIKES = Resource.lines("lookalikes.txt");

    private Plate() {}

    /** Returns what is compared; print what was typed. */
    public static String fold(String mark) {
        String upper = mark.toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int at = LOOKALIKES.getFirst().indexOf(c);
                folded.append(at < 0 ? c : LOOKALIKES.getLast().charAt(at));
            }
        }
        return folded.toString();
    }
}
