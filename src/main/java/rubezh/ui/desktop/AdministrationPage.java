package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;

/** Page that says what an administrator can do, and leads there. */
final class AdministrationPage {
    private final UiContext ui;
    private final Button key;
    private final VBox root = styled(new VBox(), "exchange-body");

    /**
     * @param showExchange shows the exchange with the key of the station
     * @param showOfficers shows the officers
     * @param showBackups shows the backups
     */
    AdministrationPage(
            UiContext ui, Runnable showExchange, Runnable showOfficers, Runnable showBackups) {
        this.ui = ui;
        Button officers = Buttons.action(ui.texts(), "admin.officers.open", showOfficers);
        Button backups = Buttons.action(ui.texts(), "admin.backup.open", showBackups);
        this.key = Buttons.action(ui.texts(), "admin.key.open", showExchange);
        root.getChildren()
                .addAll(
                        styled(ui.texts().label("admin.title"), "semibold", "fs-18"),
                        wrapping(styled(ui.texts().label("admin.intro"), "muted")),
                        card("admin.officers", List.of(officers)),
                        card("admin.key", List.of(key)),
                        card("admin.backup", List.of(backups)),
                        card("admin.verify", List.of()));
    }

    private Node card(String keyPrefix, List<Node> actions) {
        Label title = styled(ui.texts().label(keyPrefix + ".title"), "semibold", "fs-15");
        var card = new VBox(title, wrapping(ui.texts().label(keyPrefix + ".text")));
        card.getChildren().addAll(actions);
        return styled(card, "card", "exchange-card");
    }

    ScreenDescriptor screen() {
        var view = new ScreenView(scrolling(root), Commands.of(), key::requestFocus);
        var title = ui.texts().observe("admin.title");
        return ScreenDescriptor.of("admin", title, Feather.SETTINGS, view, () -> {});
    }
}
