package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.look.Icons;

/** Button at the end of the photo strip, of the size of a thumbnail: adds files. */
final class PhotoAddButton {
    private PhotoAddButton() {}

    static Button of(UiContext ui, Runnable onAdd) {
        Label text = wrapping(styled(ui.texts().label("photo.drop"), "fs-11", "muted"));
        text.setTextAlignment(TextAlignment.CENTER);
        var hint = styled(new Label(Keymap.entry("photo-paste").hint()), "hint");
        var box = styled(new VBox(Icons.of(Feather.CAMERA, 20), text, hint), "photo-placeholder");
        PhotoTile.size(ui, box);
        var button = styled(new Button(), "photo-button", "photo-add-button");
        button.setGraphic(box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> onAdd.run());
        ui.texts().accessibleName(button, "photo.add");
        return button;
    }
}
