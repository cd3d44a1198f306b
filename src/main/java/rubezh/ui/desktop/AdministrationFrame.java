package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.session.OpenRegister;
import rubezh.ui.admin.AdminScreens;
import rubezh.ui.codelist.CodeListScreens;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.report.TemplateScreens;

/**
 * Frame of the screens of an administrator: all of them beside the one shown, which takes the tab
 * of the one before.
 */
final class AdministrationFrame implements ScreenModule {
    /** Leads to the first of the screens that the officer may see, or the open one. */
    private static final Screen ADMINISTRATION = new Screen("admin", "go-admin");

    private static final double WIDTH = 168;

    /** Width from which they stand beside the screen, in logical pixels. */
    private static final double WIDE = 1000;

    /** Parts of the administration, each shown to whoever may go there. */
    private static final List<Part> PARTS =
            List.of(
                    new Part("admin.officers", Destination.OFFICERS),
                    new Part("admin.station", AdminScreens.STATION),
                    new Part("admin.codelist", CodeListScreens.CODE_LISTS),
                    new Part("admin.rules", AdminScreens.RULES),
                    new Part("admin.watch", Destination.WATCH_LIST),
                    new Part("admin.templates", TemplateScreens.TEMPLATES),
                    new Part("admin.roster", Destination.ROSTER),
                    new Part("admin.hub", Destination.HUB),
                    new Part("admin.backup", Destination.BACKUPS),
                    new Part("admin.audit", Destination.AUDIT),
                    new Part("admin.settings", SettingsScreens.EQUIPMENT),
                    new Part("admin.verify", new Destination.Verification()));

    private final UiContext ui;
    private final OpenRegister register;

    /**
     * Part of the administration.
     *
     * @param keyPrefix prefix of the messages {@code title} and {@code text}
     */
    private record Part(String keyPrefix, Destination to) {
        boolean isScreen(String id) {
            return to instanceof Screen screen && screen.id().equals(id);
        }
    }

    AdministrationFrame(UiContext ui, OpenRegister register) {
        this.ui = ui;
        this.register = register;
    }

    @Override
    public List<Screen> screens() {
        return List.of(ADMINISTRATION);
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(ADMINISTRATION), ADMINISTRATION.id()));
    }

    @Override
    public boolean open(Destination to) {
        boolean own = to instanceof Destination.Verification;
        if (own) {
            new RegisterVerification(register).show(ui, () -> {});
        }
        return own;
    }

    /** Returns the screen that stands for the administration as a whole; else the same. */
    Destination resolve(Destination to) {
        return to.equals(ADMINISTRATION) ? parts().getFirst().to() : to;
    }

    /** Returns the ids of the other screens of the frame if a screen is one of them. */
    List<String> beside(Screen screen) {
        return isFramed(screen.id())
                ? PARTS.stream()
                        .filter(part -> !part.isScreen(screen.id()))
                        .flatMap(part ->
                                part.to() instanceof Screen other
                                        ? Stream.of(other.id())
                                        : Stream.empty())
                        .toList()
                : List.of();
    }

    private static boolean isFramed(String id) {
        return PARTS.stream().anyMatch(part -> part.isScreen(id));
    }

    private List<Part> parts() {
        return PARTS.stream().filter(part -> ui.allows(part.to())).toList();
    }

    /** Returns a screen of the administration with all of them beside it; any other as it is. */
    ScreenDescriptor around(ScreenDescriptor screen) {
        if (!isFramed(screen.id()) || parts().size() < 2) {
            return screen;
        }
        // Like a tab, a screen that is too large is cut at its end and lies over nothing.
        var content = new StackPane(screen.content());
        content.setAlignment(Pos.TOP_LEFT);
        content.setMinSize(0, 0);
        var root = new BorderPane(content);
        root.setMinSize(0, 0);
        Node beside = navigation(screen.id());
        Node above = menu(screen.id());
        var wide = new SimpleDoubleProperty();
        // Bound, not listened to: the zoom outlives the screen.
        wide.bind(ui.display().px(WIDE));
        Runnable arrange =
                () -> {
                    boolean fits = root.getWidth() >= wide.get();
                    root.setLeft(fits ? beside : null);
                    root.setTop(fits ? null : above);
                };
        root.widthProperty().addListener(_ -> arrange.run());
        wide.addListener(_ -> arrange.run());
        return new ScreenDescriptor(
                screen.id(),
                screen.title(),
                screen.mono(),
                screen.icon(),
                new ScreenView(root, screen.commands(), screen::focus),
                screen.unsaved(),
                screen.closing(),
                screen.closed());
    }

    private Node navigation(String shown) {
        var lines = styled(new VBox(), "admin-nav");
        for (Part part : parts()) {
            Button line = styled(new Button(), "nav-line");
            line.textProperty().bind(ui.texts().observe(part.keyPrefix() + ".title"));
            var what = new Tooltip();
            what.textProperty().bind(ui.texts().observe(part.keyPrefix() + ".text"));
            line.setTooltip(what);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setFocusTraversable(part.isScreen(shown));
            line.setOnAction(_ -> ui.go(part.to()));
            if (part.isScreen(shown)) {
                styled(line, "shown");
            }
            lines.getChildren().add(wrapping(line));
        }
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, lines));
        lines.prefWidthProperty().bind(ui.display().px(WIDTH));
        return styled(scrolling(lines), "admin-beside", "line-right");
    }

    /** Returns the same as a menu, for a window in which they have no room beside the screen. */
    private Node menu(String shown) {
        var menu = styled(keepWidth(new MenuButton()), "choice-menu");
        for (Part part : parts()) {
            var item = new MenuItem();
            item.textProperty().bind(ui.texts().observe(part.keyPrefix() + ".title"));
            item.setOnAction(_ -> ui.go(part.to()));
            menu.getItems().add(item);
            if (part.isScreen(shown)) {
                menu.textProperty().bind(item.textProperty());
            }
        }
        return styled(new HBox(menu), "admin-menu", "line-bottom");
    }

    /** The arrows walk the lines, as there is one stop for {@code Tab} only. */
    private static void onKey(KeyEvent event, VBox lines) {
        int step =
                switch (event.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    default -> 0;
                };
        List<Node> all = lines.getChildren();
        @Nullable Node focused = all.stream().filter(Node::isFocused).findFirst().orElse(null);
        if (step != 0 && focused != null) {
            event.consume();
            int to = Math.clamp(all.indexOf(focused) + step, 0, all.size() - 1);
            all.get(to).requestFocus();
        }
    }
}
