package rubezh.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import rubezh.text.Language;
import rubezh.ui.kit.look.UiText;

/** RU | EN, for the header, the sign-in and the first run. */
public final class LanguageSwitch extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Language, Button> sides = new EnumMap<>(Language.class);

    public LanguageSwitch(UiText texts) {
        getStyleClass().add("language-switch");
        for (Language language : Language.values()) {
            var side = new Button(language.name());
            side.getStyleClass().setAll("language-button");
            side.setFocusTraversable(false);
            side.setOnAction(_ -> texts.language().set(language));
            texts.accessibleName(side, "shell.language." + language.code());
            texts.tooltip(side, "shell.language." + language.code(), "Ctrl+Shift+L");
            sides.put(language, side);
            getChildren().add(side);
        }
        texts.paint(
                this,
                m ->
                        sides.forEach((l, side) ->
                                side.pseudoClassStateChanged(CURRENT, l == m.language())));
    }
}
