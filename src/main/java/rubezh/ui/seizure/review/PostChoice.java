package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** Choice of the post above the queue; shown where records of several posts wait. */
final class PostChoice {
    private final LiveLabels labels;
    private final ReviewViewModel model;
    private final ComboBox<QueuePost> posts = new ComboBox<>();
    private final StackPane root = styled(new StackPane(posts), "queue-filter");

    /**
     * @param afterwards runs when the choice is closed
     */
    PostChoice(UiContext ui, LiveLabels labels, ReviewViewModel model, Runnable afterwards) {
        this.labels = labels;
        this.model = model;
        posts.setMaxWidth(Double.MAX_VALUE);
        posts.setMinWidth(0);
        posts.setItems(model.filter().choices());
        posts.setValue(model.filter().chosen().get());
        posts.setOnAction(_ -> onChosen());
        posts.setOnHidden(_ -> afterwards.run());
        ui.texts().accessibleName(posts, "review.post");
        ui.texts().paint(posts, _ -> renew());
        model.filter().choices().addListener((ListChangeListener<QueuePost>) _ -> onChoices());
        onChoices();
    }

    Node root() {
        return root;
    }

    /** Opens the choice, for the arrow keys. */
    void open() {
        if (root.isVisible()) {
            posts.requestFocus();
            posts.show();
        }
    }

    private void onChosen() {
        QueuePost post = posts.getValue();
        if (post != null && !post.equals(model.filter().chosen().get())) {
            model.choosePost(post);
        }
    }

    /** Shows the choice again; new choices would leave it empty. */
    private void onChoices() {
        posts.setValue(model.filter().chosen().get());
        boolean filtered = !model.filter().chosen().get().equals(QueuePost.ALL);
        setShown(root, filtered || model.filter().choices().size() > 2);
    }

    private void renew() {
        posts.setButtonCell(new PostCell());
        posts.setCellFactory(_ -> new PostCell());
    }

    /** Cell with the name of a post in the current language. */
    private final class PostCell extends ListCell<QueuePost> {
        @Override
        protected void updateItem(@Nullable QueuePost post, boolean empty) {
            super.updateItem(post, empty);
            setText(post == null ? "" : post.label(labels.format()));
        }
    }
}
