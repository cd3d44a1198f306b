package rubezh.journey;

import module java.base;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import rubezh.fixtures.AccessibleTree;
import rubezh.text.Language;
import rubezh.ui.kit.OverflowTooltip;

/**
 * Checks the nodes of a window for text that is cut and controls that are out of reach, of a hand
 * or of a screen reader. Content below the edge of a form is fine, as the form scrolls down, never
 * sideways.
 */
final class Crawler {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** Suffix of lengthened texts, so that none is lengthened twice. */
    private static final String LONGER = "\u00e9";

    /** A label so many times as high as wide is a column of letters. */
    private static final int NARROW = 6;

    private final Parent root;
    private boolean lengthened;

    Crawler(Parent root) {
        this.root = root;
    }

    /** Returns the findings, each with its text; empty if there are none. */
    List<String> findings() {
        var found = new ArrayList<String>();
        forEachNode(root, node -> check(node, found));
        found.addAll(new AccessibleTree(root).findings());
        return found;
    }

    private void check(Node node, List<String> found) {
        if (node instanceof Labeled labeled && isCut(labeled) && !isNumberPrefix(labeled)) {
            found.add("cut: " + labeled.getText() + " in " + ancestors(labeled));
        }
        if (node instanceof Labeled labeled && isNarrow(labeled)) {
            found.add("narrow: " + labeled.getText() + " in " + ancestors(labeled));
        }
        if (node instanceof TextField field && isCut(field)) {
            found.add("value cut: " + field.getText() + " in " + AccessibleTree.name(field));
        }
        if (node instanceof GridPane grid) {
            overlaps(grid, found);
        }
        boolean button = node instanceof ButtonBase;
        boolean control =
                button
                        || node instanceof TextInputControl
                        || node.getStyleClass().contains("chips-field");
        if (control && isOutside((Region) node)) {
            found.add("outside: " + describe(node) + " in " + ancestors(node));
        }
    }

    /** Returns whether a label is the start of a record number, which gives way to the serial. */
    private static boolean isNumberPrefix(Labeled labeled) {
        return isIn("number-cell", labeled) && labeled.getStyleClass().contains("subtle");
    }

    /** Finds content that overlaps the neighbouring cell. */
    private static void overlaps(GridPane grid, List<String> found) {
        List<Node> cells = grid.getChildren().stream().filter(Node::isManaged).toList();
        for (Node one : cells) {
            for (Node other : cells) {
                Bounds at = one.localToParent(one.getLayoutBounds());
                boolean over =
                        other.localToParent(other.getLayoutBounds())
                                .intersects(
                                        at.getMinX() + 1,
                                        at.getMinY() + 1,
                                        at.getWidth() - 2,
                                        at.getHeight() - 2);
                if (over && other != one) {
                    found.add("over another: " + ancestors(one));
                }
            }
        }
    }

    private static String describe(Node node) {
        return (node instanceof Labeled labeled ? labeled.getText() + " " : "")
                + AccessibleTree.name(node);
    }

    /** Returns whether the skin of a label shows a shortened text. */
    private static boolean isCut(Labeled labeled) {
        String full = labeled.getText();
        if (full == null || full.isBlank() || labeled.getWidth() < 1) {
            return false;
        }
        Node shown = labeled.lookup(".text");
        return shown instanceof Text text
                && text.getParent() == labeled
                && text.isVisible()
                && !text.getText().isEmpty()
                && (!text.getText().equals(full) || isTooLow(labeled));
    }

    /** Returns whether text is wrapped within its words, as its label is narrower than a word. */
    private static boolean isNarrow(Labeled labeled) {
        return labeled.isWrapText()
                && labeled.getText() != null
                && labeled.getText().length() > NARROW
                && labeled.getWidth() > 1
                && labeled.getHeight() > NARROW * labeled.getWidth();
    }

    /** Returns whether wrapped text needs more height than there is. */
    private static boolean isTooLow(Labeled labeled) {
        return labeled.isWrapText()
                && labeled.prefHeight(labeled.getWidth()) > labeled.getHeight() + 1;
    }

