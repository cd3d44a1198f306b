package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Row of tabs, reached by Ctrl+Tab, not by Tab. Where there is no room for all, those not looked at
 * for longest are in a menu; the current one and the permanent ones are never hidden.
 */
final class TabStrip {
    private final UiContext ui;
    private final Tabs tabs;
    private final OverflowRow node = styled(new OverflowRow(), "tab-strip");
    private final Map<String, TabItem> items = new HashMap<>();
    private final Button more = styled(new Button(), "tab-more");
    private final Map<String, Integer> lastShown = new HashMap<>();
    private int turn;

    TabStrip(UiContext ui, Tabs tabs) {
        this.ui = ui;
        this.tabs = tabs;
        more.setGraphic(Icons.of(Feather.CHEVRON_DOWN, 16));
        more.setFocusTraversable(false);
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        ui.texts().accessibleName(more, "shell.tabs.more");
        ui.texts().tooltip(more, "shell.tabs.more", "");
        node.setMore(more);
        tabs.screens().addListener((ListChangeListener<ScreenDescriptor>) _ -> fill());
        tabs.current().addListener((_, _, _) -> markCurrent());
    }

    Node node() {
        return node;
    }

    private void fill() {
        items.keySet().removeIf(id -> tabs.find(id).isEmpty());
        lastShown.keySet().removeIf(id -> tabs.find(id).isEmpty());
        node.getChildren().clear();
        for (ScreenDescriptor screen : tabs.screens()) {
            node.getChildren()
                    .add(items.computeIfAbsent(screen.id(), _ -> keepWidth(newItem(screen))));
        }
        node.getChildren().add(keepWidth(more));
        markCurrent();
    }

    private TabItem newItem(ScreenDescriptor screen) {
        return new TabItem(ui.texts(), screen, tabs);
    }

    private void markCurrent() {
        ScreenDescriptor current = tabs.current().get();
        if (current != null) {
            lastShown.put(current.id(), ++turn);
        }
        items.forEach((id, item) -> {
            boolean isCurrent = current != null && id.equals(current.id());
            item.setCurrent(isCurrent);
            boolean fixed = isCurrent || tabs.isPermanent(item.screen());
            int age = 1 + turn - lastShown.getOrDefault(id, 0);
            OverflowRow.rank(item, fixed ? 0 : age);
        });
        node.requestLayout();
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (Node hidden : node.hidden()) {
            if (hidden instanceof TabItem item) {
                var entry = new MenuItem(item.screen().title().getValue());
                entry.setMnemonicParsing(false);
                entry.setOnAction(_ -> tabs.show(item.screen().id()));
                menu.getItems().add(entry);
            }
        }
        return menu;
    }

    /** One tab: dot for a draft, title and, unless it is permanent, a close button. */
    private static final class TabItem extends HBox {
        private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

        private final ScreenDescriptor screen;
        private final Tabs tabs;
        private boolean current;

        TabItem(UiText texts, ScreenDescriptor screen, Tabs tabs) {
            this.screen = screen;
            this.tabs = tabs;
            styled(this, "tab-item");
            setAlignment(Pos.CENTER_LEFT);
            var dot = styled(new Region(), "tab-dot");
            dot.visibleProperty().bind(screen.unsaved());
            dot.managedProperty().bind(screen.unsaved());
            var title = new Label();
            title.textProperty().bind(screen.title());
            title.getStyleClass().add(screen.mono() ? "tab-number" : "tab-title");
            getChildren().addAll(dot, title);
            if (!tabs.isPermanent(screen)) {
                getChildren().add(closeIcon(texts));
            }
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            accessibleTextProperty().bind(screen.title());
            setOnMouseClicked(this::onClicked);
        }

        ScreenDescriptor screen() {
            return screen;
        }

        void setCurrent(boolean isCurrent) {
            current = isCurrent;
            pseudoClassStateChanged(CURRENT, isCurrent);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }

        @Override
        public Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? (Object) current
                    : super.queryAccessibleAttribute(attribute, parameters);
        }

        private void onClicked(MouseEvent event) {
            if (event.getButton() == MouseButton.MIDDLE) {
                tabs.close(screen);
            } else {
                tabs.show(screen.id());
            }
        }

        private FontIcon closeIcon(UiText texts) {
            FontIcon cross = Icons.of(Feather.X, 12, "tab-cross");
            cross.setMouseTransparent(false);
            cross.setPickOnBounds(true);
            texts.accessibleName(cross, "command.close");
            cross.setOnMouseClicked(e -> {
                e.consume();
                tabs.close(screen);
            });
            return cross;
        }
    }
}
