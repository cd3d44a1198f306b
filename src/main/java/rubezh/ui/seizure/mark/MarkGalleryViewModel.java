package rubezh.ui.seizure.mark;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.register.mark.MarkGroup;
import rubezh.register.mark.MarkSummary;
import rubezh.text.Fault;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * View model of the gallery of press marks: which marks the filter selects, and the groups of the
 * first of them, read in portions.
 */
final class MarkGalleryViewModel extends ScreenModel {
    /** Marks read at once: more than the rows of a large screen hold. */
    static final int PORTION = 240;

    private final SeizureContext context;
    private final Supplier<BiPredicate<MarkSummary, String>> matching;
    private final int portion;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<MarkGroup> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private List<MarkSummary> all = List.of();
    private List<MarkSummary> selected = List.of();
    private @Nullable Job<?> reading;
    private @Nullable Job<?> selecting;
    private boolean isSelecting;
    private int reached;
    private boolean isShown;
    private boolean stale = true;

    /**
     * Marks that the filter selects, with the groups of the first ones.
     *
     * @param reached number of marks whose groups were read
     */
    private record Selection(List<MarkSummary> marks, List<MarkGroup> groups, int reached) {}

    /**
     * @param matching returns, in the language shown, what tells whether words typed are those of a
     *     mark
     * @param portion number of groups to read at once
     */
    MarkGalleryViewModel(
            SeizureContext context,
            Supplier<BiPredicate<MarkSummary, String>> matching,
            int portion) {
        super(context.worker());
        this.context = context;
        this.matching = matching;
        this.portion = portion;
        filter.addListener((_, _, _) -> select(portion));
    }

    StringProperty filter() {
        return filter;
    }

    /** Returns the first groups that the filter selects, those of most cases first. */
    ObservableList<MarkGroup> shown() {
        return shown;
    }

    /**
     * Returns the number of marks that the filter selects, whether their groups are read or not.
     */
    int count() {
        return selected.size();
    }

    /** Returns whether marks that the filter selects are not among the groups yet. */
    boolean hasMore() {
        return reached < selected.size();
    }

    /** Returns whether the groups have been read. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Returns whether no case has marks, whatever the filter. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Tells whether the screen is in the window; while it is not, nothing is read. */
    void setShown(boolean visible) {
        isShown = visible;
        if (isShown && stale) {
            load();
        }
    }

    /** Reads the marks again because cases may have changed, now or when the screen is shown. */
    void refresh() {
        stale = true;
        if (isShown) {
            load();
        }
    }

    /** Reads the marks, and again as many groups as are shown. */
    void load() {
        close();
        stale = false;
        onFault(null);
        var work = job(_ -> context.register().catalogue().markSummaries());
        reading =
                (ready.get() ? work.unlisted() : work.named("marks.work.read"))
                        .onDone(this::onRead)
                        .start();
    }

    private void onRead(List<MarkSummary> marks) {
        all = marks;
        select(Math.max(portion, reached));
    }

    private void select(int wanted) {
        Job.cancelAll(selecting);
        isSelecting = true;
        List<MarkSummary> marks = all;
        String typed = filter.get();
        BiPredicate<MarkSummary, String> matches = matching.get();
        selecting =
                job(
                                _ -> {
                                    List<MarkSummary> matching =
                                            marks.stream()
                                                    .filter(mark -> matches.test(mark, typed))
                                                    .toList();
                                    return read(matching, 0, wanted);
                                })
                        .unlisted()
                        .onDone(this::onSelected)
                        .onFault(this::onUnread)
                        .start();
    }

    private void onSelected(Selection selection) {
        isSelecting = false;
        selected = selection.marks();
        reached = selection.reached();
        ready.set(true);
        shown.setAll(selection.groups());
    }

    /** Reads the next portion of groups, unless there is none or groups are being read. */
    void readMore() {
        if (isSelecting || !hasMore()) {
            return;
        }
        isSelecting = true;
        List<MarkSummary> marks = selected;
        int from = reached;
        selecting =
                job(_ -> read(marks, from, portion))
                        .unlisted()
                        .onDone(this::onContinued)
                        .onFault(this::onUnread)
                        .start();
    }

    private void onContinued(Selection selection) {
        isSelecting = false;
        reached = selection.reached();
        shown.addAll(selection.groups());
    }

    private void onUnread(Fault told) {
        isSelecting = false;
        onFault(told);
    }

    private Selection read(List<MarkSummary> marks, int from, int wanted) {
        int to = Math.min(marks.size(), from + wanted);
        List<String> words = marks.subList(from, to).stream().map(MarkSummary::words).toList();
        return new Selection(marks, MarkGroup.of(context.register().catalogue().marks(words)), to);
    }

    /** Stops reading. */
    void close() {
        Job.cancelAll(reading, selecting);
        isSelecting = false;
    }
}
