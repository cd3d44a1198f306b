package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.ui.kit.look.Nodes.styled;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Options;

/**
 * Dialog that edits all filters.
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
        var grid = styled(new GridPane(), "filter-grid");
        FieldEditor from = dateEditor("list.filter.from");
        FieldEditor to = dateEditor("list.filter.to");
        Map<String, FieldEditor> codes = new LinkedHashMap<>();
        period(grid, from, to);
        FIELDS.forEach((path, list) -> codes.put(path, codesEditor(path, list)));
        codes.forEach((path, editor) -> row(grid, labelKey(path), editor.node()));
        fill(from, to, codes);
        new OverlayDialog(ui, "list.filter.title")
                .body(grid)
                .primary("list.filter.apply", () -> apply(from, to, codes))
                .secondary("list.filter.reset", model::clear)
                .cancel()
                .show();
        FieldEditor first = focused instanceof Filter.Codes c ? codes.get(c.path()) : from;
        if (first != null) {
            first.focus();
        }
    }

    private FieldEditor dateEditor(String key) {
        FieldEditor editor = editors.date();
        editor.setAccessibleName(ui.texts().text(key));
        return hosted(editor);
    }

    private FieldEditor codesEditor(String path, CodeListId list) {
        Options options = Options.of(reference.list(list).entries(), code -> code);
        FieldEditor editor = editors.chips(options, false);
        editor.setAccessibleName(ui.texts().text(labelKey(path)));
        return hosted(editor);
    }

    private FieldEditor hosted(FieldEditor editor) {
        editor.setHost(new StandaloneHost(_ -> {}));
        return editor;
    }

    private void period(GridPane grid, FieldEditor from, FieldEditor to) {
        var fields = styled(new HBox(from.node(), new Label("–"), to.node()), "filter-dates");
        var quick = styled(new HBox(), "gap-8");
        for (QuickPeriod quickPeriod : QuickPeriod.values()) {
            Button button =
                    Buttons.action(
                            ui.texts(),
                            quickPeriod.key(),
                            () -> {
                                from.show(quickPeriod.from(ui.today()));
                                to.show(ui.today());
                            });
            quick.getChildren().add(styled(button, "small"));
        }
        var box = styled(new VBox(fields, quick), "gap-8");
        row(grid, "list.filter.period", box);
    }

    private enum QuickPeriod {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        String key() {
            return "list.filter.quick." + name().toLowerCase(java.util.Locale.ROOT);
        }

        LocalDate from(LocalDate today) {
            return switch (this) {
                case DAY -> today;
                case WEEK -> today.minusDays(6);
                case MONTH -> today.withDayOfMonth(1);
                case YEAR -> today.withDayOfYear(1);
            };
        }
    }

    private void row(GridPane grid, String key, Node editor) {
        Label label = styled(ui.texts().label(key), "muted");
        grid.addRow(grid.getRowCount(), label, editor);
    }

    private void fill(FieldEditor from, FieldEditor to, Map<String, FieldEditor> codes) {
        for (Filter filter : model.filters()) {
            switch (filter) {
                case Filter.Period(LocalDate first, LocalDate last) -> {
                    from.show(first);
                    to.show(last);
                }
                case Filter.Codes(String path, CodeListId _, Set<String> values) -> {
                    FieldEditor editor = codes.get(path);
                    if (editor != null) {
                        editor.show(List.copyOf(values));
                    }
                }
            }
        }
    }

    private void apply(FieldEditor from, FieldEditor to, Map<String, FieldEditor> codes) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        var filters = new java.util.ArrayList<Filter>();
        LocalDate start = first == null ? last : first;
        LocalDate end = last == null ? first : last;
        if (start != null && end != null) {
            filters.add(new Filter.Period(start, end.isBefore(start) ? start : end));
        }
        codes.forEach((path, editor) -> {
            Set<String> chosen = chosen(editor);
            if (!chosen.isEmpty()) {
                filters.add(new Filter.Codes(path, listOf(path), chosen));
            }
        });
        model.filters().setAll(filters);
    }

    private static CodeListId listOf(String path) {
        CodeListId list = FIELDS.get(path);
        if (list == null) {
            throw new IllegalArgumentException("no filter by " + path);
        }
        return list;
    }

    private static @Nullable LocalDate date(FieldEditor editor) {
        return editor.entry() instanceof FieldEntry.Valid(Object value) ? (LocalDate) value : null;
    }

    private static Set<String> chosen(FieldEditor editor) {
        var codes = new LinkedHashSet<String>();
        if (editor.entry() instanceof FieldEntry.Valid(Object value)
                && value instanceof List<?> list) {
            list.forEach(code -> codes.add(code instanceof Code c ? c.code() : code.toString()));
        }
        return codes;
    }
}
