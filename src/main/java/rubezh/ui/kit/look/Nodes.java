package rubezh.ui.kit.look;

import javafx.css.Styleable;
import javafx.scene.Node;

/** Style classes and visibility of nodes. */
public final class Nodes {
    private Nodes() {}

    /** Adds style classes to a node and returns it. */
    public static <S extends Styleable> S styled(S node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** Shows or hides a node; a hidden one takes no space. */
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
