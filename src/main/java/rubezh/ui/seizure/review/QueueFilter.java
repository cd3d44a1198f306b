package rubezh.ui.seizure.review;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Filter of the queue by post, kept while the window is open. Call it on the JavaFX application
 * thread.
 */
final class QueueFilter {
    private final ObjectProperty<QueuePost> chosen = new SimpleObjectProperty<>(QueuePost.ALL);
    private final ObservableList<QueuePost> choices =
            FXCollections.observableArrayList(QueuePost.ALL);

    ObjectProperty<QueuePost> chosen() {
        return chosen;
    }

    /** Returns all records, the posts of waiting records, and the chosen one in any case. */
    ObservableList<QueuePost> choices() {
        return choices;
    }

    /** Sets the posts of waiting records. */
    void offer(List<QueuePost> posts) {
        var all = new ArrayList<QueuePost>();
        all.add(QueuePost.ALL);
        all.addAll(posts);
        if (!all.contains(chosen.get())) {
            all.add(chosen.get());
        }
        if (!choices.equals(all)) {
            choices.setAll(all);
        }
    }
}
