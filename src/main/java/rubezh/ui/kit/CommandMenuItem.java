package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;

/** Item of a menu that runs a command: its label at the left, its keys at the right. */
public final class CommandMenuItem extends MenuItem {
    private static final double WIDTH = 300;

    private final Label label;

    /** Creates the item in the current language, enabled as the command is now. */
    public CommandMenuItem(UiContext ui, Command command) {
        label = new Label(ui.texts().text(command.labelKey()));
        var row = new HBox(label, new Spacer(), styled(new Label(command.hint()), "hint"));
        row.prefWidthProperty().bind(ui.display().px(WIDTH));
        setGraphic(row);
        setDisable(!command.enabled().get());
        setOnAction(_ -> command.run());
    }

    /** Shows the icon of the command before its label. */
    public CommandMenuItem withIcon(Feather icon) {
        label.setGraphic(Icons.of(icon, 14));
        return this;
    }

    /** Marks the item as one that takes something away. */
    public CommandMenuItem dangerous() {
        label.getStyleClass().add("stop-text");
        return this;
    }
}
