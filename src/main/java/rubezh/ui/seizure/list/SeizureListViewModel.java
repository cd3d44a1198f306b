package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.GroupTotals;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.register.view.SavedView;
import rubezh.shape.RecordShape;
import rubezh.text.KeyboardLayout;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.model.AttachmentStore;
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
public final class SeizureListViewModel extends ScreenModel {
    private final SeizureContext context;
    private final DraftRowReader draftRows;
    private final ListScope scope;
    private final Function<Substance, String> group;
    private final EquivalentTable equivalents;
    private final ListCriteria criteria = new ListCriteria();
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyStringWrapper corrected = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<GroupTotals> totals =
            new ReadOnlyObjectWrapper<>(GroupTotals.NONE);
    private final ReadOnlyObjectWrapper<@Nullable String> submitted = new ReadOnlyObjectWrapper<>();
    private final PreviewModel preview;
    private final ViewListModel views;
    private final BatchModel batch;
    private String typed = "";
    private Runnable changeListener = () -> {};
    private Runnable refreshListener = () -> {};
    private @Nullable Job<?> totalsJob;
    private @Nullable Job<?> correcting;

    public SeizureListViewModel(
            SeizureContext context,
            Function<Substance, String> group,
            EquivalentTable equivalents) {
        super(context.worker());
        this.context = context;
        this.group = group;
        this.equivalents = equivalents;
        this.draftRows = new DraftRowReader(context);
        this.scope = ListScope.of(context.register(), context.clock());
        this.preview = new PreviewModel(context, draftRows, this::onFault);
        this.views = new ViewListModel(context, criteria, scope, this::source, this::onFault);
        this.batch = new BatchModel(context, this::refresh);
        criteria.onChange(this::updateQuery);
        updateQuery();
    }

    public StringProperty search() {
        return criteria.search();
    }

    public ObservableList<Filter> filters() {
        return criteria.filters();
    }

    ListCriteria criteria() {
        return criteria;
    }

    ListScope scope() {
        return scope;
    }

    PreviewModel preview() {
        return preview;
    }

    ViewListModel views() {
        return views;
    }

    RecordShape<Seizure> shape() {
        return context.shape();
    }

    AttachmentStore attachments() {
        return context.attachments();
    }

    /** Returns the actions on several records. */
    BatchModel batch() {
        return batch;
    }

    /**
     * Shows the records that filters select, without other filters.
     *
     * @param own whether only those that the officer entered
     */
    public void show(List<Filter> filters, boolean own) {
        criteria.clear();
        criteria.preset().set(own ? FilterPreset.MINE : FilterPreset.ALL);
        criteria.filters().setAll(filters);
    }

    /** Shows the records returned to this station, without other filters. */
    public void showReturned() {
        criteria.clear();
        criteria.preset().set(FilterPreset.RETURNED);
    }

    /** Returns search, filters and order, but for a filter that is a set of records. */
    public SavedView view() {
        return criteria.toView(List.of());
    }

    /** Takes over search, filters and order. */
    public void show(SavedView view) {
        criteria.show(view);
    }

    /** Returns the current query; its rows come from {@link #source}. */
    ReadOnlyObjectProperty<Query> query() {
        return query.getReadOnlyProperty();
    }

