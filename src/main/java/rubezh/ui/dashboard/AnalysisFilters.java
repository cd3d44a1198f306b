package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.AnalysisAxis;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.security.Permission;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Options;

/**
 * Dialog of the cases that an analysis or a map is of: the days, and codes that a case must have.
 */
final class AnalysisFilters {
    private static final List<AnalysisAxis> AXES =
            List.of(
                    AnalysisAxis.SUBSTANCE,
                    AnalysisAxis.POST,
                    AnalysisAxis.OPERATION,
                    AnalysisAxis.COUNTRY,
                    AnalysisAxis.MEANS,
                    AnalysisAxis.CONCEALMENT,
                    AnalysisAxis.CONVEYANCE);

    private final UiContext ui;
    private final ObjectProperty<AnalysisChoice> choice;
    private final FieldEditor from;
    private final FieldEditor to;
    private final FieldEditor stations;
    private final Map<AnalysisAxis, FieldEditor> codes = new EnumMap<>(AnalysisAxis.class);
    private final GridPane grid = styled(new GridPane(), "filter-grid");
    private final Label problem = styled(wrapping(new Label()), "fs-11", "stop-text");

    AnalysisFilters(UiContext ui, ReferenceData reference, ObjectProperty<AnalysisChoice> choice) {
        this.ui = ui;
        this.choice = choice;
        var editors = new FieldEditorFactory(ui, reference);
        from = editors.date();
        to = editors.date();
        from.setAccessibleName(ui.texts().text("list.filter.from"));
        to.setAccessibleName(ui.texts().text("list.filter.to"));
        var days = styled(new HBox(from.node(), new Label("–"), to.node()), "filter-dates");
        row("list.filter.period", days);
        stations = editors.text();
        stations.setAccessibleName(ui.texts().text("analysis.filter.stations"));
        row("analysis.filter.stations", stations.node());
        for (AnalysisAxis axis : axes()) {
            var options =
                    Options.of(reference.list(axis.list().orElseThrow()).entries(), code -> code);
            FieldEditor editor = editors.chips(options, false);
            editor.setAccessibleName(ui.texts().text(axis.key()));
            codes.put(axis, editor);
            row(axis.key(), editor.node());
        }
        Stream.concat(Stream.of(from, to, stations), codes.values().stream())
                .forEach(editor -> editor.setHost(new StandaloneHost(_ -> {})));
        grid.add(problem, 1, grid.getRowCount());
    }

    /** Returns the properties that cases are chosen by; of persons only where records are read. */
    private List<AnalysisAxis> axes() {
        var axes = new ArrayList<>(AXES);
        if (ui.allows(Permission.READ_RECORDS)) {
            axes.add(AnalysisAxis.CITIZENSHIP);
        }
        return axes;
    }

    private void row(String key, Node field) {
        Label label = keepWidth(styled(ui.texts().label(key), "muted"));
        grid.addRow(grid.getRowCount(), label, field);
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    /** Shows the dialog. */
    void show() {
        AnalysisChoice now = choice.get();
        from.show(now.from());
        to.show(now.to());
        stations.show(String.join(", ", now.only().getOrDefault(AnalysisAxis.STATION, Set.of())));
        codes.forEach((axis, editor) ->
                editor.show(List.copyOf(now.only().getOrDefault(axis, Set.of()))));
        new OverlayDialog(ui, "list.filter.title")
                .body(pane())
                .primaryIf("list.filter.apply", this::apply)
                .secondary(
                        "list.filter.reset",
                        () ->
                                change(chosen ->
                                        chosen.withSpan(AnalysisChoice.Span.YEAR)
                                                .withOnly(Map.of())))
                .cancel()
                .show();
        from.focus();
    }

    private void change(UnaryOperator<AnalysisChoice> change) {
        choice.set(change.apply(choice.get()));
    }

    /** Returns the fields, which scroll where the window is low. */
    private Node pane() {
        ScrollPane pane = scrolling(grid);
        pane.setMinHeight(0);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private boolean apply() {
        for (FieldEditor editor : List.of(from, to)) {
            if (!(editor.entry() instanceof FieldEntry.Valid)) {
                problem.setText(ui.texts().text("list.filter.unread", ""));
                editor.focus();
                return false;
            }
        }
        LocalDate first = date(from);
        LocalDate last = date(to);
        var only = new EnumMap<AnalysisAxis, Set<String>>(AnalysisAxis.class);
        codes.forEach((axis, editor) -> {
            Set<String> chosen = chosen(editor);
            if (!chosen.isEmpty()) {
                only.put(axis, chosen);
            }
        });
        Set<String> named = named();
        if (!named.isEmpty()) {
            only.put(AnalysisAxis.STATION, named);
        }
        change(chosen -> {
            AnalysisChoice of = chosen.withOnly(only);
            LocalDate start = first == null ? last : first;
            LocalDate end = last == null ? first : last;
            return start == null || end == null
                    ? of
                    : of.withDays(
                            end.isBefore(start) ? end : start, end.isBefore(start) ? start : end);
        });
        return true;
    }

    /** Returns the codes of stations that were typed, in capitals. */
    private Set<String> named() {
        return stations.entry() instanceof FieldEntry.Valid(Object value) && value != null
                ? Arrays.stream(value.toString().split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static @Nullable LocalDate date(FieldEditor editor) {
        return editor.entry() instanceof FieldEntry.Valid(Object value) ? (LocalDate) value : null;
    }

    private static Set<String> chosen(FieldEditor editor) {
        var chosen = new TreeSet<String>();
        if (editor.entry() instanceof FieldEntry.Valid(Object value)
                && value instanceof List<?> list) {
            list.forEach(code -> chosen.add(code instanceof Code c ? c.code() : code.toString()));
        }
        return chosen;
    }
}
