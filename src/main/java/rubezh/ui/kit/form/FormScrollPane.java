package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.look.DisplaySettings;

/** Scroll pane of a form: the sections below each other, and scrolling to a node. */
final class FormScrollPane {
    private static final double MARGIN = 48;

    private final DisplaySettings display;
    private final VBox content = styled(new VBox(), "form");
    private final ScrollPane scroll = styled(scrolling(content), "form-scroll");

    FormScrollPane(DisplaySettings display) {
        this.display = display;
        content.setMinWidth(0);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node node() {
        return scroll;
    }

    void add(Node node) {
        content.getChildren().add(node);
    }

    /**
     * Returns whether a node ended above the lower edge of the view in the last frame; true before
     * the first one.
     */
    boolean isAboveLowerEdge(Node node) {
        double view = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, content.getHeight() - view);
        return view <= 0 || node.getBoundsInParent().getMaxY() < top + view;
    }

    /** Scrolls so that a node begins at the upper edge. */
    void revealTop(Node node) {
        scroll.layout();
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (bounds != null && hidden > 0) {
            scroll.setVvalue(Math.clamp(bounds.getMinY() / hidden, 0, 1));
        }
    }

    /** Scrolls a node into view that was just added or changed and is not laid out yet. */
    void revealNew(Node node) {
        scroll.applyCss();
        scroll.layout();
        scrollTo(node);
    }

    /**
     * Scrolls a node into view, with a margin around it; a node without a size is laid out first.
     */
    void reveal(Node node) {
        if (node.getLayoutBounds().getHeight() > 0) {
            scrollTo(node);
        } else {
            revealNew(node);
        }
    }

    private void scrollTo(Node node) {
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = content.getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (bounds == null || height <= view) {
            return;
        }
        double top = scroll.getVvalue() * (height - view);
        double margin = display.px(MARGIN).get();
        if (bounds.getMinY() - margin < top) {
            scroll.setVvalue(Math.max(0, bounds.getMinY() - margin) / (height - view));
        } else if (bounds.getMaxY() + margin > top + view) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() + margin - view) / (height - view)));
        }
    }
}
