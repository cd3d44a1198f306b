package rubezh.text;

import org.jspecify.annotations.Nullable;

/**
 * Blank characters around a typed or pasted text. Unlike {@link String#strip()} it removes no-break
 * spaces, which the program writes before every unit and copied text contains.
 */
public final class BlankCharacters {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BlankCharacters() {}

    /** Returns the text without surrounding blanks. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Returns whether a text is absent or has only blanks. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || strip(text).isEmpty();
    }

    /** Returns whether a character is a blank: white space, any space, or a byte order mark. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
