package rubezh.ui.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.exchange.ExchangeViewModel.ExportScope;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.Options;

/** What to send, to whom, and where to put the file. */
final class ExportForm {
    private final UiText texts;
    private final ExchangeViewModel model;
    private final TextField to = new TextField();
    private final TextField folder = new TextField();
    private final FieldEditor operation;
    private final Map<ExportScope, RadioButton> choices = new EnumMap<>(ExportScope.class);
    private final GridPane grid = new GridPane();

    ExportForm(
            UiContext ui,
            FieldEditorFactory factory,
            ReferenceData referenceData,
            ExchangeViewModel model) {
        this.texts = ui.texts();
        this.model = model;
        List<CodeEntry> operations =
                List.copyOf(referenceData.list(CodeListId.OPERATIONS).entries());
        this.operation = factory.choice(Options.of(operations, code -> code));
        grid.getStyleClass().add("export-form");
        row("exchange.to", to);
        row("exchange.what", scopeChoice());
        row("exchange.with", attachmentsBox());
        row("exchange.where", folderRow());
        to.textProperty().bindBidirectional(model.to());
        texts.prompt(to, "exchange.to.hint");
        operation.setHost(new StandaloneHost(this::onOperationChosen));
        operation.setAccessibleName(texts.text("field.header.operation"));
    }

    Node node() {
        return grid;
    }

    void focus() {
        to.requestFocus();
    }

    private void row(String key, Node node) {
        Label label = texts.bind(new Label(), key);
        label.getStyleClass().addAll("muted", "export-label");
        label.setLabelFor(node);
        if (node instanceof VBox) {
            GridPane.setValignment(label, VPos.TOP);
        }
        grid.addRow(grid.getRowCount(), label, node);
        GridPane.setHgrow(node, Priority.ALWAYS);
    }

    private Node scopeChoice() {
        var group = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().add("gap-8");
        for (ExportScope choice : ExportScope.values()) {
            RadioButton button =
                    texts.bind(
                            new RadioButton(),
                            "exchange.what." + choice.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(choice == model.scope().get());
            button.setOnAction(_ -> model.scope().set(choice));
            choices.put(choice, button);
            box.getChildren().add(button);
        }
        box.getChildren().add(operation.node());
        return box;
    }

    private Node attachmentsBox() {
        CheckBox box = texts.bind(new CheckBox(), "exchange.pictures");
        box.selectedProperty().bindBidirectional(model.attachments());
        box.setWrapText(true);
        return box;
    }

    private Node folderRow() {
        folder.setEditable(false);
        folder.setText(model.folder().get().toString());
        model.folder().addListener((_, _, now) -> folder.setText(now.toString()));
        texts.accessibleName(folder, "exchange.where");
        HBox.setHgrow(folder, Priority.ALWAYS);
        var row =
                new HBox(
                        folder, Buttons.action(texts, "exchange.where.choose", this::chooseFolder));
        row.getStyleClass().add("gap-8");
        return row;
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("exchange.where"));
        Path now = model.folder().get();
        if (now.toFile().isDirectory()) {
            chooser.setInitialDirectory(now.toFile());
        }
        File chosen = chooser.showDialog(grid.getScene().getWindow());
        if (chosen != null) {
            model.folder().set(chosen.toPath());
        }
    }

    /** Choosing an operation also chooses to send an operation. */
    private void onOperationChosen(Object code) {
        model.operation().set(code.toString());
        model.scope().set(ExportScope.OPERATION);
        RadioButton choice = choices.get(ExportScope.OPERATION);
        if (choice != null) {
            choice.setSelected(true);
        }
    }
}
