package rubezh.text;

/**
 * Replacement of single characters: each character of one string by the one at the same index of
 * the other.
 *
 * @param from characters to replace
 * @param to their replacements, as many
 */
public record CharacterTable(String from, String to) {
    /** Cyrillic capital letters to the Latin ones that look alike. */
    public static final CharacterTable HOMOGLYPHS =
            new CharacterTable("АВЕКМНОРСТУХ", "ABEKMHOPCTYX");

    /** Returns the text with the characters of the table replaced; all others are kept. */
    public String replaceIn(String text) {
        var replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            replaced.append(index < 0 ? text.charAt(i) : to.charAt(index));
        }
        return replaced.toString();
    }

    /** Returns the table of the other direction. */
    public CharacterTable reversed() {
        return new CharacterTable(to, from);
    }
}
