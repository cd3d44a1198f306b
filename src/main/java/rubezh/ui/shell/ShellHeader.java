package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Messages;
import rubezh.ui.kit.CommandMenuItem;
import rubezh.ui.kit.LanguageSwitch;
import rubezh.ui.kit.Logo;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;

/** Header of the window: station at the left, command field, switches and officer menu. */
final class ShellHeader {
    private static final double EDGE = 12;

    private final UiContext ui;
    private final StackPane node = styled(new StackPane(), "shell-header");
    private final Label station = styled(new Label(), "muted");
    private final Label role = styled(new Label(), "muted", "fs-11", "officer-role");
    private final HBox left;
    private final HBox right;
    private final Button field;

    ShellHeader(
            UiContext ui,
            SessionInfo sessionInfo,
            Command palette,
            Command lock,
            Supplier<List<Command>> ownCommands) {
        this.ui = ui;
        this.left = left(sessionInfo);
        this.right = right(sessionInfo, lock, ownCommands);
        this.field = commandField(palette);
        var edges = row(left, new Spacer(), right);
        edges.setPickOnBounds(false);
        node.getChildren().addAll(edges, field);
        for (Region region : List.of(node, left, right)) {
            region.widthProperty().addListener((_, _, _) -> arrange());
        }
    }

    private HBox left(SessionInfo sessionInfo) {
        var name = styled(ui.texts().label("shell.name"), "semibold");
        var divider = styled(new Region(), "hairline-v");
        ui.texts().bind(station, sessionInfo::stationName);
        return styled(row(Logo.of(22), name, divider, station), "header-left");
    }

    /** Puts a node behind the station. */
    void setSource(Region choice) {
        choice.setMinWidth(Region.USE_PREF_SIZE);
        left.getChildren().add(choice);
    }

    private HBox right(SessionInfo sessionInfo, Command lock, Supplier<List<Command>> ownCommands) {
        var theme = new ThemeButton(ui);
        theme.setFocusTraversable(false);
        var language = new LanguageSwitch(ui.texts());
        // The switches keep their place at the edge, however long the name of the officer is.
        return styled(
                row(officerMenu(sessionInfo, ownCommands), language, theme, icon(lock)),
                "header-right");
    }

    /**
     * Keeps the command field in the middle of the window, or between the sides where the window is
     * narrow; hides the station where the text of the field would not fit, then the role.
     */
    private void arrange() {
        double width = node.getWidth() - 2 * EDGE * ui.display().zoom().get();
        double fieldWidth = field.getGraphic().minWidth(-1) + ui.display().px(48).get();
        double named = station.prefWidth(-1) + left.getSpacing();
        double all =
                left.prefWidth(-1)
                        + (station.isManaged() ? 0 : named)
                        + right.prefWidth(-1)
                        + (role.isManaged() ? 0 : role.prefWidth(-1))
                        + fieldWidth;
        setShown(station, all <= width);
        setShown(role, all - named <= width && !role.getText().isEmpty());
        double gap = ui.display().px(16).get();
        double begin = left.getWidth() + gap;
        double end = width - right.getWidth() - gap;
        double fitted = Math.min(ui.display().px(360).get(), Math.max(0, end - begin));
        double middle = Math.clamp(width / 2, Math.min(begin + fitted / 2, width), width);
        field.setMaxWidth(fitted);
        field.setTranslateX(Math.min(middle, end - fitted / 2) - width / 2);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button icon(Command command) {
        Button button = styled(Buttons.icon(ui.texts(), command), "flat-button");
        button.setFocusTraversable(false);
        return button;
    }

    private Button commandField(Command palette) {
        var prompt = keepWidth(styled(ui.texts().label("shell.palette.field"), "subtle"));
        var hint = keepWidth(styled(new Label(palette.hint()), "hint"));
        var button = styled(new Button(), "command-field");
        button.setGraphic(row(Icons.of(Feather.SEARCH, 14), prompt, new Spacer(), hint));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> palette.run());
        ui.texts().accessibleName(button, palette.labelKey());
        return button;
    }

    private Node officerMenu(SessionInfo sessionInfo, Supplier<List<Command>> ownCommands) {
        var avatar = styled(new Label(), "avatar");
        var name = new Label();
        var button = styled(new Button(), "flat-button", "officer");
        button.setGraphic(row(avatar, name, role, Icons.of(Feather.CHEVRON_DOWN, 14, "fg-text")));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        ContextMenu menu = menu(sessionInfo, ownCommands);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        ui.texts()
                .paint(
                        button,
                        m -> {
                            String held = sessionInfo.roles(m);
                            name.setText(sessionInfo.officerName(m));
                            role.setText(shortened(held, name.getText(), m));
                            setShown(role, !role.getText().isEmpty());
                            avatar.setText(SessionInfo.initialsOf(name.getText()));
                            button.setAccessibleText(m.text("shell.officer", name.getText(), held));
                        });
        return button;
    }

    /**
     * Returns the menu of the officer: all roles, and what there is to do about the own account.
     */
    private ContextMenu menu(SessionInfo sessionInfo, Supplier<List<Command>> ownCommands) {
        var roles = new MenuItem();
        roles.setDisable(true);
        var menu = new ContextMenu(roles);
        menu.setOnShowing(_ -> {
            Messages m = ui.texts().messages();
            roles.setText(m.text("shell.roles", sessionInfo.roles(m)));
            menu.getItems().setAll(roles);
            ownCommands
                    .get()
                    .forEach(command -> menu.getItems().add(new CommandMenuItem(ui, command)));
        });
        return menu;
    }

    /** Returns the first role and the number of others; nothing if the name says it already. */
    private static String shortened(String roles, String name, Messages messages) {
        List<String> each = List.of(roles.split(", "));
        if (roles.isEmpty() || roles.equalsIgnoreCase(name)) {
            return "";
        }
        return each.size() == 1
                ? each.getFirst()
                : messages.text("shell.roles.more", each.getFirst(), each.size() - 1);
    }

    Node node() {
        return node;
    }
}
