package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Box with an icon and a sentence, shown beside what it refers to. */
public final class InfoBox extends HBox {
    private InfoBox(UiText texts, Feather icon, String style, String key, Object... arguments) {
        getStyleClass().addAll("note", style);
        Label sentence = wrapping(texts.label(key, arguments));
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        String colour = style.equals("info") ? "accent-text" : style + "-text";
        getChildren().addAll(Icons.of(icon, 16, colour), sentence);
    }

    public static InfoBox info(UiText texts, String key, Object... arguments) {
        return new InfoBox(texts, Feather.INFO, "info", key, arguments);
    }

    public static InfoBox warning(UiText texts, String key, Object... arguments) {
        return new InfoBox(texts, Feather.ALERT_TRIANGLE, "warn", key, arguments);
    }

    public static InfoBox stop(UiText texts, String key, Object... arguments) {
        return new InfoBox(texts, Feather.ALERT_OCTAGON, "stop", key, arguments);
    }
}
