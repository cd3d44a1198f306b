package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.Catalogue;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.display.GroupTotals;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * View model of the list: query, totals, selection and preview. Call it on the JavaFX application
 * thread.
 *
 * <pre>{@code
 * list.filters().setAll(new Filter.Period(from, to));
 * table.show(list.source(list.query().get()));
 * }</pre>
 *
 * @see SeizureRowSource
 */
public final class SeizureListViewModel {
    private static final Duration PREVIEW_DELAY = Duration.ofMillis(150);

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
    private final BackgroundWorker.DelayedAction previewDebounce;
    private Runnable changeListener = () -> {};
    private Runnable refreshListener = () -> {};
    private @Nullable Job<?> totalsJob;

    /**
     * Order of the rows.
     *
     * @param path dotted path of the sort field, null for newest first
     * @param descending whether the greatest value comes first
     */
    record Order(@Nullable String path, boolean descending) {
        static final Order NEWEST = new Order(null, true);
    }

    /**
     * Content of the preview.
     *
     * @param opened the record
     * @param exclusions reasons why it does not count, the strongest first
     * @param violations violations of the rules for submission
     * @param last its revisions, newest first
     */
    record Preview(
            OpenRecord opened,
            Set<ExclusionReason> exclusions,
            List<Violation> violations,
            List<HistoryEntry> last) {}

    public SeizureListViewModel(SeizureContext context, Function<Substance, String> group) {
        this.context = context;
        this.group = group;
        this.draftRows = new DraftRowReader(context);
        var station = context.register().station();
        this.day = new Filter.Day(station.zone(), station.dayStart());
        previewDebounce =
                context.worker()
                        .debounce(
                                javafx.util.Duration.millis(PREVIEW_DELAY.toMillis()),
                                this::loadPreview);
        selected.addListener((_, _, _) -> previewDebounce.schedule());
        previewShown.addListener((_, _, _) -> previewDebounce.schedule());
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

    /** Returns the current query; its rows come from {@link #source}. */
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

    PageSource<SeizureRow> source(Query query) {
        return new SeizureRowSource(catalogue(), draftRows, query);
    }

    boolean hasDraft(UUID recordId) {
        return draftRows.hasDraft(recordId);
    }

    /** Reloads everything, say after a save or an import. */
    public void refresh() {
        Query before = query.get();
        updateQuery();
        if (query.get().equals(before)) {
            refreshListener.run();
        }
        changeListener.run();
        previewDebounce.schedule();
    }

    /**
     * Sets the listener for a repeated query, as the property notifies changes of the value only.
     */
    void onRefresh(Runnable action) {
        refreshListener = action;
    }

    /** Sets the listener that runs whenever records may have changed. */
    public void onChanged(Runnable action) {
        changeListener = action;
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

    private void loadTotals(Query query) {
        if (totalsJob != null) {
            totalsJob.cancel();
        }
        totalsJob =
                context.worker()
                        .of(_ -> readTotals(query))
                        .unlisted()
                        .onDone(totals::set)
                        .onFault(fault::set)
                        .start();
    }

    private GroupTotals readTotals(Query query) {
        return GroupTotals.of(catalogue().totals(query, List.of(ITEMS_SUBSTANCE.path())), group)
                .without(catalogue().excluded(query));
    }

    /** Adds a filter; it replaces one with the same subject. */
    void setFilter(Filter filter) {
        for (int i = 0; i < filters.size(); i++) {
            if (filter.sameSubject(filters.get(i))) {
                filters.set(i, filter);
                return;
            }
        }
        filters.add(filter);
    }

    /** Removes all filters, the preset and the search text; the order stays. */
    public void clear() {
        filters.clear();
        preset.set(FilterPreset.ALL);
        search.set("");
    }

    boolean isFiltered() {
        return !filters.isEmpty()
                || preset.get() != FilterPreset.ALL
                || !BlankCharacters.isBlank(search.get());
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
                .onDone(loaded -> {
                    if (row.equals(selected.get())) {
                        preview.set(loaded.orElse(null));
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
                                record.exclusions(context.register().invalidating(record)),
                                context.register().check(record.seizure(), SaveIntent.SUBMIT),
                                context.register().history(id).reversed()));
    }

    /** Adds or removes the deletion mark of a record, with a reason. */
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
