package rubezh.text;

import java.util.List;

/** Conversion of text typed in the wrong keyboard layout, QWERTY or ЙЦУКЕН. */
public final class KeyboardLayout {
    private static final List<String> LAYOUTS = ResourceReader.lines("keyboard.txt");
    private static final CharacterTable TO_CYRILLIC =
            new CharacterTable(LAYOUTS.getFirst(), LAYOUTS.getLast());
    private static final CharacterTable TO_LATIN = TO_CYRILLIC.reversed();

    private KeyboardLayout() {}

    /** Returns the Cyrillic letters of the keys of a Latin text: {@code cjplfnm} is создать. */
    public static String toCyrillic(String text) {
        return TO_CYRILLIC.replaceIn(text);
    }

    /** Returns the Latin letters of the keys of a Cyrillic text: руддщ is {@code hello}. */
    public static String toLatin(String text) {
        return TO_LATIN.replaceIn(text);
    }

    /**
     * Returns the letters of the same keys in the other layout; the first letter tells which layout
     * was typed.
     */
    public static String toOtherLayout(String text) {
        boolean cyrillic =
                text.chars()
                        .filter(Character::isLetter)
                        .limit(1)
                        .anyMatch(c -> TO_LATIN.from().indexOf(c) >= 0);
        return cyrillic ? toLatin(text) : toCyrillic(text);
    }
}
