package rubezh.ui.kit;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Texts of the labels below a node, a line each; for the JavaFX thread and for waiting. */
public final class LabelTexts {
    private LabelTexts() {}

    public static String all(Node root) {
        return texts(root, _ -> true);
    }

    /** Returns those of the labels that are not hidden themselves. */
    public static String visible(Node root) {
        return texts(root, Node::isVisible);
    }

    private static String texts(Node root, Predicate<Node> shown) {
        return SceneNodes.below(root, Label.class).stream()
                .filter(shown)
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
