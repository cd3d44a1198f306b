package rubezh.ui.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.Options;

/** The parameters of a paper. */
final class ReportForm {
    private final UiText texts;
    private final ReportViewModel model;
    private final VBox root = new VBox();
    private final FieldEditor date;
    private final FieldEditor operation;

    ReportForm(UiContext ui, FieldEditorFactory factory, ReportViewModel model) {
        this.texts = ui.texts();
        this.model = model;
        date = factory.date();
        operation = factory.choice(Options.of(model.operations(), code -> code));
        root.getStyleClass().add("report-form");
        Node day = labelled("report.screen.day", date.node());
        Node which = labelled("field.header.operation", operation.node());
        root.getChildren()
                .addAll(
                        labelled(
                                "report.screen.kind",
                                choice(ReportKind.values(), model.kind().get(), model.kind()::set)),
                        day,
                        which,
                        labelled(
                                "report.screen.language",
                                choice(
                                        ReportLanguage.values(),
                                        model.language().get(),
                                        model.language()::set)));
        showOnlyFor(day, ReportKind.DAILY);
        showOnlyFor(which, ReportKind.OPERATION);
        hostEditors();
    }

    private void hostEditors() {
        date.setHost(new StandaloneHost(value -> model.date().set((LocalDate) value)));
        operation.setHost(new StandaloneHost(value -> model.operation().set(value.toString())));
        date.show(model.date().get());
        model.operations().stream()
                .filter(e -> e.code().equals(model.operation().get()))
                .findFirst()
                .ifPresent(e -> operation.show(e.code()));
        texts.paint(
                root,
                m -> {
                    date.setAccessibleName(m.text("report.screen.day"));
                    operation.setAccessibleName(m.text("field.header.operation"));
                });
    }

    Node node() {
        return root;
    }

    void focus() {
        date.focus();
    }

    private Node labelled(String key, Node control) {
        Label label = texts.bind(new Label(), key);
        label.getStyleClass().addAll("muted", "fs-11");
        label.setLabelFor(control);
        var part = new VBox(label, control);
        part.getStyleClass().add("gap-4");
        return part;
    }

    private void showOnlyFor(Node part, ReportKind kind) {
        part.managedProperty().bind(part.visibleProperty());
        part.visibleProperty().bind(model.kind().isEqualTo(kind));
    }

    private <E extends Enum<E>> Node choice(E[] values, E first, Consumer<E> chosen) {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("segments");
        for (E value : List.of(values)) {
            String key = "report.screen." + value.name().toLowerCase(Locale.ROOT);
            ToggleButton button = texts.bind(new ToggleButton(), key);
            button.setToggleGroup(group);
            button.setSelected(value == first);
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            row.getChildren().add(button);
        }
        return row;
    }
}
