package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.Catalogue;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.text.Fault;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.display.GroupTotals;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * The list: what is asked for, how many answer, what they add up to, and which one is looked at.
 */
public final class SeizureListViewModel {
    private static final Duration PREVIEW_AFTER = Duration.ofMillis(150);

    private final SeizureContext context;
    private final DraftRowReader draftRows;
    private final Filter.Day day;
    private final Function<Substance, String> group;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<FilterPreset> preset =
            new SimpleObjectProperty<>(FilterPreset.ALL);
    private final ObservableList<Filter> filters = FXCollections.observableArrayList();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST);
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyObjectWrapper<GroupTotals> totals =
            new ReadOnlyObjectWrapper<>(GroupTotals.NONE);
    private final ObjectProperty<@Nullable SeizureRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty previewShown = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final BackgroundWorker.DelayedAction previewSoon;
    private Runnable changed = () -> {};
    private Runnable refreshHandler = () -> {};
    private @Nullable Job<?> summing;

    /**
     * Order of the rows.
     *
     * @param path field sorted by, null: newest first
     * @param descending whether the greatest comes first
     */
    record Order(@Nullable String path, boolean descending) {
        static final Order NEWEST = new Order(null, true);
    }

    /**
     * What the pane beside the list shows.
     *
     * @param opened the record
     * @param violations rules not kept if it were submitted now
     * @param last its newest revisions, newest first
     */
    record Preview(OpenRecord opened, List<Violation> violations, List<HistoryEntry> last) {}

    public SeizureListViewModel(SeizureContext context, Function<Substance, String> group) {
        this.context = context;
        this.group = group;
        this.draftRows = new DraftRowReader(context);
        var station = context.register().station();
        this.day = new Filter.Day(station.zone(), station.dayStart());
        previewSoon =
                context.worker()
                        .debounce(
                                javafx.util.Duration.millis(PREVIEW_AFTER.toMillis()),
                                this::loadPreview);
        selected.addListener((_, _, _) -> previewSoon.schedule());
        previewShown.addListener((_, _, _) -> previewSoon.schedule());
        search.addListener((_, _, _) -> updateQuery());
        preset.addListener((_, _, _) -> updateQuery());
        order.addListener((_, _, _) -> updateQuery());
        filters.addListener((javafx.collections.ListChangeListener<Filter>) _ -> updateQuery());
        updateQuery();
    }

    public StringProperty search() {
        return search;
    }

    ObjectProperty<FilterPreset> preset() {
        return preset;
    }

    public ObservableList<Filter> filters() {
        return filters;
    }

    ObjectProperty<Order> order() {
        return order;
    }

    /** Returns what is asked for; the rows are {@link #source} of it. */
    ReadOnlyObjectProperty<Query> query() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GroupTotals> totals() {
        return totals.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable SeizureRow> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    BooleanProperty previewShown() {
        return previewShown;
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    Filter.Day day() {
        return day;
    }

    /** Returns the rows of a query. */
    PageSource<SeizureRow> source(Query query) {
        return new SeizureRowSource(catalogue(), draftRows, query);
    }

    /** Says whether something typed into a record is not recorded. */
    boolean hasDraft(UUID recordId) {
        return draftRows.hasDraft(recordId);
    }

    /** Asks for everything again: something was recorded or imported. */
    public void refresh() {
        Query before = query.get();
        updateQuery();
        if (query.get().equals(before)) {
            refreshHandler.run();
        }
        changed.run();
        previewSoon.schedule();
    }

    /**
     * Runs something when the same query is asked once more: a property tells other values only.
     */
    void onRefresh(Runnable action) {
        refreshHandler = action;
    }

    /** Runs something whenever records may have changed. */
    public void onChanged(Runnable action) {
        changed = action;
    }

    private Catalogue catalogue() {
        return context.register().catalogue();
    }

    private void updateQuery() {
        fault.set(null);
        ZonedDateTime now = context.clock().instant().atZone(day.zone());
        Query next = preset.get().apply(Query.ALL.matching(search.get().strip()), day, now);
        for (Filter filter : filters) {
            next = filter.apply(next, day);
        }
        Order by = order.get();
        next = next.orderedBy(by.path(), by.descending());
        query.set(next);
        loadTotals(next);
    }

    private void loadTotals(Query wanted) {
        cancelJob(summing);
        summing =
                context.worker()
                        .of(_ -> catalogue().totals(wanted, List.of(ITEMS_SUBSTANCE.path())))
                        .unlisted()
                        .onDone(rows -> totals.set(GroupTotals.of(rows, group)))
                        .onFault(fault::set)
                        .start();
    }

    private static void cancelJob(@Nullable Job<?> job) {
        if (job != null) {
            job.cancel();
        }
    }

    /** Puts a filter in place of one that asks about the same thing. */
    void setFilter(Filter filter) {
        for (int i = 0; i < filters.size(); i++) {
            if (filter.sameSubject(filters.get(i))) {
                filters.set(i, filter);
                return;
            }
        }
        filters.add(filter);
    }

    /** Takes every condition away but the order. */
    public void clear() {
        filters.clear();
        preset.set(FilterPreset.ALL);
        search.set("");
    }

    boolean isFiltered() {
        return !filters.isEmpty() || preset.get() != FilterPreset.ALL || !search.get().isBlank();
    }

    private void loadPreview() {
        SeizureRow row = selected.get();
        if (row == null || !previewShown.get()) {
            preview.set(null);
            return;
        }
        UUID id = row.recordId();
        context.worker()
                .of(_ -> readPreview(id))
                .unlisted()
                .onDone(found -> {
                    if (row.equals(selected.get())) {
                        preview.set(found.orElse(null));
                    }
                })
                .onFault(fault::set)
                .start();
    }

    private Optional<Preview> readPreview(UUID id) {
        return context.register()
                .open(id)
                .map(record ->
                        new Preview(
                                record,
                                context.register().check(record.seizure(), SaveIntent.SUBMIT),
                                context.register().history(id).reversed()));
    }

    /** Marks the record for deletion, or takes the mark away again; a reason is needed for both. */
    public void toggleMark(SeizureRow row, String reason) {
        context.worker()
                .of(_ ->
                        row.indicators().voided()
                                ? context.register().restore(row.recordId(), reason)
                                : context.register().cancel(row.recordId(), reason))
                .named("list.work.mark")
                .onDone((SaveResult _) -> refresh())
                .onFault(fault::set)
                .start();
    }
}
