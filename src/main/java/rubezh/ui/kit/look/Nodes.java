package rubezh.ui.kit.look;

import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Style, text wrapping, width, scrolling and visibility of nodes. */
public final class Nodes {
    private Nodes() {}

    /** Adds style classes to a node and returns it. */
    public static <S extends Styleable> S styled(S node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** Adds or removes a style class; one that is there already is not styled anew. */
    public static void toggleStyle(Styleable node, String style, boolean on) {
        if (!on) {
            node.getStyleClass().remove(style);
        } else if (!node.getStyleClass().contains(style)) {
            node.getStyleClass().add(style);
        }
    }

    /** Wraps the text of a label that is too narrow for it. */
    public static <L extends Labeled> L wrapping(L label) {
        label.setWrapText(true);
        return label;
    }

    /** Keeps the preferred width of a region where space is short. */
    public static <R extends Region> R keepWidth(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    /** Returns a scroll pane for content of its width; Tab skips the pane itself. */
    public static ScrollPane scrolling(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.skinProperty().subscribe(skin -> paintDirectly(skin));
        return pane;
    }

    /**
     * Returns a scroll pane for content of its width and at least its height. To fit the height
     * would be no help: the bar then follows the height of the content before its text wraps.
     */
    public static ScrollPane scrollingFull(Region content) {
        ScrollPane pane = scrolling(content);
        // Set as an effect of laying out, equal heights would have it done again for ever.
        pane.viewportBoundsProperty()
                .subscribe(bounds -> {
                    double height = Math.floor(bounds.getHeight());
                    if (content.getMinHeight() != height) {
                        content.setMinHeight(height);
                    }
                });
        return pane;
    }

    /**
     * Turns off the picture that a scroll pane keeps of its content: it is painted anew, whole, for
     * each letter typed within, where only the field has to be.
     */
    private static void paintDirectly(@Nullable Skin<?> skin) {
        if (skin instanceof ScrollPaneSkin scrolling) {
            scrolling.getChildren().forEach(part -> part.setCache(false));
        }
    }

    /** Shows or hides a node; a hidden one takes no space. */
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
