package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Placeholder of an empty list: icon, one sentence and a button that helps. */
public final class EmptyState extends VBox {
    /**
     * @param command command of the button, or null for none
     */
    public EmptyState(UiText texts, Feather icon, String sentenceKey, @Nullable Command command) {
        getStyleClass().add("empty-state");
        Label sentence = wrapping(styled(texts.bind(new Label(), sentenceKey), "muted"));
        getChildren().addAll(Icons.of(icon, 48, "subtle"), sentence);
        if (command != null) {
            getChildren().add(Buttons.of(texts, command));
        }
    }
}
