package rubezh.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Overlay;

/** Banner above the fields of a section; hiding it restores the focus. */
final class SectionBanner {
    private final Overlay overlay;
    private final VBox box = new VBox();
    private @Nullable Node focusedBefore;

    SectionBanner(Overlay overlay) {
        this.overlay = overlay;
        box.setManaged(false);
    }

    Node node() {
        return box;
    }

    boolean isEmpty() {
        return box.getChildren().isEmpty();
    }

    /** Shows a node and remembers which node of the form has the focus. */
    void show(Node shown, Node form) {
        Node owner = overlay.focusOwner(form);
        focusedBefore = owner == form ? null : owner;
        box.getChildren().setAll(shown);
        box.setManaged(true);
    }

    void hide() {
        boolean focusInside = overlay.focusOwner(box) != box;
        if (focusInside && focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        box.getChildren().clear();
        box.setManaged(false);
    }
}
