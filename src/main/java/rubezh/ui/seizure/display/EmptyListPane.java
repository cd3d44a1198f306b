package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Placeholder of an empty list: icon, one sentence and a button that helps.
 *
 * @param create creates a record; empty if the officer may not
 * @param clear drops search and filters
 */
public record EmptyListPane(UiText texts, Optional<Command> create, Runnable clear) {
    /**
     * @param filtered whether the list is empty because of its criteria
     */
    public Node node(boolean filtered) {
        String key =
                filtered
                        ? "list.empty.narrowed"
                        : create.isPresent() ? "list.empty" : "list.empty.reading";
        Label sentence = wrapping(styled(texts.label(key), "muted"));
        var icon = Icons.of(filtered ? Feather.SEARCH : Feather.ARCHIVE, 48, "subtle");
        var pane = styled(new VBox(icon, sentence), "empty-state");
        if (filtered) {
            pane.getChildren().add(Buttons.action(texts, "list.empty.reset", clear));
        } else {
            create.map(command -> Buttons.of(texts, command)).ifPresent(pane.getChildren()::add);
        }
        return pane;
    }
}
