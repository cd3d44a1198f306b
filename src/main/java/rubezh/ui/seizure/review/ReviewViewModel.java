package rubezh.ui.seizure.review;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.text.Fault;
import rubezh.ui.kit.work.Job;

/**
 * View model of the review: the record before the reviewer, the records selected, and the
 * decisions. Call it on the JavaFX application thread.
 */
final class ReviewViewModel {
    private final ReviewContext context;
    private final Supplier<DomainFormat> format;
    private final ReadOnlyObjectWrapper<@Nullable ReviewDocument> document =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReviewNotice> notice =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalTime> lastDecision =
            new ReadOnlyObjectWrapper<>();
    private final ObservableMap<UUID, QueueEntry> selected = FXCollections.observableHashMap();

    private final ReadOnlyObjectWrapper<@Nullable ChangeLine> focusedChange =
            new ReadOnlyObjectWrapper<>();
    private final DecisionWorkflow decisions;
    private Consumer<Optional<UUID>> onChanged = _ -> {};
    private @Nullable Job<?> opening;

    /**
     * @param format returns the format of the current language
     */
    ReviewViewModel(ReviewContext context, Supplier<DomainFormat> format) {
        this.context = context;
        this.format = format;
        this.decisions = new DecisionWorkflow(this);
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

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Returns the time of the last decision of this session; null before the first. */
    ReadOnlyObjectProperty<@Nullable LocalTime> lastDecision() {
        return lastDecision.getReadOnlyProperty();
    }

    /** Returns the records selected for a common approval, by id. */
    ObservableMap<UUID, QueueEntry> selected() {
        return selected;
    }

    /** Returns the queue as it is read next. */
    ReviewQueue queue() {
        return ReviewQueue.of(context, format.get().messages());
    }

    /** Selects a record, or drops it from the selection. */
    void toggle(QueueEntry entry) {
        if (selected.remove(entry.recordId()) == null) {
            selected.put(entry.recordId(), entry);
        }
    }

    /** Shows a record; null shows none. */
    void open(@Nullable UUID recordId) {
        if (opening != null) {
            opening.cancel();
        }
        if (recordId == null) {
            show(null);
            return;
        }
        var reader = new ReviewDocumentReader(context, format.get());
        ReviewDocument shown = document.get();
        boolean again = shown != null && shown.recordId().equals(recordId);
        opening =
                context.seizures()
                        .worker()
                        .of(_ -> again ? reader.read(recordId) : reader.open(recordId))
                        .unlisted()
                        .onDone(found -> show(found.orElse(null)))
                        .onFault(fault::set)
                        .start();
    }

    private void show(@Nullable ReviewDocument next) {
        focusedChange.set(null);
        document.set(next);
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
        notice.set(done);
        onChanged.accept(Optional.empty());
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

    void onFault(@Nullable Fault failed) {
        fault.set(failed);
    }

    /** Notes the time of a decision, for the sentence on an empty queue. */
    void noteDecision() {
        var seizures = context.seizures();
        lastDecision.set(
                LocalTime.ofInstant(
                        seizures.clock().instant(), seizures.register().station().zone()));
    }

    /** Forgets the notice, so that what it says cannot be taken back any more. */
    void dismissNotice() {
        notice.set(null);
    }
}
