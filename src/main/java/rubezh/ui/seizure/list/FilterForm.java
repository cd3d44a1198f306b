package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Options;

/** Fields of the filter dialog: the period, and a field for the codes of each filter. */
final class FilterForm {
    private final UiContext ui;
    private final GridPane grid = styled(new GridPane(), "filter-grid");
    private final FilterField from;
    private final FilterField to;
    private final Map<String, FilterField> codes = new LinkedHashMap<>();

    FilterForm(UiContext ui, FieldEditorFactory editors, ReferenceData reference) {
        this.ui = ui;
        from = new FilterField(ui, editors.date(), ui.texts().text("list.filter.from"));
        to = new FilterField(ui, editors.date(), ui.texts().text("list.filter.to"));
        var dates = styled(new HBox(from.node(), new Label("–"), to.node()), "filter-dates");
        row("list.filter.period", styled(new VBox(dates, quickPeriods()), "gap-8"));
        FilterDialog.FIELDS.forEach((path, list) -> {
            Options options = Options.of(reference.list(list).entries(), code -> code);
            String labelKey = FilterDialog.labelKey(path);
            var field =
                    new FilterField(ui, editors.chips(options, false), ui.texts().text(labelKey));
            codes.put(path, field);
            row(labelKey, field.node());
        });
    }

    Node node() {
        return grid;
    }

    /** Adds a row; its label keeps its width, the field takes the rest. */
    private void row(String key, Node field) {
        Label label = keepWidth(styled(ui.texts().label(key), "muted"));
        grid.addRow(grid.getRowCount(), label, field);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    private HBox quickPeriods() {
        var row = styled(new HBox(), "gap-8");
        for (QuickPeriod period : QuickPeriod.values()) {
            Button button =
                    Buttons.small(
                            ui.texts(),
                            period.key(),
                            () -> {
                                from.editor().show(period.from(ui.today()));
                                to.editor().show(ui.today());
                            });
            row.getChildren().add(button);
        }
        return row;
    }

    private enum QuickPeriod {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        String key() {
            return "list.filter.quick." + name().toLowerCase(Locale.ROOT);
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

    void fill(List<Filter> filters) {
        for (Filter filter : filters) {
            switch (filter) {
                case Filter.Period(LocalDate first, LocalDate last) -> {
                    from.editor().show(first);
                    to.editor().show(last);
                }
                case Filter.SetOfRecords _, Filter.Counted _ -> {}
                case Filter.Codes(String path, CodeListId _, Set<String> values) -> {
                    FilterField field = codes.get(path);
                    if (field != null) {
                        field.editor().show(List.copyOf(values));
                    }
                }
            }
        }
    }

    /** Focuses the field of a filter, or the period. */
    void focus(@Nullable Filter filter) {
        FilterField field = filter instanceof Filter.Codes c ? codes.get(c.path()) : from;
        if (field != null) {
            field.editor().focus();
        }
    }

    /** Tells what cannot be read, and focuses the first such field; returns whether all can. */
    boolean check() {
        List<FilterField> invalid =
                Stream.concat(Stream.of(from, to), codes.values().stream())
                        .filter(field -> !field.check())
                        .toList();
        invalid.stream().findFirst().ifPresent(field -> field.editor().focus());
        return invalid.isEmpty();
    }

    /** Returns the filters of the fields; a period with one end is one day. */
    List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        LocalDate first = date(from);
        LocalDate last = date(to);
        LocalDate start = first == null ? last : first;
        LocalDate end = last == null ? first : last;
        if (start != null && end != null) {
            boolean ordered = !end.isBefore(start);
            filters.add(new Filter.Period(ordered ? start : end, ordered ? end : start));
        }
        codes.forEach((path, field) -> {
            Set<String> chosen = chosen(field);
            if (!chosen.isEmpty()) {
                var list = Objects.requireNonNull(FilterDialog.FIELDS.get(path));
                filters.add(new Filter.Codes(path, list, chosen));
            }
        });
        return filters;
    }

    private static @Nullable LocalDate date(FilterField field) {
        return field.editor().entry() instanceof FieldEntry.Valid(Object value)
                ? (LocalDate) value
                : null;
    }

    private static Set<String> chosen(FilterField field) {
        var codes = new LinkedHashSet<String>();
        if (field.editor().entry() instanceof FieldEntry.Valid(Object value)
                && value instanceof List<?> list) {
            list.forEach(code -> codes.add(code instanceof Code c ? c.code() : code.toString()));
        }
        return codes;
    }

    /** Field of the filter dialog; a text that cannot be read is told below it and not applied. */
    private static final class FilterField {
        private final UiContext ui;
        private final FieldEditor editor;
        private final Label message = wrapping(styled(new Label(), "fs-11", "stop-text"));
        private final VBox box;

        FilterField(UiContext ui, FieldEditor editor, String name) {
            this.ui = ui;
            this.editor = editor;
            this.box = styled(new VBox(editor.node(), message), "gap-4");
            editor.setAccessibleName(name);
            editor.setHost(new Host());
            setShown(message, false);
        }

        VBox node() {
            return box;
        }

        FieldEditor editor() {
            return editor;
        }

        /** Shows what is wrong with the text, if anything; returns whether it can be read. */
        boolean check() {
            String problem =
                    switch (editor.entry()) {
                        case FieldEntry.Valid _ -> "";
                        case FieldEntry.Absent absent -> unread(absent.notation(), "");
                        case FieldEntry.Invalid(var text, var key, var arguments) ->
                                unread(text, ui.texts().text(key, arguments.toArray()));
                    };
            boolean invalid = !problem.isEmpty();
            message.setText(problem);
            editor.mark(invalid ? Severity.STOP : null);
            setShown(message, invalid);
            return !invalid;
        }

        private String unread(String text, String reason) {
            return (ui.texts().text("list.filter.unread", text) + " " + reason).strip();
        }

        private final class Host implements FieldEditor.Host {
            @Override
            public void changed(FieldEditor source) {
                if (message.isVisible()) {
                    check();
                }
            }

            @Override
            public void left(FieldEditor source) {
                check();
            }
        }
    }
}
