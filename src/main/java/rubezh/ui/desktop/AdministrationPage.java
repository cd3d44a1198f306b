package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.session.OpenRegister;
import rubezh.ui.admin.AdminScreens;
import rubezh.ui.codelist.CodeListScreens;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Page that says what an administrator can do, and leads there. */
final class AdministrationPage implements ScreenModule {
    private static final Screen ADMINISTRATION = new Screen("admin", "go-admin");

    /** Parts of the administration, each shown to whoever may go there. */
    private static final List<Part> PARTS =
            List.of(
                    new Part("admin.officers", Destination.OFFICERS),
                    new Part("admin.station", AdminScreens.STATION),
                    new Part("admin.codelist", CodeListScreens.CODE_LISTS),
                    new Part("admin.watch", Destination.WATCH_LIST),
                    new Part("admin.rules", AdminScreens.RULES),
                    new Part("admin.audit", Destination.AUDIT),
                    new Part("admin.key", Destination.EXCHANGE),
                    new Part("admin.roster", Destination.ROSTER),
                    new Part("admin.backup", Destination.BACKUPS),
                    new Part("admin.settings", SettingsScreens.SETTINGS),
                    new Part("admin.verify", new Destination.Verification()));

    private final UiContext ui;
    private final OpenRegister register;

    /**
     * Part of the administration.
     *
     * @param keyPrefix prefix of the messages {@code title}, {@code text} and {@code open}
     */
    private record Part(String keyPrefix, Destination to) {}

    AdministrationPage(UiContext ui, OpenRegister register) {
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

    @Override
    public ScreenDescriptor make(Screen screen) {
        var root = styled(new VBox(), "exchange-body");
        root.getChildren()
                .addAll(
                        styled(ui.texts().label("admin.title"), "semibold", "fs-18"),
                        wrapping(styled(ui.texts().label("admin.intro"), "muted")));
        var buttons = new ArrayList<Button>();
        for (Part part : PARTS) {
            if (ui.allows(part.to())) {
                Button button =
                        Buttons.action(
                                ui.texts(), part.keyPrefix() + ".open", () -> ui.go(part.to()));
                buttons.add(button);
                root.getChildren().add(card(part.keyPrefix(), button));
            }
        }
        var view =
                new ScreenView(
                        scrolling(root), Commands.of(), () -> buttons.getFirst().requestFocus());
        var title = ui.texts().observe("admin.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.SETTINGS, view, () -> {});
    }

    private Node card(String keyPrefix, Button open) {
        Label title = styled(ui.texts().label(keyPrefix + ".title"), "semibold", "fs-15");
        Label text = wrapping(ui.texts().label(keyPrefix + ".text"));
        return styled(new VBox(title, text, open), "card", "exchange-card");
    }
}
