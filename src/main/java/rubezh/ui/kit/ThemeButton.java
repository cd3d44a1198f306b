package rubezh.ui.kit;

import module java.base;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.Theme;

/** Button with a menu of the themes, for the header, the sign-in and the first run. */
public final class ThemeButton extends Button {
    private final UiContext ui;

    public ThemeButton(UiContext ui) {
        this.ui = ui;
        getStyleClass().addAll("flat-button", "icon-only");
        setGraphic(Icons.of(Feather.MOON, 16));
        ui.texts().accessibleName(this, "shell.theme");
        ui.texts().tooltip(this, "shell.theme", "");
        setOnAction(_ -> menu().show(this, Side.BOTTOM, 0, 4));
    }

    /** Returns the commands that select a theme, for the palette. */
    public static List<Command> commands(DisplaySettings display) {
        return Arrays.stream(Theme.values())
                .map(theme -> Command.of("theme-" + theme.id(), () -> display.theme().set(theme)))
                .toList();
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (Command command : commands(ui.display())) {
            var item = new RadioMenuItem(ui.texts().text(command.labelKey()));
            item.setSelected(command.id().equals("theme-" + ui.display().theme().get().id()));
            // An open menu loses its style during the switch and logs a warning.
            item.setOnAction(_ -> menu.setOnHidden(_ -> command.run()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
