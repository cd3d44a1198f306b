package rubezh.ui.seizure.list;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.Query;
import rubezh.register.view.SavedView;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Filter;

/** What the list shows: search text, preset, filters and order. */
final class ListCriteria {
    private static final UUID NO_ID = new UUID(0, 0);

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<FilterPreset> preset =
            new SimpleObjectProperty<>(FilterPreset.ALL);
    private final ObservableList<Filter> filters = FXCollections.observableArrayList();
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.NEWEST);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.RU);
    private Runnable changeListener = () -> {};
    private boolean changing;

    ListCriteria() {
        search.addListener((_, _, _) -> onChanged());
        preset.addListener((_, _, _) -> onChanged());
        order.addListener((_, _, _) -> onChanged());
        language.addListener((_, _, _) -> onChanged());
        filters.addListener((ListChangeListener<Filter>) _ -> onChanged());
    }

    /** Sets the listener of changes; one change of several parts notifies once. */
    void onChange(Runnable listener) {
        changeListener = listener;
    }

    private void onChanged() {
        if (!changing) {
            changeListener.run();
        }
    }

    private void changeAtOnce(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        changeListener.run();
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<FilterPreset> preset() {
        return preset;
    }

    ObservableList<Filter> filters() {
        return filters;
    }

    ObjectProperty<ListOrder> order() {
        return order;
    }

    /** Returns the language whose labels the rows are sorted by. */
    ObjectProperty<Language> language() {
        return language;
    }

    /**
     * Returns the query.
     *
     * @param text search text to use
     */
    Query query(ListScope scope, String text) {
        Query query = preset.get().apply(Query.ALL.matching(text), scope);
        for (Filter filter : filters) {
            query = apply(filter, query, scope.day());
        }
        String path = order.get().path();
        // The order of time is the same in all languages, so a switch loads nothing anew.
        Language labels = path == null ? Query.ALL.language() : language.get();
        return query.orderedBy(path, order.get().descending(), labels);
    }

    private static Query apply(Filter filter, Query query, ListScope.Day day) {
        return switch (filter) {
            case Filter.Period(LocalDate from, LocalDate to) ->
                    query.between(day.startOf(from), day.startOf(to.plusDays(1)));
            case Filter.Counted(SummarySelection selection) -> query.of(selection);
            case Filter.Codes(String path, _, Set<String> codes) ->
                    codes.isEmpty() ? query : query.where(FieldPath.of(path), codes);
            case Filter.SetOfRecords set -> query.among(set.records());
        };
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
    void clear() {
        changeAtOnce(() -> {
            filters.clear();
            preset.set(FilterPreset.ALL);
            search.set("");
        });
    }

    /** Returns whether a view keeps every filter: not one that is a set of records. */
    boolean isKeptByViews() {
        return filters.stream().noneMatch(Filter.SetOfRecords.class::isInstance);
    }

    boolean isFiltered() {
        return !filters.isEmpty()
                || preset.get() != FilterPreset.ALL
                || !BlankCharacters.isBlank(search.get());
    }

    /** Returns the criteria as a view without identity. */
    SavedView toView(List<String> columns) {
        Filter.@Nullable Period period = null;
        @Nullable SummarySelection figure = null;
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Filter filter : filters) {
            switch (filter) {
                case Filter.Period chosen -> period = chosen;
                case Filter.Codes chosen -> codes.put(chosen.path(), chosen.codes());
                case Filter.SetOfRecords _ -> {}
                case Filter.Counted counted -> figure = counted.selection();
            }
        }
        return new SavedView(
                NO_ID,
                "",
                search.get().strip(),
                preset.get().name(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                codes,
                figure,
                order.get().path(),
                order.get().descending(),
                columns);
    }

    /** Takes over a view. */
    void show(SavedView view) {
        changeAtOnce(() -> {
            search.set(view.search());
            preset.set(FilterPreset.of(view.preset()));
            filters.setAll(filters(view));
            order.set(new ListOrder(view.order(), view.descending()));
        });
    }

    /** Returns the query of a view. */
    static Query query(SavedView view, ListScope scope) {
        var criteria = new ListCriteria();
        criteria.show(view);
        return criteria.query(scope, view.search());
    }

    /** Returns whether this program knows all that a view asks for: one of a newer may ask more. */
    static boolean isKnown(SavedView view) {
        return FilterPreset.of(view.preset()).name().equals(view.preset())
                && view.codes().keySet().stream()
                        .allMatch(path -> FilterDialog.listOf(path) != null)
                && (view.order() == null || Query.isSortable(view.order()));
    }

    /** Returns the filters of a view; one of a field that is no longer offered is left out. */
    private static List<Filter> filters(SavedView view) {
        var filters = new ArrayList<Filter>();
        if (view.counted() instanceof SummarySelection figure) {
            filters.add(new Filter.Counted(figure));
        }
        if (view.from() != null && view.to() != null) {
            filters.add(new Filter.Period(view.from(), view.to()));
        }
        view.codes()
                .forEach((path, codes) -> {
                    var list = FilterDialog.listOf(path);
                    if (list != null) {
                        filters.add(new Filter.Codes(path, list, codes));
                    }
                });
        return filters;
    }
}
