package rubezh.text;

import org.jspecify.annotations.Nullable;

/**
 * Blank characters around a typed or pasted text. {@link String#strip()} leaves the no-break
 * spaces: the program itself writes one before every unit, and copied text comes with them.
 */
public final class BlankCharacters {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BlankCharacters() {}

    /** Returns the text without the blanks around it; blanks inside stay. */
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

    /** Tells whether there is no text, or nothing but blanks in it. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || strip(text).isEmpty();
    }

    /** Tells whether a character is a blank: white space, any space, or a byte order mark. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
