package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.io.File;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
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

/** Form of an export: addressee, records, attachments and target folder. */
final class ExportForm {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final RecipientField to;
    private final TextField folder = new TextField();
    private final FieldEditor operation;
    private final GridPane grid = styled(new GridPane(), "export-form");

    ExportForm(
            UiContext ui,
            FieldEditorFactory factory,
            ReferenceData reference,
            ExchangeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.to = new RecipientField(texts, reference, model);
        List<CodeEntry> operations = List.copyOf(reference.list(CodeListId.OPERATIONS).entries());
        this.operation = factory.choice(Options.of(operations, code -> code));
        row("exchange.to", to.node());
        row("exchange.what", scopeChoice());
        row("exchange.with", attachmentsBox());
        row("exchange.protection", new ProtectionField(ui, model).node());
        row("exchange.where", folderRow());
        operation.setHost(new StandaloneHost(this::onOperationChosen));
        operation.setAccessibleName(texts.text("field.header.operation"));
    }

    Node node() {
        return grid;
    }

    void focus() {
        to.focus();
    }

    private void row(String key, Node node) {
        Label label = styled(texts.label(key), "muted", "export-label");
        label.setLabelFor(node);
        if (node instanceof VBox) {
            GridPane.setValignment(label, VPos.TOP);
        }
        grid.addRow(grid.getRowCount(), label, node);
        GridPane.setHgrow(node, Priority.ALWAYS);
    }

    private Node scopeChoice() {
        var box = styled(new VBox(), "gap-8");
        box.getChildren()
                .addAll(Buttons.choice(texts, "exchange.what.", model.scope(), RadioButton::new));
        box.getChildren().add(operation.node());
        return box;
    }

    private Node attachmentsBox() {
        CheckBox box = wrapping(texts.bind(new CheckBox(), "exchange.pictures"));
        box.selectedProperty().bindBidirectional(model.attachments());
        return box;
    }

    private Node folderRow() {
        folder.setEditable(false);
        folder.setText(model.folder().get().toString());
        model.folder().addListener((_, _, path) -> folder.setText(path.toString()));
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
        File current = model.folder().get().toFile();
        if (current.isDirectory()) {
            chooser.setInitialDirectory(current);
        }
        ui.files().folder(chooser, grid.getScene().getWindow()).ifPresent(model.folder()::set);
    }

    /** Selects the operation and the scope of an operation. */
    private void onOperationChosen(Object code) {
        model.operation().set(code.toString());
        model.scope().set(ExportScope.OPERATION);
    }
}
