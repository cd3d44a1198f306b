package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.report.ReportKind;
import rubezh.security.Permission;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.value.Options;

/** Form for the reports of many cases: day, operation or year, language, and who approves it. */
final class ReportForm implements ParameterForm {
    private static final int FIRST_YEAR = 1991;

    private final UiText texts;
    private final ReportViewModel model;
    private final Spinner<Integer> year;
    private final VBox root = styled(new VBox(), "report-form");
    private final FieldEditor date;
    private final FieldEditor operation;
    private final FieldEditor approver;

    ReportForm(UiContext ui, FieldEditorFactory factory, ReportViewModel model) {
        this.texts = ui.texts();
        this.model = model;
        date = factory.date();
        operation = factory.choice(Options.of(model.operations(), code -> code));
        approver = factory.text();
        int thisYear = model.year().get();
        year = new Spinner<>(FIRST_YEAR, thisYear, thisYear);
        year.setEditable(true);
        year.valueProperty()
                .subscribe(value -> model.year().set(Objects.requireNonNullElse(value, thisYear)));
        Node yearRow = labelled("report.screen.year", year);
        Node approverRow = labelled("report.screen.approver", approver.node());
        var stocktake = new VBox();
        if (ui.allows(Permission.ISSUE_REPORT)) {
            Command take = ui.command(Destination.STOCKTAKE);
            stocktake.getChildren().add(Buttons.of(texts, take));
        }
        Node day = labelled("report.screen.day", date.node());
        Node operationRow = labelled("field.header.operation", operation.node());
        root.getChildren()
                .addAll(
                        labelled("report.screen.kind", kinds()),
                        day,
                        operationRow,
                        yearRow,
                        labelled("report.screen.language", languages()),
                        approverRow,
                        stocktake,
                        Buttons.of(texts, ui.command(Destination.ANALYSIS)));
        showOnlyFor(day, ReportKind.DAILY, ReportKind.STOCK);
        showOnlyFor(operationRow, ReportKind.OPERATION);
        showOnlyFor(yearRow, ReportKind.REGISTER);
        showOnlyFor(approverRow, ReportKind.DAILY, ReportKind.OPERATION);
        showOnlyFor(stocktake, ReportKind.STOCK);
        hostEditors();
    }

    private void hostEditors() {
        date.setHost(new StandaloneHost(value -> model.date().set((LocalDate) value)));
        operation.setHost(new StandaloneHost(value -> model.operation().set(value.toString())));
        approver.setHost(
                new StandaloneHost(value -> model.approver().set(Objects.toString(value, ""))));
        date.show(model.date().get());
        approver.show(model.approver().get());
        model.operations().stream()
                .filter(e -> e.code().equals(model.operation().get()))
                .findFirst()
                .ifPresent(e -> operation.show(e.code()));
        texts.paint(
                root,
                m -> {
                    date.setAccessibleName(m.text("report.screen.day"));
                    approver.setAccessibleName(m.text("report.screen.approver"));
                    operation.setAccessibleName(m.text("field.header.operation"));
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        date.focus();
    }

    private Node labelled(String key, Node control) {
        Label label = styled(texts.label(key), "muted", "fs-11");
        label.setLabelFor(control);
        return styled(new VBox(label, control), "gap-4");
    }

    private void showOnlyFor(Node part, ReportKind... kinds) {
        part.managedProperty().bind(part.visibleProperty());
        part.visibleProperty().bind(model.kind().map(List.of(kinds)::contains));
    }

    private Node kinds() {
        var list = styled(new VBox(), "gap-8");
        list.getChildren()
                .addAll(
                        Buttons.choice(
                                texts,
                                "report.screen.",
                                model.kind(),
                                RadioButton::new,
                                ReportKind.ofMany()));
        return list;
    }

    private Node languages() {
        return segments(
                Buttons.choice(texts, "report.screen.", model.language(), ToggleButton::new));
    }

    private static Node segments(List<ToggleButton> buttons) {
        var row = styled(new HBox(), "segments");
        row.getChildren().addAll(buttons);
        return row;
    }
}
