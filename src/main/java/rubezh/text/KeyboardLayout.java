package rubezh.text;

import java.util.List;

/** Conversion of text typed in the wrong keyboard layout, QWERTY or ЙЦУКЕН. */
public final class KeyboardLayout {
    private static final List<String> LAYOUTS = ResourceReader.lines("keyboard.txt");

    private KeyboardLayout() {}

    /** Reads the keys of a Latin text as Cyrillic ones: {@code cjplfnm} is создать. */
    public static String toCyrillic(String text) {
        return swap(text, LAYOUTS.getFirst(), LAYOUTS.getLast());
    }

    /** Reads the keys of a Cyrillic text as Latin ones: руддщ is {@code hello}. */
    public static String toLatin(String text) {
        return swap(text, LAYOUTS.getLast(), LAYOUTS.getFirst());
    }

    /** Reads the keys in the layout they were not typed in, chosen by the first letter. */
    public static String toOtherLayout(String text) {
        boolean cyrillic =
                text.chars()
                        .filter(Character::isLetter)
                        .limit(1)
                        .anyMatch(c -> LAYOUTS.getLast().indexOf(c) >= 0);
        return cyrillic ? toLatin(text) : toCyrillic(text);
    }

    private static String swap(String text, String from, String to) {
        var swapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int key = from.indexOf(text.charAt(i));
            swapped.append(key < 0 ? text.charAt(i) : to.charAt(key));
        }
        return swapped.toString();
    }
}
