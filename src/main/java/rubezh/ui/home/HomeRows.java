package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.ScrollPosition;

/** Lines below each other: the arrows walk them, {@code Enter} opens, the focus scrolls along. */
final class HomeRows {
    private final VBox content = styled(new VBox(), "home-rows");
    private final ScrollPane scroll = scrolling(content);
    private final List<HomeRow> rows = new ArrayList<>();
    private String current = "";

    /**
     * @param root node above all lines, also those beside the others
     */
    HomeRows(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        content.setMinWidth(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    ScrollPane node() {
        return scroll;
    }

    /**
     * Shows other nodes. A line that is about the same as the focused one takes the focus.
     *
     * @param lines the lines among the nodes and below them, in order
     */
    void show(List<Node> nodes, List<HomeRow> lines) {
        boolean focused = focused() != null;
        rows.clear();
        rows.addAll(lines);
        content.getChildren().setAll(nodes);
        for (HomeRow row : rows) {
            row.focusedProperty()
                    .addListener((_, _, now) -> {
                        if (now) {
                            onFocus(row);
                        }
                    });
        }
        HomeRow kept =
                rows.stream().filter(row -> row.isAbout(current)).findFirst().orElse(first());
        if (kept != null) {
            kept.setFocusTraversable(true);
            if (focused) {
                kept.requestFocus();
            }
        }
    }

    private @Nullable HomeRow first() {
        HomeRow top = rows.isEmpty() ? null : rows.getFirst();
        return rows.stream().filter(HomeRow::isFirst).findFirst().orElse(top);
    }

    private @Nullable HomeRow focused() {
        return rows.stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    private void onFocus(HomeRow row) {
        current = row.subject();
        rows.forEach(other -> other.setFocusTraversable(other == row));
        reveal(row);
    }

    /** Focuses the line focused last, or the first one; returns false if there is none. */
    boolean focus() {
        HomeRow target = rows.stream().filter(Node::isFocusTraversable).findFirst().orElse(first());
        if (target != null) {
            target.requestFocus();
        }
        return target != null;
    }

    private void onKey(KeyEvent event) {
        HomeRow focused = focused();
        if (focused == null || event.isAltDown() || event.isControlDown() || event.isShiftDown()) {
            return;
        }
        int at = rows.indexOf(focused);
        switch (event.getCode()) {
            case UP -> move(event, at - 1);
            case DOWN -> move(event, at + 1);
            case HOME -> move(event, 0);
            case END -> move(event, rows.size() - 1);
            case ENTER -> {
                event.consume();
                focused.fire();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int to) {
        event.consume();
        rows.get(Math.clamp(to, 0, rows.size() - 1)).requestFocus();
    }

    private boolean isInside(Node row) {
        for (Node node = row; node != null; node = node.getParent()) {
            if (node == content) {
                return true;
            }
        }
        return false;
    }

    private void reveal(Node row) {
        if (isInside(row)) {
            ScrollPosition.reveal(scroll, content, row);
        }
    }
}
