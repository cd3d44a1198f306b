package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Permission;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;

/** Page that says what an administrator can do, and leads there. */
final class AdministrationPage {
    private final UiContext ui;
    private final List<Button> buttons = new ArrayList<>();
    private final VBox root = styled(new VBox(), "exchange-body");

    /**
     * Part of the administration, shown to whoever has its permission.
     *
     * @param keyPrefix prefix of the messages {@code title}, {@code text} and {@code open}
     * @param open leads there; null if there is no screen
     */
    record Part(String keyPrefix, Permission permission, @Nullable Runnable open) {}

    AdministrationPage(UiContext ui, List<Part> parts) {
        this.ui = ui;
        root.getChildren()
                .addAll(
                        styled(ui.texts().label("admin.title"), "semibold", "fs-18"),
                        wrapping(styled(ui.texts().label("admin.intro"), "muted")));
        parts.stream()
                .filter(part -> ui.allows(part.permission()))
                .forEach(part -> root.getChildren().add(card(part)));
    }

    private Node card(Part part) {
        Runnable open = part.open();
        if (open == null) {
            return card(part.keyPrefix(), List.of());
        }
        Button button = Buttons.action(ui.texts(), part.keyPrefix() + ".open", open);
        buttons.add(button);
        return card(part.keyPrefix(), List.of(button));
    }

    private Node card(String keyPrefix, List<Node> actions) {
        Label title = styled(ui.texts().label(keyPrefix + ".title"), "semibold", "fs-15");
        var card = new VBox(title, wrapping(ui.texts().label(keyPrefix + ".text")));
        card.getChildren().addAll(actions);
        return styled(card, "card", "exchange-card");
    }

    ScreenDescriptor screen() {
        var view =
                new ScreenView(
                        scrolling(root), Commands.of(), () -> buttons.getFirst().requestFocus());
        var title = ui.texts().observe("admin.title");
        return ScreenDescriptor.of("admin", title, Feather.SETTINGS, view, () -> {});
    }
}
