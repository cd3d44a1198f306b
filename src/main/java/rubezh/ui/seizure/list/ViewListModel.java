package rubezh.ui.seizure.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SavedView;
import rubezh.text.Fault;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Presets and saved views of the officer with the number of their rows, and the columns shown. They
 * are read and written in the background.
 */
final class ViewListModel {
    private final ListSettings settings;
    private final BackgroundWorker worker;
    private final ListCriteria criteria;
    private final ListScope scope;
    private final Function<Query, PageSource<SeizureRow>> rows;
    private final Consumer<Fault> onFault;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ViewCounts> counts =
            new ReadOnlyObjectWrapper<>(ViewCounts.NONE);
    private @Nullable Job<?> counting;

    /**
     * Numbers of rows, as far as they are counted.
     *
     * @param presets by preset
     * @param views by id of the saved view
     */
    record ViewCounts(Map<FilterPreset, Long> presets, Map<UUID, Long> views) {
        static final ViewCounts NONE = new ViewCounts(Map.of(), Map.of());
    }

    private record Stored(List<SavedView> views, List<String> columns) {}

    /**
     * @param rows returns the rows of a query
     */
    ViewListModel(
            SeizureContext context,
            ListCriteria criteria,
            ListScope scope,
            Function<Query, PageSource<SeizureRow>> rows,
            Consumer<Fault> onFault) {
        this.settings = context.register().listSettings();
        this.worker = context.worker();
        this.criteria = criteria;
        this.scope = scope;
        this.rows = rows;
        this.onFault = onFault;
        views.addListener((ListChangeListener<SavedView>) _ -> count());
        worker.of(_ -> new Stored(settings.views(), settings.columns()))
                .unlisted()
                .onDone(this::onRead)
                .onFault(onFault)
                .start();
    }

    private void onRead(Stored stored) {
        columns.setAll(stored.columns());
        views.setAll(stored.views());
        count();
    }

    ObservableList<SavedView> views() {
        return views;
    }

    /** Returns the ids of the columns shown; empty for those of a new list. */
    ObservableList<String> columns() {
        return columns;
    }

    ReadOnlyObjectProperty<ViewCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Returns whether the list shows what a view shows. */
    boolean isShown(SavedView view) {
        return view.showsSameAs(current());
    }

    private SavedView current() {
        return criteria.toView(List.copyOf(columns));
    }

    /** Shows a view, with its columns. */
    void show(SavedView view) {
        if (!columns.equals(view.columns())) {
            setColumns(view.columns());
        }
        criteria.show(view);
    }

    void setColumns(List<String> ids) {
        columns.setAll(ids);
        List<String> stored = List.copyOf(ids);
        worker.action(() -> settings.setColumns(stored)).unlisted().onFault(onFault).start();
    }

    /** Saves what the list shows under a name. */
    void save(String name) {
        SavedView view = current();
        worker.of(
                        _ -> {
                            settings.save(view.renamed(view.id(), name));
                            return settings.views();
                        })
                .unlisted()
                .onDone(views::setAll)
                .onFault(onFault)
                .start();
    }

    void delete(SavedView view) {
        worker.of(
                        _ -> {
                            settings.delete(view.id());
                            return settings.views();
                        })
                .unlisted()
                .onDone(views::setAll)
                .onFault(onFault)
                .start();
    }

    /** Counts the rows of all views again. */
    void count() {
        if (counting != null) {
            counting.cancel();
        }
        List<SavedView> all = List.copyOf(views);
        counting =
                worker.of(_ -> countAll(all))
                        .unlisted()
                        .onDone(counts::set)
                        .onFault(onFault)
                        .start();
    }

    private ViewCounts countAll(List<SavedView> all) {
        var byPreset = new EnumMap<FilterPreset, Long>(FilterPreset.class);
        for (FilterPreset preset : FilterPreset.values()) {
            byPreset.put(preset, rows.apply(preset.apply(Query.ALL, scope)).count());
        }
        var byView = new HashMap<UUID, Long>();
        for (SavedView view : all) {
            byView.put(view.id(), rows.apply(ListCriteria.query(view, scope)).count());
        }
        return new ViewCounts(byPreset, byView);
    }
}
