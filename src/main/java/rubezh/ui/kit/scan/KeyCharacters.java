package rubezh.ui.kit.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What a key means on the keyboard a scanner takes itself for: that of the United States. Layout
 * and Caps Lock of the computer are left aside; only the Shift of the scanner counts.
 */
final class KeyCharacters {
    /** The key writes nothing. */
    static final char NONE = 0;

    /** The system does not know the key; its character comes with the typed event. */
    static final char LATER = '\uFFFF';

    /** Ends a line or the whole. */
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

    /** The character of a key without and with Shift. */
    private static final Map<KeyCode, String> SIGNS = signs();

    private KeyCharacters() {}

    private static Map<KeyCode, String> signs() {
        var signs = new EnumMap<KeyCode, String>(KeyCode.class);
        for (char c = 'a'; c <= 'z'; c++) {
            String upper = String.valueOf(Character.toUpperCase(c));
            signs.put(KeyCode.valueOf(upper), c + upper);
        }
        String shifted = ")!@#$%^&*(";
        for (int digit = 0; digit <= 9; digit++) {
            signs.put(KeyCode.valueOf("DIGIT" + digit), "" + digit + shifted.charAt(digit));
            signs.put(KeyCode.valueOf("NUMPAD" + digit), "" + digit + digit);
        }
        signs.putAll(PUNCTUATION);
        signs.putAll(OTHERS);
        return Map.copyOf(signs);
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
        String sign = SIGNS.getOrDefault(pressed.getCode(), "\0\0");
        return sign.charAt(pressed.isShiftDown() ? 1 : 0);
    }
}
