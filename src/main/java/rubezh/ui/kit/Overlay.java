package rubezh.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows panels over the window: dialogs, palette, cheat sheet. The window beneath is covered by a
 * plain translucent pane, the focus stays in the panel, {@code Esc} closes it, and the focus goes
 * back to where it was.
 */
public final class Overlay {
    private record OpenPanel(
            StackPane layer, Node panel, @Nullable Node focusBefore, Runnable escape) {}

    private final StackPane root = new StackPane();
    private final Deque<OpenPanel> shown = new ArrayDeque<>();

    public Overlay() {
        root.getStyleClass().add("overlay-root");
        root.sceneProperty().addListener((_, _, scene) -> keepFocus(scene));
    }

    /** Returns the root of the scene, with the content beneath all panels. */
    public Parent root(Node content) {
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(content);
        } else {
            root.getChildren().set(0, content);
        }
        return root;
    }

    /** Shows a panel; {@code escape} runs after {@code Esc} has closed it. */
    public void show(Region panel, Pos place, Runnable escape) {
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(_ -> {});
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(panel, place);
        var layer = new StackPane(scrim, panel);
        Scene scene = root.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        shown.push(new OpenPanel(layer, panel, before, escape));
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        root.getChildren().add(layer);
        layer.applyCss();
        focusFirst(panel);
    }

    private void closeOnEscape(KeyEvent event) {
        OpenPanel top = shown.peek();
        if (event.getCode() == KeyCode.ESCAPE && top != null) {
            event.consume();
            close(top.panel);
            top.escape.run();
        }
    }

    /** Takes a panel away; nothing happens if it is not shown. */
    public void close(Node panel) {
        OpenPanel top = shown.peek();
        if (top == null || top.panel != panel) {
            return;
        }
        shown.pop();
        Node before = top.focusBefore;
        if (before != null) {
            before.requestFocus();
        }
        root.getChildren().remove(top.layer);
    }

    /** Takes every panel away without running anything, as when the window is locked. */
    public void closeAll() {
        while (!shown.isEmpty()) {
            close(shown.element().panel);
        }
    }

    public boolean isOpen() {
        return !shown.isEmpty();
    }

    /** Returns the node that has the focus at or below a node, or the node itself. */
    public Node focusOwner(Node node) {
        Scene scene = node.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner != null && isInside(owner, node) ? owner : node;
    }

    private void keepFocus(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty()
                    .addListener((_, _, owner) -> {
                        createSkin(owner);
                        restoreFocus(owner);
                    });
        }
    }

    /**
     * Lets a field that was just made hear the first key. Without its skin it hears none, and when
     * the skin comes with the next frame it selects what is there, so that the next key replaces
     * it.
     */
    private static void createSkin(@Nullable Node owner) {
        if (owner instanceof Control control && control.getSkin() == null) {
            control.applyCss();
        }
    }

    private void restoreFocus(@Nullable Node owner) {
        OpenPanel top = shown.peek();
        if (top != null && owner != null && !isInside(owner, top.layer)) {
            focusFirst(top.panel);
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        Node at = node;
        while (at != null) {
            if (at == ancestor) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }

    private static void focusFirst(Node panel) {
        Node first = firstFocusable(panel);
        if (first != null) {
            first.requestFocus();
        }
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
