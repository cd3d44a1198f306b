package rubezh.ui.kit;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import rubezh.text.Language;
import rubezh.ui.kit.look.UiText;

/** Switch between RU and EN, for the header, the sign-in and the first run. */
public final class LanguageSwitch extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Language, Button> buttons = new EnumMap<>(Language.class);

    public LanguageSwitch(UiText texts) {
        getStyleClass().add("language-switch");
        for (Language language : Language.values()) {
            var button = new Button(language.name());
            button.getStyleClass().setAll("language-button");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> texts.language().set(language));
            texts.accessibleName(button, "shell.language." + language.code());
            texts.tooltip(button, "shell.language." + language.code(), "Ctrl+Shift+L");
            buttons.put(language, button);
            getChildren().add(button);
        }
        texts.paint(
                this,
                m ->
                        buttons.forEach((l, button) ->
                                button.pseudoClassStateChanged(CURRENT, l == m.language())));
    }
}
