package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;

/**
 * Navigation at the left: icons (48 px) or icons with labels (200 px). It scrolls in a low window,
 * which keeps its header and status bar.
 */
final class NavRail {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Greatest number that a badge says exactly. */
    private static final int BADGE_LIMIT = 99;

    /** Height of an entry with the space below it, in logical pixels. */
    private static final double ITEM_HEIGHT = 40;

    private record ItemView(NavItem item, Button button, Label label) {}

    private final UiContext ui;
    private final VBox items = styled(new VBox(), "nav-rail");
    private final ScrollPane node = scrolling(items);
    private final List<ItemView> shown = new ArrayList<>();
    private boolean expanded;

    NavRail(UiContext ui, List<NavItem> entries, Command help) {
        this.ui = ui;
        node.setFitToHeight(true);
        node.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        entries.forEach(this::add);
        items.getChildren().add(new Spacer(Orientation.VERTICAL));
        add(NavItem.of(help, "help"));
        node.heightProperty().addListener((_, _, now) -> fit(now.doubleValue()));
        ui.display().zoom().addListener((_, _, _) -> fit(node.getHeight()));
        setExpanded(false);
    }

    /** Sets the entries closer together where a low window has no room for them as they are. */
    private void fit(double height) {
        double needed = 16 + ITEM_HEIGHT * shown.size();
        toggleStyle(items, "low", height < ui.display().zoom().get() * needed);
    }

    private void add(NavItem item) {
        Command command = item.command();
        var label = styled(ui.texts().label(command.labelKey()), "nav-label");
        var badge = styled(new Label(), "nav-badge");
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> badgeText(item.badge().get()), item.badge()));
        badge.visibleProperty().bind(Bindings.greaterThan(item.badge(), 0));
        var icon = new StackPane(Icons.of(command.icon().orElse(Feather.CIRCLE), 20), badge);
        icon.getStyleClass().add("nav-icon");
        item.badge().subscribe(n -> toggleStyle(icon, "crowded", n.intValue() > BADGE_LIMIT));
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        var box = new HBox(icon, label);
        box.setAlignment(Pos.CENTER_LEFT);
        var button = styled(new Button(), "nav-item");
        button.setGraphic(box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> command.run());
        ui.texts().accessibleName(button, command.labelKey());
        ui.texts().tooltip(button, command.labelKey(), command.hint());
        shown.add(new ItemView(item, button, label));
        items.getChildren().add(button);
    }

    private static String badgeText(int number) {
        return number <= BADGE_LIMIT ? String.valueOf(number) : BADGE_LIMIT + "+";
    }

    Region node() {
        return node;
    }

    /** Shows labels beside the icons, or icons alone. */
    void setExpanded(boolean withLabels) {
        expanded = withLabels;
        toggleStyle(items, "expanded", withLabels);
        for (ItemView entry : shown) {
            setShown(entry.label, withLabels);
        }
    }

    void toggle() {
        setExpanded(!expanded);
    }

    /** Highlights the entry of a screen. */
    void setCurrent(String screenId) {
        for (ItemView entry : shown) {
            boolean now = entry.item.contains(screenId);
            entry.button.pseudoClassStateChanged(CURRENT, now);
        }
    }
}
