package rubezh.ui.kit;

import module java.base;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Nodes;

/**
 * Row that hides whole nodes where there is no room for all, those of the highest rank first; it
 * cuts none. A node without a rank is never hidden. The keys beside the labels of buttons go before
 * any node does.
 *
 * <pre>{@code
 * OverflowRow.rank(officerCell, 3);
 * row.setMore(moreCell); // shown while something is hidden
 * }</pre>
 */
public class OverflowRow extends HBox {
    private static final Object RANK = new Object();
    private static final Object UNWANTED = new Object();

    private @Nullable Node more;

    public OverflowRow(Node... nodes) {
        super(nodes);
        setMinWidth(0);
    }

    /** Sets the rank of a node: the higher, the earlier it is hidden. */
    public static <N extends Node> N rank(N node, int rank) {
        node.getProperties().put(RANK, rank);
        return node;
    }

    /** Sets whether a node is to be shown at all, room or not. */
    public static void setWanted(Node node, boolean wanted) {
        node.getProperties().put(UNWANTED, !wanted);
        if (node.getParent() instanceof OverflowRow row) {
            row.requestLayout();
        } else {
            Nodes.setShown(node, wanted);
        }
    }

    /** Sets the node that is shown while others are hidden; it is one of the row. */
    public void setMore(Node node) {
        more = node;
    }

    /** Adds a button at the end, which opens a menu of the commands whose buttons are hidden. */
    public void addMenu(UiContext ui) {
        Button button =
                Buttons.more(ui.texts(), anchor -> menu(ui).show(anchor, Side.BOTTOM, 0, 4));
        getChildren().add(button);
        setMore(button);
    }

    private ContextMenu menu(UiContext ui) {
        var menu = new ContextMenu();
        hidden().stream()
                .flatMap(node -> Buttons.command(node).stream())
                .forEach(command -> menu.getItems().add(new CommandMenuItem(ui, command)));
        return menu;
    }

    /** Returns the nodes for which there is no room, in order. */
    public List<Node> hidden() {
        return getChildren().stream()
                .filter(node -> node != more && isWanted(node) && !node.isManaged())
                .toList();
    }

    private static boolean isWanted(Node node) {
        return !Boolean.TRUE.equals(node.getProperties().get(UNWANTED));
    }

    private static int rankOf(Node node) {
        return node.getProperties().get(RANK) instanceof Integer rank ? rank : 0;
    }

    /** Returns the width for all that is wanted, so that the hidden comes back with the room. */
    @Override
    protected double computePrefWidth(double height) {
        List<Node> wanted = getChildren().stream().filter(n -> n != more && isWanted(n)).toList();
        double hints = hints().stream().mapToDouble(OverflowRow::hiddenWidth).sum();
        return getInsets().getLeft() + needed(wanted) + hints + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        var shown = new ArrayList<Node>();
        getChildren().stream().filter(n -> n != more && isWanted(n)).forEach(shown::add);
        double room = Math.ceil(getWidth()) - getInsets().getLeft() - getInsets().getRight();
        int wanted = shown.size();
        fitHints(shown, room);
        if (needed(shown) > room && more != null) {
            room -= more.prefWidth(-1) + getSpacing();
        }
        while (needed(shown) > room) {
            Node last = shown.stream().max(Comparator.comparingInt(OverflowRow::rankOf)).get();
            if (rankOf(last) == 0) {
                break;
            }
            shown.remove(last);
        }
        for (Node node : getChildren()) {
            Nodes.setShown(node, node == more ? shown.size() < wanted : shown.contains(node));
        }
    }

    /** Shows the keys beside the labels where there is room for all of them. */
    private void fitHints(List<Node> shown, double room) {
        List<Node> hints = hints();
        double hidden = hints.stream().mapToDouble(OverflowRow::hiddenWidth).sum();
        boolean fits = needed(shown) + hidden <= room;
        hints.forEach(hint -> Nodes.setShown(hint, fits));
    }

    private List<Node> hints() {
        return getChildren().stream()
                .filter(node -> node != more && isWanted(node))
                .flatMap(node -> Buttons.hint(node).stream())
                .toList();
    }

    private static double hiddenWidth(Node hint) {
        double gap = hint.getParent() instanceof HBox box ? box.getSpacing() : 0;
        return hint.isManaged() ? 0 : hint.prefWidth(-1) + gap;
    }

    private double needed(List<Node> nodes) {
        double width = Math.max(0, nodes.size() - 1) * getSpacing();
        for (Node node : nodes) {
            width += Math.max(node.minWidth(-1), node.prefWidth(-1));
        }
        return Math.ceil(width);
    }
}
