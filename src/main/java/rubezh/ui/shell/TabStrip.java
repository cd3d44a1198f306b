package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.look.Icons;

/** Row of tabs: dot for a draft, title and close button; reached by Ctrl+Tab, not by Tab. */
final class TabStrip {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Tabs tabs;
    private final HBox node = styled(new HBox(), "tab-strip");

    TabStrip(Tabs tabs) {
        this.tabs = tabs;
        tabs.screens().addListener((ListChangeListener<ScreenDescriptor>) _ -> fill());
        tabs.current().addListener((_, _, _) -> markCurrent());
    }

    Node node() {
        return node;
    }

    private void fill() {
        node.getChildren().clear();
        tabs.screens().forEach(descriptor -> node.getChildren().add(tab(descriptor)));
        markCurrent();
    }

    private void markCurrent() {
        for (Node tab : node.getChildren()) {
            boolean isCurrent = tab.getUserData() == tabs.current().get();
            tab.pseudoClassStateChanged(CURRENT, isCurrent);
        }
    }

    private Node tab(ScreenDescriptor descriptor) {
        var dot = styled(new Region(), "tab-dot");
        dot.visibleProperty().bind(descriptor.unsaved());
        dot.managedProperty().bind(descriptor.unsaved());
        var title = new Label();
        title.textProperty().bind(descriptor.title());
        title.getStyleClass().add(descriptor.mono() ? "tab-number" : "tab-title");
        var tab = styled(new HBox(dot, title, closeButton(descriptor)), "tab-item");
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.setUserData(descriptor);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.accessibleTextProperty().bind(descriptor.title());
        tab.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.MIDDLE) {
                tabs.close(descriptor);
            } else {
                tabs.show(descriptor.id());
            }
        });
        return tab;
    }

    private FontIcon closeButton(ScreenDescriptor descriptor) {
        FontIcon cross = Icons.of(Feather.X, 12, "tab-cross");
        cross.setMouseTransparent(false);
        cross.setPickOnBounds(true);
        cross.setOnMouseClicked(e -> {
            e.consume();
            tabs.close(descriptor);
        });
        return cross;
    }
}
