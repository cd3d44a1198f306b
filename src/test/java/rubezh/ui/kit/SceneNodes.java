package rubezh.ui.kit;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Nodes of a scene by type, without the cost of a style selector or an iterator: tests that wait
 * ask often.
 */
public final class SceneNodes {
    private SceneNodes() {}

    /** Returns the node itself and those below it, in their order, as far as they have a type. */
    public static <T extends Node> List<T> below(Node top, Class<T> type) {
        var found = new ArrayList<T>();
        add(top, type, found);
        return found;
    }

    private static <T extends Node> void add(Node node, Class<T> type, List<T> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = 0; i < children.size(); i++) {
                add(children.get(i), type, found);
            }
        }
    }
}
