package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Filter;

/**
 * Dialog that edits all filters. It stays open while a field cannot be read.
 *
 * @see FilterBar
 */
record FilterDialog(
        UiContext ui,
        FieldEditorFactory editors,
        ReferenceData reference,
        SeizureListViewModel model) {
    /** Fields to filter by and their code lists, in display order. */
    static final Map<String, CodeListId> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(HEADER_STATUS.path(), CodeListId.STATUSES);
        FIELDS.put(ITEMS_SUBSTANCE.path(), CodeListId.SUBSTANCES);
        FIELDS.put(PLACE_POST.path(), CodeListId.POSTS);
        FIELDS.put(EVENT_DIRECTION.path(), CodeListId.DIRECTIONS);
        FIELDS.put(HEADER_OPERATION.path(), CodeListId.OPERATIONS);
    }

    /** Fields of figures of the dashboard besides, which the dialog has no row for. */
    private static final Map<String, CodeListId> FIGURE_FIELDS =
            Map.of(
                    CONCEALMENT_PLACE.path(), CodeListId.CONCEALMENT_PLACES,
                    DETECTION_MEANS.path(), CodeListId.DETECTION_MEANS,
                    ROUTE_DEPARTURE.path(), CodeListId.COUNTRIES,
                    ROUTE_DESTINATION.path(), CodeListId.COUNTRIES);

    /** Returns the code list of a field that the list is filtered by; null for another field. */
    static @Nullable CodeListId listOf(String path) {
        CodeListId list = FIELDS.get(path);
        return list == null ? FIGURE_FIELDS.get(path) : list;
    }

    /** Returns whether the dialog has a row for a filter. */
    private static boolean isEditable(Filter filter) {
        return switch (filter) {
            case Filter.Period _ -> true;
            case Filter.Codes codes -> FIELDS.containsKey(codes.path());
            case Filter.Counted _, Filter.SetOfRecords _ -> false;
        };
    }

    static String labelKey(String path) {
        return "field." + path;
    }

    /** Shows the dialog and focuses the field of a filter, or the period. */
    void show(@Nullable Filter focused) {
        var form = new FilterForm(ui, editors, reference);
        form.fill(model.filters());
        new OverlayDialog(ui, "list.filter.title")
                .body(form.node())
                .primaryIf("list.filter.apply", () -> apply(form))
                .secondary("list.filter.reset", model::clear)
                .cancel()
                .show();
        form.focus(focused);
    }

    /** Applies the filters; returns false while a field cannot be read. */
    private boolean apply(FilterForm form) {
        boolean readable = form.check();
        if (readable) {
            List<Filter> kept = new ArrayList<>(model.filters());
            kept.removeIf(FilterDialog::isEditable);
            kept.addAll(form.filters());
            model.filters().setAll(kept);
        }
        return readable;
    }
}
