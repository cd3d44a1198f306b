package rubezh.domain.seizure.rules;

import rubezh.domain.seizure.field.MaxLength;
import rubezh.text.BlankCharacters;

/**
 * Rules of every text: its length (TXT-001), no sign that is not seen (TXT-005), something besides
 * blanks (TXT-006). A text of blanks is refused rather than passed for an empty field: what a
 * record holds is never changed silently, and every rule that asks for a value would be satisfied.
 */
final class TextRules {
    private TextRules() {}

    /**
     * @param limit characters the text may have; a long one may have lines and tabs
     */
    static void check(String pointer, String text, int limit, Findings findings) {
        if (text.length() > limit) {
            findings.stop("TXT-001", pointer, limit, text.length());
        }
        boolean lines = limit >= MaxLength.SEVERAL_LINES;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnseen(c) && !(lines && (c == '\n' || c == '\t'))) {
                findings.stop("TXT-005", pointer, String.format("U+%04X", (int) c), i + 1);
                return;
            }
            blank &= BlankCharacters.isBlank(c);
        }
        if (blank) {
            findings.stop("TXT-006", pointer);
        }
    }

    /** Controls, breaks of lines, and what turns the direction of the text that follows. */
    private static boolean isUnseen(char c) {
        return Character.isISOControl(c)
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
