package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

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
            kept.removeIf(filter -> !(filter instanceof Filter.Counted));
            kept.addAll(form.filters());
            model.filters().setAll(kept);
        }
        return readable;
    }
}
