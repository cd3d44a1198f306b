package rubezh.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Walks the nodes of a window and says what a person could not read or reach. */
final class Crawler {
    private final Parent root;

    Crawler(Parent root) {
        this.root = root;
    }

    /** Returns what is clipped or off the window, each with its text; empty if all is well. */
    List<String> findings() {
        var found = new ArrayList<String>();
        walk(root, node -> look(node, found));
        return found;
    }

    private void look(Node node, List<String> found) {
        if (node instanceof Labeled labeled && isCut(labeled)) {
            found.add("cut: " + labeled.getText() + " in " + way(labeled));
        }
        if (node instanceof ButtonBase button && isOutside(button)) {
            found.add("outside: " + button.getText() + " " + button.getAccessibleText());
        }
    }

    /** A label whose skin shows other words than its own had to shorten them. */
    private static boolean isCut(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isBlank() || labeled.getWidth() < 1) {
            return false;
        }
        Node shown = labeled.lookup(".text");
        return shown instanceof Text text
                && text.getParent() == labeled
                && text.isVisible()
                && !text.getText().isEmpty()
                && (!text.getText().equals(wanted) || isTooLow(labeled));
    }

    /** Words that wrap into more lines than there is height for. */
    private static boolean isTooLow(Labeled labeled) {
        return labeled.isWrapText()
                && labeled.prefHeight(labeled.getWidth()) > labeled.getHeight() + 1;
    }

    private boolean isOutside(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        Scene scene = root.getScene();
        boolean aside = at.getMaxX() > scene.getWidth() + 0.5 || at.getMinX() < -0.5;
        boolean below = at.getMaxY() > scene.getHeight() + 0.5 || at.getMinY() < -0.5;
        return aside || below && !scrolls(node);
    }

    /** What lies in a form can be scrolled up and down, not sideways. */
    private static boolean scrolls(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static String way(Node node) {
        var way = new StringBuilder();
        for (Node n = node; n != null && way.length() < 160; n = n.getParent()) {
            way.append(n.getClass().getSimpleName()).append(n.getStyleClass()).append(" < ");
        }
        return way.toString();
    }

    /** Makes every label of the window longer by two fifths, as another language would be. */
    void lengthen() {
        walk(
                root,
                node -> {
                    if (node instanceof Labeled labeled
                            && !labeled.textProperty().isBound()
                            && labeled.getText() != null
                            && labeled.getText().length() > 3) {
                        labeled.setText(longer(labeled.getText()));
                    }
                });
    }

    private static String longer(String text) {
        return text + "\u00e9".repeat(Math.max(1, text.length() * 2 / 5));
    }

    private static void walk(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> walk(child, visit));
        }
    }

    /** Returns the controls that have no name a screen reader could tell. */
    List<String> nameless() {
        var found = new ArrayList<String>();
        walk(
                root,
                node -> {
                    boolean named =
                            node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                                    || node instanceof Labeled labeled
                                            && labeled.getText() != null
                                            && !labeled.getText().isBlank();
                    if (node.isFocusTraversable() && !named && !(node instanceof ScrollPane)) {
                        found.add(way(node));
                    }
                });
        return found;
    }
}
