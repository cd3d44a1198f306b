package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.command.KeystrokeFilter;

/**
 * Modal panels over the window: dialogs, palette, cheat sheet. A translucent pane covers the
 * window, the focus stays in the panel, {@code Esc} closes it, and closing restores the previous
 * focus.
 *
 * <pre>{@code
 * ui.overlay().show(panel, Pos.CENTER, () -> {});
 * ui.overlay().close(panel);
 * }</pre>
 *
 * @see OverlayDialog
 */
public final class Overlay {
    private record OpenPanel(
            StackPane layer, Node panel, @Nullable Node focusBefore, Runnable onEscape) {}

    private final StackPane root = styled(new StackPane(), "overlay-root");
    private final Deque<OpenPanel> shown = new ArrayDeque<>();

    public Overlay() {
        root.sceneProperty().addListener((_, _, scene) -> keepFocus(scene));
    }

    /** Returns the root of the scene with the content below all panels. */
    public Parent root(Node content) {
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(content);
        } else {
            root.getChildren().set(0, content);
        }
        return root;
    }

    /** Returns the window, for a dialog of the system; null while it is not shown. */
    public @Nullable Window window() {
        return root.getScene() == null ? null : root.getScene().getWindow();
    }

    /**
     * Shows a panel and sets the focus in it.
     *
     * @param onEscape runs after {@code Esc} has closed the panel
     */
    public void show(Region panel, Pos position, Runnable onEscape) {
        var scrim = styled(new Region(), "scrim");
        scrim.setOnMousePressed(_ -> {});
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(panel, position);
        var layer = new StackPane(scrim, panel);
        Scene scene = root.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        shown.push(new OpenPanel(layer, panel, focused, onEscape));
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        // A list keeps Esc for itself, to end an editing that no dialog has.
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getTarget() instanceof ListView<?> list && !list.isEditable()) {
                        closeOnEscape(event);
                    }
                });
        root.getChildren().add(layer);
        layer.applyCss();
        focusFirst(panel);
    }

    private void closeOnEscape(KeyEvent event) {
        OpenPanel top = shown.peek();
        if (event.getCode() == KeyCode.ESCAPE && top != null) {
            event.consume();
            close(top.panel);
            top.onEscape.run();
        }
    }

    /** Closes a panel; does nothing unless it is the topmost. */
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

    /** Closes all panels without running their actions, for example before a lock. */
    public void closeAll() {
        while (!shown.isEmpty()) {
            close(shown.element().panel);
        }
    }

    public boolean isOpen() {
        return !shown.isEmpty();
    }

    /** Returns the focus owner if it is at or below a node, else the node itself. */
    public Node focusOwner(Node node) {
        Scene scene = node.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner != null && isInside(owner, node) ? owner : node;
    }

    private void keepFocus(@Nullable Scene scene) {
        if (scene != null) {
            KeystrokeFilter.of(scene);
            scene.focusOwnerProperty()
                    .addListener((_, _, owner) -> {
                        createSkin(owner);
                        restoreFocus(owner);
                    });
        }
    }

    /**
     * Creates the skin of a new field, so that it receives the first key. Without a skin it gets no
     * keys, and the skin created in the next frame selects the text, so that the next key would
     * replace it.
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
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
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
