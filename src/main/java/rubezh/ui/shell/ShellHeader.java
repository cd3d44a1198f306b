package rubezh.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.LanguageSwitch;
import rubezh.ui.kit.Logo;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;

/** The strip at the top: where we are, the command field in the middle, switches and officer. */
final class ShellHeader {
    private static final double EDGE = 12;

    private final UiContext ui;
    private final StackPane node = new StackPane();

    ShellHeader(UiContext ui, SessionInfo sessionInfo, Command palette, Command lock) {
        this.ui = ui;
        node.getStyleClass().add("shell-header");
        var name = ui.texts().bind(new Label(), "shell.name");
        name.getStyleClass().add("semibold");
        var divider = new Region();
        divider.getStyleClass().add("hairline-v");
        Label station = station(sessionInfo);
        var left = row(Logo.of(22), name, divider, station);
        left.getStyleClass().add("header-left");
        var right =
                row(
                        new LanguageSwitch(ui.texts()),
                        theme(),
                        icon(lock),
                        officerMenu(sessionInfo, lock));
        right.getStyleClass().add("header-right");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var edges = new HBox(left, space, right);
        edges.setPickOnBounds(false);
        Button field = commandField(palette);
        node.getChildren().addAll(edges, field);
        edges.setAlignment(Pos.CENTER_LEFT);
        for (Region region : List.of(node, left, right)) {
            region.widthProperty().addListener((_, _, _) -> arrange(left, station, field, right));
        }
    }

    private Label station(SessionInfo sessionInfo) {
        var station = new Label();
        station.getStyleClass().add("muted");
        ui.texts().paint(station, m -> station.setText(sessionInfo.station().apply(m)));
        return station;
    }

    /**
     * Keeps the field in the middle of the window, or between the sides where it is narrow; where
     * its words would not fit, the station goes.
     */
    private void arrange(HBox left, Label station, Button field, HBox right) {
        double width = node.getWidth() - 2 * EDGE * ui.display().zoom().get();
        double words = field.getGraphic().minWidth(-1) + ui.display().px(48).get();
        double hidden = station.isManaged() ? 0 : station.prefWidth(-1) + left.getSpacing();
        boolean narrow = left.prefWidth(-1) + hidden + right.prefWidth(-1) + words > width;
        station.setVisible(!narrow);
        station.setManaged(!narrow);
        double gap = ui.display().px(16).get();
        double begin = left.getWidth() + gap;
        double end = width - right.getWidth() - gap;
        double wanted = Math.min(ui.display().px(360).get(), Math.max(0, end - begin));
        double middle = Math.clamp(width / 2, Math.min(begin + wanted / 2, width), width);
        field.setMaxWidth(wanted);
        field.setTranslateX(Math.min(middle, end - wanted / 2) - width / 2);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button theme() {
        var choice = new ThemeButton(ui);
        choice.setFocusTraversable(false);
        return choice;
    }

    private Button icon(Command command) {
        Button button = Buttons.styled(Buttons.icon(ui.texts(), command), "flat-button");
        button.setFocusTraversable(false);
        return button;
    }

    private Button commandField(Command palette) {
        var words = ui.texts().bind(new Label(), "shell.palette.field");
        words.getStyleClass().add("subtle");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hint = new Label(palette.hint());
        hint.getStyleClass().add("hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        var button = new Button();
        button.setGraphic(row(Icons.of(Feather.SEARCH, 14), words, space, hint));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("command-field");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> palette.run());
        ui.texts().accessibleName(button, palette.labelKey());
        return button;
    }

    private Node officerMenu(SessionInfo sessionInfo, Command lock) {
        var avatar = new Label();
        var name = new Label();
        avatar.getStyleClass().add("avatar");
        var button = new Button();
        button.setGraphic(row(avatar, name, Icons.of(Feather.CHEVRON_DOWN, 14, "fg-text")));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat-button", "officer");
        button.setFocusTraversable(false);
        var leave = new MenuItem();
        leave.setOnAction(_ -> lock.run());
        var menu = new ContextMenu(leave);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        ui.texts()
                .paint(
                        button,
                        m -> {
                            name.setText(sessionInfo.officer().apply(m));
                            avatar.setText(SessionInfo.initialsOf(name.getText()));
                            button.setAccessibleText(m.text("shell.officer", name.getText()));
                            leave.setText(m.text(lock.labelKey()) + "   " + lock.hint());
                        });
        return button;
    }

    Node node() {
        return node;
    }
}
