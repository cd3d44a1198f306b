package rubezh.ui.kit.scan;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Characters of keys in the US layout, which scanners assume. Layout and Caps Lock of the computer
 * are ignored; only the Shift of the scanner counts.
 */
final class KeyCharacters {
    /** Key without a character. */
    static final char NONE = 0;

    /** Key unknown to the system; its character follows in the typed event. */
    static final char LATER = '\uFFFF';

    /** End of a line or of the scan. */
    static final char END = '\n';

    private static final Set<KeyCode> MODIFIERS =
            Set.of(
                    KeyCode.SHIFT,
                    KeyCode.CONTROL,
                    KeyCode.ALT,
                    KeyCode.ALT_GRAPH,
                    KeyCode.META,
                    KeyCode.WINDOWS,
                    KeyCode.CAPS,
                    KeyCode.NUM_LOCK);

    private static final Map<KeyCode, String> PUNCTUATION =
            Map.of(
                    KeyCode.COMMA, ",<",
                    KeyCode.PERIOD, ".>",
                    KeyCode.SLASH, "/?",
                    KeyCode.SEMICOLON, ";:",
                    KeyCode.QUOTE, "'\"",
                    KeyCode.OPEN_BRACKET, "[{",
                    KeyCode.CLOSE_BRACKET, "]}",
                    KeyCode.BACK_SLASH, "\\|",
                    KeyCode.BACK_QUOTE, "`~",
                    KeyCode.LESS, "<>");

    private static final Map<KeyCode, String> OTHERS =
            Map.of(
                    KeyCode.MINUS, "-_",
                    KeyCode.EQUALS, "=+",
                    KeyCode.SPACE, "  ",
                    KeyCode.MULTIPLY, "**",
                    KeyCode.ADD, "++",
                    KeyCode.SUBTRACT, "--",
                    KeyCode.DECIMAL, "..",
                    KeyCode.DIVIDE, "//",
                    KeyCode.ENTER, "\n\n",
                    KeyCode.TAB, "\n\n");

    /** Characters of a key without and with Shift. */
    private static final Map<KeyCode, String> CHARACTERS = characters();

    private KeyCharacters() {}

    private static Map<KeyCode, String> characters() {
        var characters = new EnumMap<KeyCode, String>(KeyCode.class);
        for (char c = 'a'; c <= 'z'; c++) {
            String upper = String.valueOf(Character.toUpperCase(c));
            characters.put(KeyCode.valueOf(upper), c + upper);
        }
        String shifted = ")!@#$%^&*(";
        for (int digit = 0; digit <= 9; digit++) {
            characters.put(KeyCode.valueOf("DIGIT" + digit), "" + digit + shifted.charAt(digit));
            characters.put(KeyCode.valueOf("NUMPAD" + digit), "" + digit + digit);
        }
        characters.putAll(PUNCTUATION);
        characters.putAll(OTHERS);
        return Map.copyOf(characters);
    }

    static boolean isModifier(KeyCode code) {
        return MODIFIERS.contains(code);
    }

    static char of(KeyEvent pressed) {
        if (pressed.isControlDown() || pressed.isAltDown() || pressed.isMetaDown()) {
            return NONE;
        }
        if (pressed.getCode() == KeyCode.UNDEFINED) {
            return LATER;
        }
        String pair = CHARACTERS.getOrDefault(pressed.getCode(), "\0\0");
        return pair.charAt(pressed.isShiftDown() ? 1 : 0);
    }
}
