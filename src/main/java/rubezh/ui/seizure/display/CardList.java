package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Cards in a panel beside a record: up and down move the focus between them, {@code Esc} gives it
 * back. What takes no focus is no card and stands between them as text.
 */
public final class CardList {
    private final Runnable leave;
    private final VBox box = styled(new VBox(), "problem-cards");
    private final ScrollPane root = scrolling(box);

    /**
     * @param leave gives the focus back to the record
     */
    public CardList(Runnable leave) {
        this.leave = leave;
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Node root() {
        return root;
    }

    /**
     * Shows other nodes. The focus stays at its place among the cards, so a card that is gone
     * passes it to the next one, and the last one back to the record.
     */
    public void show(List<? extends Node> nodes) {
        int focused = focused();
        box.getChildren().setAll(nodes);
        if (focused < 0) {
            return;
        }
        if (cards().isEmpty()) {
            leave.run();
        } else {
            focus(focused);
        }
    }

    /** Focuses the first card, if there is one. */
    public void focus() {
        root.applyCss();
        root.layout();
        focus(0);
    }

    private void focus(int index) {
        List<Node> all = cards();
        if (!all.isEmpty()) {
            all.get(Math.clamp(index, 0, all.size() - 1)).requestFocus();
        }
    }

    private List<Node> cards() {
        return box.getChildren().stream().filter(Node::isFocusTraversable).toList();
    }

    private int focused() {
        List<Node> all = cards();
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null && !all.contains(node)) {
            node = node.getParent();
        }
        return node == null ? -1 : all.indexOf(node);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> focus(focused() + 1);
            case UP -> focus(focused() - 1);
            case ESCAPE -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
