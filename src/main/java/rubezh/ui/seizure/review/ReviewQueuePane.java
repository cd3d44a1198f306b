package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PagedTable;

/** Queue at the left: cards by shift, the number of records, and what the keys do. */
final class ReviewQueuePane {
    /** Width of the scroll bar, which no card reaches under, in logical pixels. */
    private static final double SCROLL_BAR = 12;

    private final UiContext ui;
    private final ReviewViewModel model;
    private final PagedTable<QueueEntry> table;
    private final PostChoice posts;
    private final Label count = styled(new Label(), "muted");
    private final Label selected = styled(new Label(), "semibold", "fs-12");
    private final ChangeListener<QueuePost> shownPost;
    private final Label empty = wrapping(styled(new Label(), "muted"));
    private final BorderPane root = styled(new BorderPane(), "queue-pane", "line-right");

    ReviewQueuePane(UiContext ui, LiveLabels labels, ReviewViewModel model) {
        this.ui = ui;
        this.model = model;
        this.shownPost = (_, _, _) -> onPost();
        this.table = new PagedTable<>(ui, "review.queue", QueueEntry::recordId, List.of());
        table.setColumns(List.of(column(labels)));
        table.asCards().empty(emptyPane());
        var title = styled(ui.texts().label("review.queue"), "semibold", "fs-15");
        posts = new PostChoice(ui, labels, model, table.view()::requestFocus);
        var head = styled(new HBox(title, count), "queue-head");
        root.setTop(styled(new VBox(head, posts.root()), "line-bottom"));
        root.setCenter(table.node());
        root.setBottom(foot());
        root.setMinSize(0, 0);
        table.count().addListener((_, _, _) -> paintCount());
        table.selected().addListener((_, _, entry) -> onSelected(entry));
        model.opener().setFollowing(() -> table.below().map(QueueEntry::recordId));
        model.selected().addListener((MapChangeListener<Object, Object>) _ -> onMarks());
        onMarks();
        model.filter().chosen().addListener(shownPost);
        table.show(model.queue());
        model.readPosts();
    }

    private Column<QueueEntry> column(LiveLabels labels) {
        var width = table.view().widthProperty().subtract(ui.display().px(SCROLL_BAR));
        return Column.<QueueEntry>of(
                        "review.queue",
                        "review.queue",
                        280,
                        () -> QueueCard.view(ui, labels, width, model.selected()::containsKey))
                .sized(ColumnWidth.of(280).min(160).growing())
                .unsorted();
    }

    private Node foot() {
        var keys = wrapping(styled(ui.texts().label("review.queue.keys"), "muted", "fs-11"));
        var box = styled(new VBox(selected, keys), "queue-foot", "line-top");
        ui.texts()
                .paint(
                        selected,
                        m -> selected.setText(m.text("review.selected", model.selected().size())));
        return box;
    }

    private Node emptyPane() {
        ui.texts().paint(empty, _ -> empty.setText(emptySentence()));
        model.lastDecision().addListener((_, _, _) -> empty.setText(emptySentence()));
        return styled(new VBox(Icons.of(Feather.CHECK_SQUARE, 48, "subtle"), empty), "empty-state");
    }

    private void onPost() {
        empty.setText(emptySentence());
        model.open(null);
        table.show(model.queue());
    }

    private String emptySentence() {
        if (!model.filter().chosen().get().equals(QueuePost.ALL)) {
            return ui.texts().text("review.empty.post");
        }
        LocalDateTime last = model.lastDecision().get();
        if (last == null) {
            return ui.texts().text("review.empty");
        }
        boolean today = last.toLocalDate().equals(ui.today());
        String time =
                today
                        ? ui.texts().dates().time(last.toLocalTime())
                        : ui.texts().dates().dateTime(last);
        return ui.texts().text("review.empty.last", time);
    }

    private void onSelected(@Nullable QueueEntry entry) {
        if (entry != null) {
            model.opener().select(entry.recordId());
        } else if (table.count().get().known() == 0) {
            model.open(null);
        }
    }

    private void onMarks() {
        setShown(selected, !model.selected().isEmpty());
        ui.texts().repaint(selected);
        table.view().refresh();
    }

    private void paintCount() {
        count.setText(ui.texts().numbers().whole(table.count().get().known()));
        if (table.count().get().known() == 0) {
            model.open(null);
            model.readLastDecision();
        } else if (table.selected().get() == null) {
            table.move(0);
        }
    }

    Node root() {
        return root;
    }

    PagedTable<QueueEntry> table() {
        return table;
    }

    /** Reads the queue again; the record after one that is gone takes its place. */
    void refresh() {
        table.refresh();
        model.readPosts();
    }

    /** Reads the queue again and selects a record that came back into it. */
    void refreshAndSelect(UUID recordId) {
        table.refreshAndSelect(recordId);
        model.readPosts();
    }

    /** Opens the choice of the post. */
    void choosePost() {
        posts.open();
    }

    /** Ends loading; the filter outlives the screen. */
    void close() {
        model.filter().chosen().removeListener(shownPost);
        table.close();
    }

    /** Selects the next record, or with -1 the one before. */
    void move(int rows) {
        table.move(rows);
    }

    /** Selects the current record for a common approval, or drops it, and goes to the next. */
    void toggle() {
        QueueEntry entry = table.selected().get();
        if (entry != null) {
            model.toggle(entry);
            table.move(1);
        }
    }

    /** Choice of the post above the queue; shown where records of several posts wait. */
    private static final class PostChoice {
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
}
