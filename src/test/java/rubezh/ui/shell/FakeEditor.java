package rubezh.ui.shell;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.table.ReferenceReader;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.FieldRow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.LineColumn;
import rubezh.ui.kit.form.LineGrid;

/** Editor of a record in memory. */
final class FakeEditor {
    private static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);

    final FakeFormModel record = new FakeFormModel();
    private final FieldEditorFactory editors;
    final Form form;
    final LineGrid items;
    final ScreenDescriptor screen;
    int saved;

    FakeEditor(UiContext ui) {
        fill();
        form = new Form(ui, record);
        editors = new FieldEditorFactory(ui, ReferenceReader.builtIn());
        section("section.event", "Ctrl+1", "event.start", "event.direction");
        form.sections().getLast().row(row("detection.means")).row(row("event.end"));
        section("section.place", "Ctrl+2", "place.post", "place.country");
        form.sections().getLast().row(row("place.description").wide());
        items = items();
        form.section("section.items", "Ctrl+3").lines(items);
        Field narrative = field("narrative.circumstances");
        form.section("section.narrative", "Ctrl+4")
                .row(form.field(narrative, editors.longText(3)).wide());
        form.section("section.conveyances", "Ctrl+5").summarise("editor.part.none").fold(true);
        form.realize();
        form.show(
                List.of(
                        violation("/event/end", Severity.QUESTION),
                        violation("/items/" + record.lines.get(2) + "/amount", Severity.STOP)));
        screen = screen(ui);
    }

    private void section(String title, String hint, String... paths) {
        var formSection = form.section(title, hint);
        for (String path : paths) {
            formSection.row(row(path).required());
        }
    }

    private FieldRow row(String path) {
        return form.field(field(path), editors.of(field(path)));
    }

    private static Violation violation(String pointer, Severity severity) {
        return new Violation(pointer, "QTY-001", severity, List.of());
    }

    private LineGrid items() {
        var columns =
                List.of(
                        column("items.substance", 0).asRequired(),
                        column("items.form", 150),
                        column("items.amount", 120).atRight().asRequired(),
                        column("items.packages", 80).atRight(),
                        column("items.stage", 190));
        return new LineGrid(form, "items", record, columns).totals(new HBox(new Label("Итого")));
    }

    private ScreenDescriptor screen(UiContext ui) {
        Commands commands =
                Commands.of(
                        Command.of("save-close", () -> saved++),
                        Command.of("save", () -> saved++),
                        Command.of("submit", form::showSummary),
                        Command.of("next-problem", form::nextProblem),
                        Command.of("previous-problem", form::previousProblem));
        return new ScreenDescriptor(
                "seizure/1",
                new SimpleStringProperty("KG-DOS-A-2026-000124"),
                true,
                Feather.ARCHIVE,
                new ScreenView(view(ui, commands), commands, form::focusFirst),
                new SimpleBooleanProperty(true),
                () -> true,
                () -> {});
    }

    private void fill() {
        record.values.put("/event/start", OffsetDateTime.parse("2026-11-24T18:41:00+06:00"));
        record.values.put("/event/direction", new Code.Direction("TRA"));
        record.values.put(
                "/detection/means",
                List.of(new Code.DetectionMeans("XRB"), new Code.DetectionMeans("DOG")));
        record.values.put("/place/country", new Code.Country("KG"));
        line("OPI-HER", "2.075 KGM", 3);
        line("OPI-OPI", "606 GRM", 61);
        line("CAN-RES", "1250 GRM", 2);
    }

    private UUID line(String substance, String amount, int packages) {
        return record.line(
                Map.of(
                        "substance",
                        new Code.Substance(substance),
                        "amount",
                        Amount.of(amount),
                        "packages",
                        packages));
    }

    static Field field(String path) {
        return SHAPE.field(path).orElseThrow();
    }

    private LineColumn column(String path, double width) {
        return LineColumn.of(field(path), () -> editors.of(field(path)), width);
    }

    private BorderPane view(UiContext ui, Commands commands) {
        var view = new BorderPane(form.node());
        view.setTop(head(ui, commands));
        var side = new VBox();
        side.setPrefWidth(304);
        side.getStyleClass().add("line-left");
        view.setRight(side);
        var sections = new VBox();
        sections.setPrefWidth(176);
        sections.getStyleClass().addAll("subtle-background", "line-right");
        view.setLeft(sections);
        return view;
    }

    private static HBox head(UiContext ui, Commands commands) {
        var number = new Label("KG-DOS-A-2026-000124");
        number.getStyleClass().add("mono-15");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(number, StatusBadge.DRAFT.chip(ui.texts()), space);
        commands.all().stream()
                .limit(3)
                .forEach(c -> head.getChildren().add(Buttons.of(ui.texts(), c)));
        head.getStyleClass().addAll("gap-8", "line-bottom");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 0 16px 0 16px; -fx-min-height: 48px;");
        return head;
    }
}
