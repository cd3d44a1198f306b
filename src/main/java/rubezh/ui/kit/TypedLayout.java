package rubezh.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.text.Language;

/**
 * Keyboard layout of a window, derived from the last letter typed in it; JavaFX does not report it.
 * It outlasts the content of the window, so that the sign-in after a lock knows it before the first
 * key.
 */
public final class TypedLayout {
    private final ReadOnlyObjectWrapper<@Nullable Language> language =
            new ReadOnlyObjectWrapper<>();

    private TypedLayout(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::onKeyTyped);
    }

    /** Returns the layout of a window; the first call begins to listen. */
    public static TypedLayout of(Scene scene) {
        return (TypedLayout)
                scene.getProperties()
                        .computeIfAbsent(TypedLayout.class, _ -> new TypedLayout(scene));
    }

    private void onKeyTyped(KeyEvent event) {
        String typed = event.getCharacter();
        if (!typed.isEmpty() && Character.isLetter(typed.charAt(0))) {
            boolean cyrillic =
                    Character.UnicodeScript.of(typed.charAt(0)) == Character.UnicodeScript.CYRILLIC;
            language.set(cyrillic ? Language.RU : Language.EN);
        }
    }

    /** Returns the language of the last letter; null before the first one. */
    public ReadOnlyObjectProperty<@Nullable Language> language() {
        return language.getReadOnlyProperty();
    }
}
