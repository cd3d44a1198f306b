package rubezh.ui.kit.look;

import module java.base;

import javafx.css.Styleable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Style, text wrapping, width, scrolling, visibility and accessible names of nodes. */
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

    /**
     * Sets the name by which a screen reader calls a node. What is typed into a field or chosen is
     * read as its value, and an accessible text would be read instead of that: such a node is named
     * by a label, which need not be shown.
     */
    public static void setAccessibleName(Node node, String name) {
        if (!(node instanceof TextInputControl || node instanceof ComboBox)) {
            node.setAccessibleText(name);
            return;
        }
        Object by = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (by instanceof SpokenLabel label) {
            label.setAccessibleText(name);
        } else if (!(by instanceof Label label && name.equals(label.getText()))) {
            var label = new SpokenLabel();
            label.setAccessibleText(name);
            label.setLabelFor(node);
        }
    }

    /**
     * Returns what a node says: its accessible text, or the texts it is made of with spaces between
     * them; empty if it says nothing. Icons are letters of a font of their own and say nothing.
     */
    public static String spokenText(Node node) {
        String own = node.getAccessibleText();
        if (!node.isVisible() || node instanceof FontIcon) {
            return "";
        } else if (own != null && !own.isEmpty()) {
            return own;
        }
        String text =
                switch (node) {
                    case Labeled labeled -> Objects.toString(labeled.getText(), "");
                    case Text written -> written.getText();
                    default -> "";
                };
        return text.isEmpty() && node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Nodes::spokenText)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : text;
    }

    /** Label that is not shown. */
    private static final class SpokenLabel extends Label {}

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
