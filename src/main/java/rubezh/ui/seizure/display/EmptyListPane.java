package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Placeholder of an empty list: icon, one sentence and a button that helps. */
public record EmptyListPane(UiText texts, Command create, Runnable clear) {
    /**
     * @param filtered whether the list is empty because of its criteria
     */
    public Node node(boolean filtered) {
        String key = filtered ? "list.empty.narrowed" : "list.empty";
        Label sentence = wrapping(styled(texts.label(key), "muted"));
        Button button =
                filtered
                        ? Buttons.action(texts, "list.empty.reset", clear)
                        : Buttons.of(texts, create);
        var icon = Icons.of(filtered ? Feather.SEARCH : Feather.ARCHIVE, 48, "subtle");
        return styled(new VBox(icon, sentence, button), "empty-state");
    }
}
