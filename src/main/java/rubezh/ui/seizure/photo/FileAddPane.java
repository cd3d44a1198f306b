package rubezh.ui.seizure.photo;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.seizure.model.AttachmentStore;

/** The button below the list of files that adds some, and what came of it. */
public final class FileAddPane {
    private final VBox root = new VBox();
    private final AttachmentImporter intake;

    public FileAddPane(
            UiContext ui, AttachmentStore store, PhotoListModel book, AttachmentImports imports) {
        this.intake = new AttachmentImporter(ui, store, book, imports);
        Button add = Buttons.action(ui.texts(), "photo.file.add", intake::choose);
        Buttons.withIcon(add, Feather.PAPERCLIP);
        root.getChildren().addAll(new HBox(add), intake.root());
        root.getStyleClass().add("photo-strip");
    }

    public Node root() {
        return root;
    }

    /** Takes what is dropped on the section, or pasted in it. */
    public FileAddPane installOn(Node section) {
        intake.acceptDropAndPaste(section);
        return this;
    }
}
