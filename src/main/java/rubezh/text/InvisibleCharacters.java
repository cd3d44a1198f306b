package rubezh.text;

/**
 * Makes invisible characters visible as {@code ␛} or {@code ⟨U+202E⟩}: printed raw, they could
 * control the terminal or reverse the direction of a text.
 */
public final class InvisibleCharacters {
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char DELETE = '\u007F';

    private InvisibleCharacters() {}

    /** Returns a text with marks for invisible characters; line feeds and tabs are kept. */
    public static String reveal(String text) {
        return reveal(text, "\n\t");
    }

    /** Returns a single line, with marks for line feeds and tabs too. */
    public static String revealLine(String text) {
        return reveal(text, "");
    }

    private static String reveal(String text, String kept) {
        if (text.chars().noneMatch(InvisibleCharacters::isInvisible)) {
            return text;
        }
        var marked = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!isInvisible(c) || kept.indexOf(c) >= 0) {
                marked.append(c);
            } else if (c < ' ') {
                marked.append((char) (PICTURES + c));
            } else if (c == DELETE) {
                marked.append(PICTURE_OF_DELETE);
            } else {
                marked.append(String.format("\u27E8U+%04X\u27E9", (int) c));
            }
        }
        return marked.toString();
    }

    /** Returns whether a character is a control, a line separator or a change of direction. */
    public static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
