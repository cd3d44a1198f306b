package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** Titles of the tabs of a panel beside a record; one of them is selected. */
public final class SideStrip {
    private final Consumer<Node> onShow;
    private final List<Tab> tabs = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane root = styled(new FlowPane(), "side-strip", "line-bottom");

    /** A tab: its title, its content and what runs whenever it is selected. */
    private record Tab(ToggleButton button, Node content, Runnable onShown) {}

    /**
     * @param onShow receives the content of the tab that is selected
     */
    public SideStrip(Consumer<Node> onShow) {
        this.onShow = onShow;
    }

    public Node root() {
        return root;
    }

    /**
     * Adds a tab at the end.
     *
     * @param title title in the language of the interface
     * @param onShown runs whenever the tab is selected
     */
    public void add(ObservableValue<String> title, Node content, Runnable onShown) {
        var button = styled(new ToggleButton(), "side-tab");
        button.textProperty().bind(title);
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> show(content));
        tabs.add(new Tab(button, content, onShown));
        root.getChildren().add(button);
    }

    /** Selects the tab with a content. */
    public void show(Node content) {
        for (Tab tab : tabs) {
            tab.button.setSelected(tab.content == content);
            if (tab.content == content) {
                onShow.accept(content);
                tab.onShown.run();
            }
        }
    }

    /** Selects the next tab, or with -1 the one before; from the last to the first. */
    public void step(int by) {
        int now = 0;
        for (int i = 0; i < tabs.size(); i++) {
            now = tabs.get(i).button.isSelected() ? i : now;
        }
        show(tabs.get(Math.floorMod(now + by, tabs.size())).content);
    }
}
