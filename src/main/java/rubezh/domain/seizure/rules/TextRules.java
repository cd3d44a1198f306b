package rubezh.domain.seizure.rules;

import rubezh.domain.seizure.field.MaxLength;
import rubezh.text.BlankCharacters;
import rubezh.text.InvisibleCharacters;

/**
 * Rules of every text: its length (TXT-001), no invisible characters (TXT-005), not only blanks
 * (TXT-006). A text of blanks is rejected instead of treated as empty: values are never changed
 * silently, and it would satisfy every rule that requires a value.
 */
final class TextRules {
    private TextRules() {}

    /** Returns whether {@link #check} finds nothing in a text of one line; it may miss some. */
    static boolean isSound(String text, int limit) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (InvisibleCharacters.isInvisible(c)) {
                return false;
            }
            blank = blank && BlankCharacters.isBlank(c);
        }
        return !blank && text.length() <= limit;
    }

    /**
     * @param limit maximum length; a long text may have line feeds and tabs
     */
    static void check(String pointer, String text, int limit, Findings findings) {
        if (text.length() > limit) {
            findings.stop("TXT-001", pointer, limit, text.length());
        }
        boolean multiline = limit >= MaxLength.SEVERAL_LINES;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (InvisibleCharacters.isInvisible(c) && !(multiline && (c == '\n' || c == '\t'))) {
                findings.stop("TXT-005", pointer, String.format("U+%04X", (int) c), i + 1);
                return;
            }
            blank &= BlankCharacters.isBlank(c);
        }
        if (blank) {
            findings.stop("TXT-006", pointer);
        }
    }
}
