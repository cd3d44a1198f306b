package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.seizure.model.AttachmentStore;

/** Button below the list of files that adds files, with the progress and result of the import. */
public final class FileAddPane {
    private final VBox root = styled(new VBox(), "photo-strip");
    private final AttachmentImporter importer;

    public FileAddPane(
            UiContext ui, AttachmentStore store, PhotoListModel photos, AttachmentImports imports) {
        this.importer = new AttachmentImporter(ui, store, photos, imports);
        Button add = Buttons.action(ui.texts(), "photo.file.add", importer::choose);
        Buttons.withIcon(add, Feather.PAPERCLIP);
        root.getChildren().addAll(new HBox(add), importer.root());
    }

    public Node root() {
        return root;
    }

    /** Imports files dropped on or pasted in a section. */
    public FileAddPane installOn(Node section) {
        importer.acceptDropAndPaste(section);
        return this;
    }
}
