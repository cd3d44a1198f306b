package rubezh.ui.kit.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Position of what a scroll pane shows. */
public final class ScrollPosition {
    private ScrollPosition() {}

    /**
     * Scrolls no further than needed to show a node.
     *
     * @param content content of the scroll pane
     * @param node node within the content
     */
    public static void reveal(ScrollPane scroll, Region content, Node node) {
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - height;
        if (bounds == null || hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + height) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() - height) / hidden));
        }
    }
}
