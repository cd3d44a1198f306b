package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;

/** Choice of what the record is compared with; shown where it has earlier revisions. */
final class RevisionChoice {
    private final ReviewViewModel model;
    private final ComboBox<RevisionOption> options = new ComboBox<>();
    private final HBox root = styled(new HBox(options), "review-compared", "line-bottom");
    private boolean showing;

    /**
     * @param afterwards runs when the choice is closed
     */
    RevisionChoice(UiContext ui, ReviewViewModel model, Runnable afterwards) {
        this.model = model;
        options.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(options, Priority.ALWAYS);
        options.setMinWidth(0);
        options.setVisibleRowCount(12);
        options.setOnAction(_ -> onChosen());
        options.setOnHidden(_ -> afterwards.run());
        ui.texts().accessibleName(options, "review.compare");
        show(null);
    }

    /** Returns the line with the choice; it is hidden while there is none. */
    Node root() {
        return root;
    }

    /** Opens the choice, for the arrow keys. */
    void open() {
        if (root.isVisible()) {
            options.requestFocus();
            options.show();
        }
    }

    void show(@Nullable ReviewDocument document) {
        setShown(root, document != null && document.options().size() > 1);
        if (document != null) {
            // Other items clear the value for a moment, which is no choice.
            showing = true;
            options.getItems().setAll(document.options());
            options.setValue(document.compared());
            showing = false;
        }
    }

    private void onChosen() {
        RevisionOption chosen = options.getValue();
        if (!showing && chosen != null) {
            model.opener().compare(chosen);
        }
    }
}
