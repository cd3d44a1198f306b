package rubezh.ui.seizure.mark;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.register.mark.MarkGroup;
import rubezh.text.Fault;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.model.SeizureContext;

/** View model of the gallery of press marks: groups, and which of them the filter selects. */
final class MarkGalleryViewModel {
    private final SeizureContext context;
    private final Supplier<BiPredicate<MarkGroup, String>> matching;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<MarkGroup> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private List<MarkGroup> all = List.of();
    private @Nullable Job<?> reading;
    private @Nullable Job<?> selecting;
    private boolean isShown;
    private boolean stale = true;

    /**
     * @param matching returns, in the language shown, what tells whether words typed are those of a
     *     group
     */
    MarkGalleryViewModel(
            SeizureContext context, Supplier<BiPredicate<MarkGroup, String>> matching) {
        this.context = context;
        this.matching = matching;
        filter.addListener((_, _, _) -> select());
    }

    StringProperty filter() {
        return filter;
    }

    /** Returns the groups that the filter selects, those of most cases first. */
    ObservableList<MarkGroup> shown() {
        return shown;
    }

    /** Returns whether the groups have been read. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
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

    /** Reads the marks of all cases. */
    void load() {
        close();
        stale = false;
        fault.set(null);
        var work = context.worker().of(_ -> MarkGroup.of(context.register().catalogue().marks()));
        reading =
                (ready.get() ? work.unlisted() : work.named("marks.work.read"))
                        .onDone(this::onRead)
                        .onFault(fault::set)
                        .start();
    }

    private void onRead(List<MarkGroup> groups) {
        all = groups;
        select();
    }

    private void select() {
        cancel(selecting);
        List<MarkGroup> groups = all;
        String typed = filter.get();
        BiPredicate<MarkGroup, String> matches = matching.get();
        selecting =
                context.worker()
                        .of(_ ->
                                groups.stream()
                                        .filter(group -> matches.test(group, typed))
                                        .toList())
                        .unlisted()
                        .onDone(this::onSelected)
                        .onFault(fault::set)
                        .start();
    }

    private void onSelected(List<MarkGroup> groups) {
        ready.set(true);
        shown.setAll(groups);
    }

    /** Stops reading. */
    void close() {
        cancel(reading);
        cancel(selecting);
    }

    private static void cancel(@Nullable Job<?> job) {
        if (job != null) {
            job.cancel();
        }
    }
}
