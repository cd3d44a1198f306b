package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;

/** Choice of what the record is compared with; shown where it has earlier revisions. */
final class RevisionChoice {
    private final ReviewViewModel model;
    private final ComboBox<RevisionOption> options = new ComboBox<>();
    private boolean showing;

    /**
     * @param afterwards runs when the choice is closed
     */
    RevisionChoice(UiContext ui, ReviewViewModel model, Runnable afterwards) {
        this.model = model;
        options.setMaxWidth(Double.MAX_VALUE);
        options.setMinWidth(0);
        options.setVisibleRowCount(12);
        options.setOnAction(_ -> onChosen());
        options.setOnHidden(_ -> afterwards.run());
        ui.texts().accessibleName(options, "review.compare");
        show(null);
    }

    Node root() {
        return options;
    }

    /** Opens the choice, for the arrow keys. */
    void open() {
        if (options.isVisible()) {
            options.requestFocus();
            options.show();
        }
    }

    void show(@Nullable ReviewDocument document) {
        setShown(options, document != null && document.options().size() > 1);
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
            model.compare(chosen);
        }
    }
}
