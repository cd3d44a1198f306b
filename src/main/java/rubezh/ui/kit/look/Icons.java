package rubezh.ui.kit.look;

import static rubezh.ui.kit.look.Nodes.styled;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Factory of icons; style sheets set their colour and size. */
public final class Icons {
    private Icons() {}

    /**
     * Returns an icon.
     *
     * @param size 12 in chips and status bar, 14 in buttons and cells, 16, 20 in navigation, 24, 48
     * @param styles style classes such as {@code stop-text}
     */
    public static FontIcon of(Feather icon, int size, String... styles) {
        var node = styled(new FontIcon(icon), styles);
        node.getStyleClass().addFirst("icon-" + size);
        node.setMouseTransparent(true);
        return node;
    }
}
