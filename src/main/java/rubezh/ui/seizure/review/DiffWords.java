package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of a text that is compared with another one. */
public final class DiffWords {
    private DiffWords() {}

    /**
     * Adds a text word by word: a background is of a node, and a node does not break.
     *
     * @param style style class of a marked word; empty for one that both texts have
     */
    public static void add(TextFlow flow, String text, String style) {
        for (String word : text.strip().split("[ \\n]+")) {
            if (style.isEmpty()) {
                flow.getChildren().add(styled(new Text(word + " "), "fg-fill"));
            } else {
                flow.getChildren().add(styled(new Label(word), "diff-word", style));
                flow.getChildren().add(new Text(" "));
            }
        }
    }
}
