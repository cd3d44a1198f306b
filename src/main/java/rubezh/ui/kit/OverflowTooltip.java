package rubezh.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a tooltip the text of a field that is too narrow to show all of it: a field has no
 * ellipsis, and in a grid of lines the width of a column is the same for every value.
 */
public final class OverflowTooltip {
    private static final Duration DELAY = Duration.millis(400);

    private OverflowTooltip() {}

    /** Lets every field below a node tell its whole text, those made later too. */
    public static void install(Parent root) {
        root.addEventFilter(
                MouseEvent.MOUSE_ENTERED_TARGET,
                event -> {
                    TextField field = fieldOf(event.getTarget());
                    if (field != null) {
                        showTooltip(field);
                    }
                });
    }

    private static @Nullable TextField fieldOf(Object target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n instanceof TextField field) {
                return field;
            }
        }
        return null;
    }

    private static void showTooltip(TextField field) {
        if (!isTruncated(field)) {
            field.setTooltip(null);
            return;
        }
        var tooltip = new Tooltip(field.getText());
        tooltip.setShowDelay(DELAY);
        field.setTooltip(tooltip);
    }

    /** Says whether a field shows only a part of its text. */
    public static boolean isTruncated(TextField field) {
        Insets edge = field.getInsets();
        double room = Math.max(0, field.getWidth() - edge.getLeft() - edge.getRight());
        return field.lookupAll(".text").stream()
                .filter(node -> node.isVisible() && node instanceof Text)
                .anyMatch(text -> text.getLayoutBounds().getWidth() > room + 1);
    }
}