    /**
     * Returns whether a value is cut. A chosen value must be fully visible; in a column of lines,
     * and in free text, it may be longer than its field, which then shows it in a tooltip.
     */
    private boolean isCut(TextField field) {
        boolean onlyPrompt = field.getText().isEmpty();
        if (onlyPrompt || !OverflowTooltip.isTruncated(field)) {
            return false;
        }
        field.fireEvent(mouseEntered(field));
        boolean accessibleText =
                field.getTooltip() != null && field.getTooltip().getText().equals(field.getText());
        boolean chosen = field.getStyleClass().contains("with-trailing-icon");
        return !accessibleText || chosen && !lengthened && !isIn("grid-cell", field);
    }

    private static boolean isIn(String style, Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static MouseEvent mouseEntered(Node node) {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED_TARGET,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new PickResult(node, 0, 0));
    }

    /** Returns the bounds of a control with its focus ring, which must not be cut either. */
    private boolean isOutside(Region control) {
        Bounds at = withRing(control);
        Scene scene = root.getScene();
        boolean below = at.getMaxY() > scene.getHeight() + 0.5 || at.getMinY() < -0.5;
        boolean aside = isHorizontallyOutside(at, 0, scene.getWidth());
        boolean scrolls = false;
        for (Parent p = control.getParent(); p != null; p = p.getParent()) {
            scrolls |= p instanceof ScrollPane;
            if (p.getClip() != null) {
                Bounds clip = p.localToScene(p.getClip().getBoundsInParent());
                aside |= isHorizontallyOutside(at, clip.getMinX(), clip.getMaxX());
            }
        }
        return aside || below && !scrolls;
    }

    private static boolean isHorizontallyOutside(Bounds at, double left, double right) {
        return at.getMinX() < left - 0.5 || at.getMaxX() > right + 0.5;
    }

    private static Bounds withRing(Region control) {
        Bounds at = control.localToScene(control.getLayoutBounds());
        Insets ring =
                control.isFocusTraversable() && control.getBackground() != null
                        ? control.getBackground().getOutsets()
                        : Insets.EMPTY;
        return new BoundingBox(
                at.getMinX() - ring.getLeft(),
                at.getMinY(),
                at.getWidth() + ring.getLeft() + ring.getRight(),
                at.getHeight());
    }

    private static String ancestors(Node node) {
        var way = new StringBuilder();
        for (Node n = node; n != null && way.length() < 160; n = n.getParent()) {
            way.append(n.getClass().getSimpleName()).append(n.getStyleClass()).append(" < ");
        }
        return way.toString();
    }

    /**
     * Lengthens every label of the window by two fifths, as another language might; values only get
     * less room.
     */
    void lengthenTexts() {
        lengthened = true;
        forEachNode(
                root,
                node -> {
                    if (node instanceof Labeled labeled
                            && !labeled.textProperty().isBound()
                            && !isIn("chips-field", labeled)) {
                        labeled.setText(lengthened(labeled.getText()));
                    } else if (node instanceof Text text
                            && text.getParent() instanceof javafx.scene.layout.Pane
                            && !text.textProperty().isBound()) {
                        text.setText(lengthened(text.getText()));
                    }
                });
    }

    private static String lengthened(String text) {
        return text == null || text.length() <= 3 || text.endsWith(LONGER)
                ? text
                : text + LONGER.repeat(Math.max(1, text.length() * 2 / 5));
    }

    private static void forEachNode(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable())
                    .forEach(child -> forEachNode(child, visit));
        }
    }

    /** Returns the controls without an accessible name in a language. */
    List<String> unnamedControls(Language language) {
        var found = new ArrayList<String>();
        forEachNode(
                root,
                node -> {
                    boolean control =
                            node instanceof ButtonBase || node instanceof TextInputControl;
                    if ((control || node.isFocusTraversable()) && !(node instanceof ScrollPane)) {
                        String name = name(node);
                        if (name.isBlank() || !isIn(language, name)) {
                            found.add("name: " + name + " of " + ancestors(node));
                        }
                    }
                });
        return found;
    }

    private static String name(Node node) {
        String accessibleText = AccessibleTree.name(node);
        boolean labeled = accessibleText == null && node instanceof Labeled;
        String name = labeled ? ((Labeled) node).getText() : accessibleText;
        return name == null ? "" : name;
    }

    /**
     * Returns whether a text is in a language; figures and signs are in every language, typed text
     * in its own.
     */
    private static boolean isIn(Language language, String name) {
        boolean cyrillic = CYRILLIC.matcher(name).find();
        boolean latin = LATIN.matcher(name).find();
        return language == Language.RU
                ? cyrillic || !latin || name.startsWith("VIN")
                : latin || !cyrillic;
    }
}
