package rubezh.ui.seizure.read;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of a new node of a paper row into one that stands already, where both are built
 * alike. A text costs next to nothing, the style of new nodes most of what a record takes to show.
 */
final class PaperNodeUpdater {
    /** What rows of text are built of; photos, icons and marked words are made anew. */
    private static final Set<Class<?>> PANES =
            Set.of(VBox.class, HBox.class, StackPane.class, HalvesRow.class, CellsRow.class);

    private PaperNodeUpdater() {}

    /** Returns the standing node with the texts of the new one; the new one if they differ. */
    static Node update(@Nullable Node standing, Node next) {
        if (standing == null || !isAlike(standing, next)) {
            return next;
        }
        write(standing, next);
        return standing;
    }

    private static boolean isAlike(Node one, Node other) {
        if (one.getClass() != other.getClass()
                || !one.getStyleClass().equals(other.getStyleClass())) {
            return false;
        }
        if (one instanceof Label label && other instanceof Label to) {
            return label.getAlignment() == to.getAlignment()
                    && label.getTextAlignment() == to.getTextAlignment();
        }
        if (one instanceof CellsRow row && other instanceof CellsRow to && !row.isAlike(to)) {
            return false;
        }
        return PANES.contains(one.getClass()) && areAlike((Pane) one, (Pane) other);
    }

    private static boolean areAlike(Pane one, Pane other) {
        List<Node> parts = one.getChildren();
        List<Node> others = other.getChildren();
        if (parts.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isAlike(parts.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void write(Node to, Node from) {
        if (to instanceof Label label && from instanceof Label next) {
            label.setText(next.getText());
        } else if (to instanceof Pane row && from instanceof Pane next) {
            for (int i = 0; i < row.getChildren().size(); i++) {
                write(row.getChildren().get(i), next.getChildren().get(i));
            }
        }
    }
}
