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
 * Tooltip with the whole text of a field that is too narrow for it. A text field has no ellipsis,
 * and a column of a grid has one width for all values.
 */
public final class OverflowTooltip {
    private static final Duration DELAY = Duration.millis(400);

    private OverflowTooltip() {}

    /** Installs the tooltip on all text fields below a node, including those added later. */
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
        var tooltip = new Tooltip(field.getText());
        tooltip.setShowDelay(DELAY);
        field.setTooltip(isTruncated(field) ? tooltip : null);
    }

    /** Returns whether a field shows only a part of its text. */
    public static boolean isTruncated(TextField field) {
        Insets insets = field.getInsets();
        double width = Math.max(0, field.getWidth() - insets.getLeft() - insets.getRight());
        return field.lookupAll(".text").stream()
                .filter(node -> node.isVisible() && node instanceof Text)
                .anyMatch(text -> text.getLayoutBounds().getWidth() > width + 1);
    }
}
