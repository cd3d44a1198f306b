package rubezh.ui.kit.command;

import module java.base;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Key combinations by key code. A combination by character would not match in a Russian layout. */
public final class KeyCombinations {
    private static final Map<KeyCode, String> NAMES =
            Map.ofEntries(
                    Map.entry(KeyCode.INSERT, "Ins"),
                    Map.entry(KeyCode.DELETE, "Del"),
                    Map.entry(KeyCode.ENTER, "Enter"),
                    Map.entry(KeyCode.ESCAPE, "Esc"),
                    Map.entry(KeyCode.BACK_SPACE, "Backspace"),
                    Map.entry(KeyCode.TAB, "Tab"),
                    Map.entry(KeyCode.SPACE, "Space"),
                    Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
                    Map.entry(KeyCode.PAGE_UP, "PgUp"),
                    Map.entry(KeyCode.UP, "↑"),
                    Map.entry(KeyCode.DOWN, "↓"),
                    Map.entry(KeyCode.LEFT, "←"),
                    Map.entry(KeyCode.RIGHT, "→"),
                    Map.entry(KeyCode.SLASH, "/"),
                    Map.entry(KeyCode.PERIOD, "."),
                    Map.entry(KeyCode.EQUALS, "="),
                    Map.entry(KeyCode.PLUS, "+"),
                    Map.entry(KeyCode.ADD, "Num+"),
                    Map.entry(KeyCode.SUBTRACT, "Num-"),
                    Map.entry(KeyCode.NUMPAD0, "Num0"),
                    Map.entry(KeyCode.CONTEXT_MENU, "Menu"),
                    Map.entry(KeyCode.MINUS, "-"));

    private KeyCombinations() {}

    public static KeyCodeCombination key(KeyCode code) {
        return of(code, false, false, false);
    }

    public static KeyCodeCombination ctrl(KeyCode code) {
        return of(code, true, false, false);
    }

    public static KeyCodeCombination shift(KeyCode code) {
        return of(code, false, true, false);
    }

    public static KeyCodeCombination alt(KeyCode code) {
        return of(code, false, false, true);
    }

    public static KeyCodeCombination ctrlShift(KeyCode code) {
        return of(code, true, true, false);
    }

    private static KeyCodeCombination of(KeyCode code, boolean ctrl, boolean shift, boolean alt) {
        return new KeyCodeCombination(
                code,
                pressed(shift),
                pressed(ctrl),
                pressed(alt),
                ModifierValue.UP,
                ModifierValue.UP);
    }

    private static ModifierValue pressed(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** Returns the text of a combination, the same in both languages: Ctrl+Shift+S. */
    public static String hint(KeyCodeCombination keys) {
        var parts = new ArrayList<String>();
        if (keys.getControl() == ModifierValue.DOWN) {
            parts.add("Ctrl");
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            parts.add("Alt");
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            parts.add("Shift");
        }
        KeyCode code = keys.getCode();
        parts.add(NAMES.getOrDefault(code, code.getName()));
        return String.join("+", parts);
    }

    /** Returns whether a combination is handled before the focused control: it has Ctrl or Alt. */
    static boolean precedesFocusOwner(KeyCombination keys) {
        return keys.getControl() == ModifierValue.DOWN || keys.getAlt() == ModifierValue.DOWN;
    }

    /** Returns whether an event is of the key that decides, records or sends: Ctrl+Enter. */
    static boolean decides(KeyEvent event) {
        return event.isControlDown() && event.getCode() == KeyCode.ENTER;
    }

    /** Returns the texts of several combinations. */
    static List<String> hints(List<KeyCodeCombination> keys) {
        return keys.stream().map(KeyCombinations::hint).toList();
    }
}
