package rubezh.ui.seizure.review;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the review: the record before the reviewer, the records selected, and the
 * decisions. Call it on the JavaFX application thread.
 */
final class ReviewViewModel extends ScreenModel {
    private final ReviewContext context;
    private final Supplier<DomainFormat> format;
    private final QueueFilter filter;
    private final ReadOnlyObjectWrapper<@Nullable ReviewDocument> document =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReviewNotice> notice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalDateTime> lastDecision =
            new ReadOnlyObjectWrapper<>();
    private final ObservableMap<UUID, QueueEntry> selected = FXCollections.observableHashMap();

    private final ReadOnlyObjectWrapper<@Nullable ChangeLine> focusedChange =
            new ReadOnlyObjectWrapper<>();
    private final DecisionWorkflow decisions;
    private final DocumentOpener opener;
    private Consumer<Optional<UUID>> onChanged = _ -> {};

    /**
     * @param format returns the format of the current language
     */
    ReviewViewModel(ReviewContext context, Supplier<DomainFormat> format, QueueFilter filter) {
        super(context.seizures().worker());
        this.context = context;
        this.format = format;
        this.filter = filter;
        this.decisions = new DecisionWorkflow(this);
        this.opener = new DocumentOpener(this, format);
    }

    /** Returns what reads the records that are shown. */
    DocumentOpener opener() {
        return opener;
    }

    /** Shows a record; null shows none. */
    void open(@Nullable UUID recordId) {
        opener.open(recordId);
    }

    /** Returns the decisions on the record shown, and on several. */
    DecisionWorkflow decisions() {
        return decisions;
    }

    /**
     * Sets the listener that runs whenever a decision has changed the queue.
     *
     * @param listener receives the record to be selected; empty for the one that follows
     */
    void onChanged(Consumer<Optional<UUID>> listener) {
        onChanged = listener;
    }

    ReviewContext context() {
        return context;
    }

    /** Returns the record before the reviewer; null without one. */
    ReadOnlyObjectProperty<@Nullable ReviewDocument> document() {
        return document.getReadOnlyProperty();
    }

    /** Returns what was done last; null once it is past. */
    ReadOnlyObjectProperty<@Nullable ReviewNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Returns when the register was last decided in, at the station; null before the first. */
    ReadOnlyObjectProperty<@Nullable LocalDateTime> lastDecision() {
        return lastDecision.getReadOnlyProperty();
    }

    /** Returns the records selected for a common approval, by id. */
    ObservableMap<UUID, QueueEntry> selected() {
        return selected;
    }

    /** Returns the queue as it is read next. */
    ReviewQueue queue() {
        return ReviewQueue.of(context, format.get().messages(), filter.chosen().get());
    }

    QueueFilter filter() {
        return filter;
    }

    /** Shows the queue of a post; what was selected in another one is no longer. */
    void choosePost(QueuePost post) {
        filter.chosen().set(post);
        selected.clear();
    }

    /** Reads the posts of waiting records. */
    void readPosts() {
        var whole = ReviewQueue.of(context, format.get().messages(), QueuePost.ALL);
        read(() -> whole.posts(), filter::offer);
    }

    /** Selects a record, or drops it from the selection. */
    void toggle(QueueEntry entry) {
        if (selected.remove(entry.recordId()) == null) {
            selected.put(entry.recordId(), entry);
        }
    }

    /** Shows a record that was read, without telling the audit log; null shows none. */
    void show(@Nullable ReviewDocument opened) {
        focusedChange.set(null);
        document.set(opened);
        if (opened != null) {
            opener.prepareNext(opened.recordId());
        }
    }

    /** Returns the change that a remark is pinned to; null for the record as a whole. */
    ReadOnlyObjectProperty<@Nullable ChangeLine> focusedChange() {
        return focusedChange.getReadOnlyProperty();
    }

    void focusChange(@Nullable ChangeLine line) {
        focusedChange.set(line);
    }

    /** Moves to the next change, or with -1 to the one before; from the last to the first. */
    void moveChange(int step) {
        ReviewDocument shown = document.get();
        if (shown != null && !shown.changes().isEmpty()) {
            List<ChangeLine> all = shown.changes();
            ChangeLine focused = focusedChange.get();
            int now = focused == null ? -1 : all.indexOf(focused);
            int next = now < 0 && step < 0 ? all.size() - 1 : now + step;
            focusedChange.set(all.get(Math.floorMod(next, all.size())));
        }
    }

    /** Shows the same record again, in the current language and as it is now. */
    void reload() {
        ReviewDocument shown = document.get();
        if (shown != null) {
            open(shown.recordId());
        }
    }

    /** Tells of a decision or a remark; the queue is read again. */
    void onDone(ReviewNotice done) {
        onDone(done, Optional.empty());
    }

    /**
     * As {@link #onDone(ReviewNotice)}.
     *
     * @param selected the record shown by now; empty for the one that the queue selects
     */
    void onDone(ReviewNotice done, Optional<UUID> selected) {
        notice.set(done);
        onChanged.accept(selected);
    }

    /** Shows what was changed meanwhile as it is now, with all changes since the last decision. */
    void onOvertaken() {
        onDone(ReviewNotice.of(List.of(), "review.overtaken"));
        reload();
    }

    /** Shows a record again whose decision was taken back. */
    void onUndone(UUID recordId) {
        open(recordId);
        onChanged.accept(Optional.of(recordId));
    }

    /** Reads the time of the last decision, for the sentence on an empty queue. */
    void readLastDecision() {
        var register = context.seizures().register();
        read(
                () -> register.catalogue().lastDecision(),
                last ->
                        lastDecision.set(
                                last.map(at ->
                                                LocalDateTime.ofInstant(
                                                        at, register.station().zone()))
                                        .orElse(null)));
    }

    /** Forgets the notice, so that what it says cannot be taken back any more. */
    void dismissNotice() {
        notice.set(null);
    }
}
