package rubezh.ui.kit.command;

import module java.base;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the character of a key that acted from the control that has the focus afterwards. The
 * system tells of a key twice, when it is pressed and what it writes. Where the press closes a
 * dialog, picks from a list or opens a screen, the character would be written into whatever has the
 * focus by then: the digit of an answer into the record behind the question. So a character is
 * dropped unless the same control has the focus as when its key was pressed, and so is one whose
 * press was {@linkplain #take taken} or closed a menu. A key that acted does so once until it is
 * let go.
 */
public final class KeystrokeFilter {
    private final Scene scene;
    private @Nullable Node pressedAt;
    private List<ContextMenu> menus = List.of();
    private KeyCode pressed = KeyCode.UNDEFINED;
    private boolean taken;
    private boolean passing;
    private @Nullable KeyCode acted;

    private KeystrokeFilter(Scene scene) {
        this.scene = scene;
        scene.windowProperty().subscribe(this::listen);
    }

    /** Filters what the window of a scene gets, before its menus and before the scene itself. */
    public static KeystrokeFilter of(Scene scene) {
        return (KeystrokeFilter)
                scene.getProperties()
                        .computeIfAbsent(KeystrokeFilter.class, _ -> new KeystrokeFilter(scene));
    }

    /** Consumes the press of a key together with the character that it writes. */
    public static void take(KeyEvent press) {
        press.consume();
        if (press.getTarget() instanceof Node node && node.getScene() != null) {
            of(node.getScene()).taken = true;
        }
    }

    private void listen(@Nullable Window window) {
        if (window != null) {
            EventDispatcher next = window.getEventDispatcher();
            window.setEventDispatcher((event, tail) ->
                    !passing && event instanceof KeyEvent key
                            ? filter(key, () -> next.dispatchEvent(event, tail))
                            : next.dispatchEvent(event, tail));
        }
    }

    /** Whoever gets a character may pass it on, as a button does to the line that it adds. */
    private @Nullable Event filter(KeyEvent event, Supplier<@Nullable Event> dispatch) {
        if (isOfActed(event)) {
            return null;
        }
        passing = event.getEventType() == KeyEvent.KEY_TYPED;
        try {
            return dispatch.get();
        } finally {
            passing = false;
        }
    }

    private boolean isOfActed(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return isTypedByActed(event.getCharacter());
        }
        boolean press = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (press && event.getCode() == acted && acted != KeyCode.UNDEFINED) {
            return true;
        }
        // What is typed without a press, as an input method does, belongs to whoever has the focus.
        pressedAt = press ? scene.getFocusOwner() : null;
        menus = press ? openMenus() : List.of();
        pressed = event.getCode();
        taken = false;
        acted = null;
        return false;
    }

    /** Enter, Tab and their like write nothing and may be held down. */
    private boolean isTypedByActed(String character) {
        if (character.isEmpty() || Character.isISOControl(character.charAt(0))) {
            return false;
        }
        boolean moved = pressedAt != null && pressedAt != scene.getFocusOwner();
        if (moved || taken || !openMenus().containsAll(menus)) {
            acted = pressed;
            return true;
        }
        return false;
    }

    private static List<ContextMenu> openMenus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }
}
