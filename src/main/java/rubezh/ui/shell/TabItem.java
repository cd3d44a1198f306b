package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** One tab: dot for a draft, title and, unless it is permanent, a close button. */
final class TabItem extends HBox {
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
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
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