    /** Returns the search text in the other keyboard layout if only that one matches, else "". */
    ReadOnlyStringProperty corrected() {
        return corrected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GroupTotals> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Says that a record was submitted, until the next key or until the list is refreshed. */
    public void showSubmitted(String number) {
        submitted.set(number);
    }

    void hideSubmitted() {
        submitted.set(null);
    }

    /**
     * Returns the number of the record that was just submitted; null if there is nothing to say.
     */
    ReadOnlyObjectProperty<@Nullable String> submitted() {
        return submitted.getReadOnlyProperty();
    }

    PageSource<SeizureRow> source(Query query) {
        return new SeizureRowSource(catalogue(), draftRows, query);
    }

    boolean hasDraft(UUID recordId) {
        return draftRows.hasDraft(recordId);
    }

    /** Reloads everything, say after a save or an import. */
    public void refresh() {
        submitted.set(null);
        Query before = query.get();
        updateQuery();
        if (query.get().equals(before)) {
            refreshListener.run();
        }
        changeListener.run();
        preview.refresh();
        views.refresh();
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
        onFault(null);
        String text = criteria.search().get().strip();
        if (!text.equals(typed)) {
            typed = text;
            corrected.set("");
        }
        String sought = corrected.get().isEmpty() ? text : corrected.get();
        show(criteria.query(scope, sought));
        if (corrected.get().isEmpty()) {
            correctLayout(query.get());
        }
    }

    private void show(Query next) {
        query.set(next);
        loadTotals(next);
    }

    /** Searches in the other keyboard layout if nothing matches in the one typed in. */
    private void correctLayout(Query asTyped) {
        Job.cancelAll(correcting);
        String other = KeyboardLayout.toOtherLayout(typed);
        if (other.equals(typed)) {
            return;
        }
        correcting =
                read(
                        () -> matchesOnly(asTyped, other),
                        found -> {
                            if (found && asTyped.equals(query.get())) {
                                corrected.set(other);
                                show(asTyped.matching(other));
                            }
                        });
    }

    private boolean matchesOnly(Query asTyped, String other) {
        return catalogue().page(asTyped, 0, 1).isEmpty()
                && !catalogue().page(asTyped.matching(other), 0, 1).isEmpty();
    }

    private void loadTotals(Query query) {
        Job.cancelAll(totalsJob);
        totalsJob = read(() -> readTotals(query), totals::set);
    }

    private GroupTotals readTotals(Query query) {
        List<TotalsRow> rows = catalogue().totals(query, TotalsRow.BY_ARTICLE);
        Map<String, Totals> sums = TotalsRow.byKey(rows);
        TotalsRow all = catalogue().totals(query, List.of()).getFirst();
        return GroupTotals.of(sums, group)
                .with(equivalents.of(sums))
                .naming(TotalsRow.byName(rows))
                .counting(all.cases(), all.records())
                .without(catalogue().excluded(query), catalogue().imprecise(query, false));
    }

    /** Removes all filters, the preset and the search text; the order stays. */
    public void clear() {
        criteria.clear();
    }

    /** Adds or removes the deletion mark of a record, with a reason. */
    public void toggleMark(SeizureRow row, String reason) {
        job(_ ->
                        row.indicators().voided()
                                ? context.register().restore(row.recordId(), reason)
                                : context.register().cancel(row.recordId(), reason))
                .named("list.work.mark")
                .onDone((SaveResult _) -> refresh())
                .start();
    }

    /**
     * Rows of a query, with the drafts of unsaved records above them while the list is unfiltered
     * or filtered by status draft. Reads the register: call it off the JavaFX application thread.
     */
    record SeizureRowSource(Catalogue catalogue, DraftRowReader draftRows, Query query)
            implements PageSource<SeizureRow> {
        @Override
        public List<SeizureRow> rows(int offset, int limit) {
            List<SeizureRow> drafts = drafts();
            var rows = new ArrayList<SeizureRow>();
            for (int i = offset; i < Math.min(drafts.size(), offset + limit); i++) {
                rows.add(drafts.get(i));
            }
            int rest = limit - rows.size();
            if (rest > 0) {
                rows.addAll(catalogue.page(query, Math.max(0, offset - drafts.size()), rest));
            }
            return rows;
        }

        @Override
        public long count() {
            return catalogue.count(query) + drafts().size();
        }

        private List<SeizureRow> drafts() {
            return includesDrafts() ? draftRows.read(query.author() != null) : List.of();
        }

        /** Returns whether nothing is asked for but drafts, or cases of the officer. */
        private boolean includesDrafts() {
            var asked = new HashMap<>(query.equal());
            Set<String> status = asked.remove(HEADER_STATUS.path());
            asked.remove(HEADER_STATION.path());
            return query.order() == null
                    && query.text().isEmpty()
                    && query.from() == null
                    && asked.isEmpty()
                    && (status == null || status.equals(Set.of(Status.DRAFT.name())));
        }
    }
}
