package rubezh.ui.seizure.list;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.register.view.SharedViewService;
import rubezh.security.Permission;
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
    private final SharedViewService service;
    private final boolean mayShare;
    private final BackgroundWorker worker;
    private final ListCriteria criteria;
    private final ListScope scope;
    private final Function<Query, PageSource<SeizureRow>> rows;
    private final Consumer<Fault> onFault;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final ObservableList<SharedView> offered = FXCollections.observableArrayList();
    private final ObservableList<SharedView> hidden = FXCollections.observableArrayList();
    private final Set<UUID> shared = new HashSet<>();
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ViewCounts> counts =
            new ReadOnlyObjectWrapper<>(ViewCounts.NONE);
    private @Nullable Job<?> counting;
    private long lastTurn;
    private int unreadable;
    private long shownTurn;

    /**
     * Numbers of rows, as far as they are counted.
     *
     * @param presets by preset
     * @param views by id of the saved view
     */
    record ViewCounts(Map<FilterPreset, Long> presets, Map<UUID, Long> views) {
        static final ViewCounts NONE = new ViewCounts(Map.of(), Map.of());
    }

    private record Stored(
            long turn,
            List<SavedView> views,
            List<UUID> shared,
            List<SharedView> others,
            List<UUID> hidden,
            int unreadable,
            List<String> columns) {}

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
        this.service = context.register().sharedViews();
        this.mayShare = Permission.RECORD.isGrantedTo(context.register().officer());
        this.worker = context.worker();
        this.criteria = criteria;
        this.scope = scope;
        this.rows = rows;
        this.onFault = onFault;
        refresh();
    }

    /** Reads all again, say after an import, and counts the rows again. */
    void refresh() {
        read(() -> {});
    }

    /** Changes what is stored, in the background, and reads all again, also after a failure. */
    private void read(Runnable change) {
        worker.of(_ -> changed(change))
                .unlisted()
                .onDone(this::onRead)
                .onFault(this::onChangeFault)
                .start();
    }

    private void onChangeFault(Fault fault) {
        onFault.accept(fault);
        worker.of(_ -> changed(() -> {})).unlisted().onDone(this::onRead).onFault(onFault).start();
    }

    /** Changes and reads under one lock, so that a later turn has all changes of earlier ones. */
    private synchronized Stored changed(Runnable change) {
        change.run();
        return new Stored(
                ++lastTurn,
                settings.views().stream().filter(view -> !view.isOfAnalysis()).toList(),
                service.sharedIds(),
                service.others().stream().filter(other -> !other.view().isOfAnalysis()).toList(),
                service.hiddenIds(),
                service.unreadable(),
                settings.columns());
    }

    private void onRead(Stored stored) {
        if (stored.turn() < shownTurn) {
            return;
        }
        if (shownTurn == 0) {
            columns.setAll(stored.columns());
        }
        shownTurn = stored.turn();
        // What is as before is left alone: its pills would lose the focus and their open menus.
        if (!isShown(stored)) {
            shared.clear();
            shared.addAll(stored.shared());
            offered.setAll(select(stored, false));
            hidden.setAll(select(stored, true));
            unreadable = stored.unreadable() + unknown(stored);
            views.setAll(stored.views());
        }
        count();
    }

    private boolean isShown(Stored stored) {
        return shared.equals(Set.copyOf(stored.shared()))
                && offered.equals(select(stored, false))
                && hidden.equals(select(stored, true))
                && unreadable == stored.unreadable() + unknown(stored)
                && views.equals(stored.views());
    }

    /** Returns the views of others that are hidden or not; one of a newer program is neither. */
    private static List<SharedView> select(Stored stored, boolean asHidden) {
        return stored.others().stream()
                .filter(other -> ListCriteria.isKnown(other.view()))
                .filter(other -> stored.hidden().contains(other.view().id()) == asHidden)
                .toList();
    }

    private static int unknown(Stored stored) {
        return (int)
                stored.others().stream()
                        .filter(other -> !ListCriteria.isKnown(other.view()))
                        .count();
    }

    /** Returns the number of shared views that only a newer program shows. */
    int unreadable() {
        return unreadable;
    }

    /** Returns the views that others share, without hidden ones. */
    ObservableList<SharedView> offered() {
        return offered;
    }

    /** Returns the views of others that the officer has hidden. */
    ObservableList<SharedView> hidden() {
        return hidden;
    }

    /** Returns whether the officer may share views. */
    boolean mayShare() {
        return mayShare;
    }

    boolean isShared(SavedView view) {
        return shared.contains(view.id());
    }

    /** Returns whether an own view of a name is shared. */
    boolean isShared(String name) {
        return views.stream().anyMatch(view -> view.name().equals(name) && isShared(view));
    }

    void setHidden(SharedView view, boolean asHidden) {
        read(() -> service.setHidden(view.view().id(), asHidden));
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

    /** Saves what the list shows under a name, and shares it or takes it back. */
    void save(String name, boolean asShared) {
        SavedView view = current();
        read(() -> service.save(view.renamed(view.id(), name), asShared));
    }

    void delete(SavedView view) {
        read(() -> service.delete(view.id()));
    }

    /** Counts the rows of all views again. */
    void count() {
        if (counting != null) {
            counting.cancel();
        }
        List<SavedView> all =
                Stream.concat(views.stream(), offered.stream().map(SharedView::view)).toList();
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
