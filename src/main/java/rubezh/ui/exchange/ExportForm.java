package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.verify.KeyText;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.security.Permission;
import rubezh.ui.exchange.ExportViewModel.ExportScope;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.Options;
import rubezh.ui.kit.work.JobProgressBar;

/** The five steps of an export on one page: to whom, what, contents, what leaves, and where. */
final class ExportForm {
    /** Width of the numbers and names of the steps, in pixels at 100 %. */
    private static final double STEP = 120;

    private final UiContext ui;
    private final UiText texts;
    private final ExportViewModel export;
    private final FieldEditorFactory factory;
    private final RecipientField to;
    private final FieldEditor operation;
    private final GridPane grid = styled(new GridPane(), "export-form");

    ExportForm(
            UiContext ui,
            FieldEditorFactory factory,
            ReferenceData reference,
            ExchangeViewModel model,
            ExportViewModel export) {
        this.ui = ui;
        this.texts = ui.texts();
        this.export = export;
        this.factory = factory;
        this.to = new RecipientField(texts, reference, model, export);
        List<CodeEntry> operations = List.copyOf(reference.list(CodeListId.OPERATIONS).entries());
        this.operation = factory.choice(Options.of(operations, code -> code));
        to.wrapLength().bind(fieldWidth());
        step(1, "exchange.to", to.node());
        step(2, "exchange.what", scopeChoice());
        step(3, "exchange.with", contents(model));
        var forecast = new ExportForecastPane(ui, reference, export);
        forecast.wrapLength().bind(fieldWidth());
        step(4, "exchange.leaves", forecast.node());
        var target = new TargetField(ui, export, model.incoming());
        target.wrapLength().bind(fieldWidth());
        step(5, "exchange.where", target.node());
    }

    Node node() {
        return grid;
    }

    ExportViewModel model() {
        return export;
    }

    void focus() {
        to.focus();
    }

    /** Exports and runs what follows; with no recipient it shows where one is chosen. */
    void export(JobProgressBar bar, Runnable then) {
        if (export.recipients().isEmpty()) {
            focus();
        }
        export.export(bar, then);
    }

    private void step(int number, String key, Node node) {
        Label label = styled(texts.label(key), "semibold", "export-label");
        label.setLabelFor(node);
        var head = styled(new HBox(styled(new Label("" + number), "muted"), label), "export-step");
        grid.addRow(number, head, styled(node, "export-fields"));
        GridPane.setHgrow(node, Priority.ALWAYS);
    }

    /** Returns the width that is there for the fields of a step. */
    private NumberBinding fieldWidth() {
        return Bindings.max(
                ui.display().px(STEP), grid.widthProperty().subtract(ui.display().px(STEP)));
    }

    private Node scopeChoice() {
        List<ToggleButton> choices =
                Buttons.choice(texts, "exchange.what.", export.scope(), RadioButton::new);
        operation.setHost(new StandaloneHost(this::onOperationChosen));
        operation.setAccessibleName(texts.text("field.header.operation"));
        var beside = new Node[ExportScope.values().length];
        beside[ExportScope.OPERATION.ordinal()] = operation.node();
        beside[ExportScope.PERIOD.ordinal()] =
                styled(new HBox(day("first", export.first()), day("last", export.last())), "gap-4");
        beside[ExportScope.RECORDS.ordinal()] = numbers();
        var rows = styled(new FlowPane(), "export-choices");
        rows.prefWrapLengthProperty().bind(fieldWidth());
        var parts = styled(new FlowPane(), "export-choices");
        parts.prefWrapLengthProperty().bind(fieldWidth());
        for (ToggleButton choice : choices) {
            var row = styled(new HBox(choice), "gap-8", "export-choice");
            Node editor = beside[choices.indexOf(choice)];
            if (editor != null) {
                row.getChildren().add(editor);
            }
            ExportScope scope = ExportScope.values()[choices.indexOf(choice)];
            (scope.isPart() ? parts : rows).getChildren().add(row);
        }
        return styled(new VBox(rows, partsSwitch(parts), parts), "gap-8");
    }

    /** Returns the switch for the choices of a part; they are shown where one of them is chosen. */
    private Node partsSwitch(Node parts) {
        var button = texts.bind(styled(new ToggleButton(), "small"), "exchange.what.parts");
        button.setGraphic(Icons.of(Feather.CHEVRON_DOWN, 14));
        button.selectedProperty().subscribe(open -> setShown(parts, open));
        export.scope()
                .subscribe(scope -> button.setSelected(button.isSelected() || scope.isPart()));
        return button;
    }

    private Node day(String name, ObjectProperty<@Nullable LocalDate> value) {
        FieldEditor day = factory.date();
        day.setHost(
                new StandaloneHost(chosen -> {
                    value.set((LocalDate) chosen);
                    export.scope().set(ExportScope.PERIOD);
                }));
        day.setAccessibleName(texts.text("exchange.what." + name));
        return styled(day.node(), "export-day");
    }

    private Node numbers() {
        var field = new TextField();
        field.textProperty().bindBidirectional(export.numbers());
        export.numbers().addListener((_, _, _) -> export.scope().set(ExportScope.RECORDS));
        texts.prompt(field, "exchange.what.numbers");
        texts.accessibleName(field, "exchange.what.records");
        return field;
    }

    private Node contents(ExchangeViewModel model) {
        var pictures = styled(new HBox(), "segments");
        pictures.getChildren()
                .addAll(
                        Buttons.choice(
                                texts, "exchange.photos.", export.pictures(), ToggleButton::new));
        CheckBox drafts = wrapping(texts.bind(new CheckBox(), "exchange.drafts"));
        drafts.selectedProperty().bindBidirectional(export.drafts());
        return styled(
                new VBox(
                        styled(new HBox(pictures, drafts), "gap-16", "export-choice"),
                        new ProtectionField(ui, model, export).node()),
                "gap-8");
    }

    /** Selects the operation and the scope of an operation. */
    private void onOperationChosen(Object code) {
        export.operation().set(code.toString());
        export.scope().set(ExportScope.OPERATION);
    }

    /** Says whether a bundle will be encrypted; who may can leave it plain for a reason. */
    private static final class ProtectionField {
        private final UiContext ui;
        private final UiText texts;
        private final ExchangeViewModel model;
        private final ExportViewModel export;
        private final Label state = wrapping(new Label());
        private final CheckBox plain;
        private final CheckBox newKeys;
        private final VBox changes = styled(new VBox(), "gap-4");
        private final TextField reason = new TextField();
        private final VBox node;

        ProtectionField(UiContext ui, ExchangeViewModel model, ExportViewModel export) {
            this.ui = ui;
            this.texts = ui.texts();
            this.model = model;
            this.export = export;
            this.plain = wrapping(texts.bind(new CheckBox(), "exchange.protection.plain"));
            this.newKeys = wrapping(texts.bind(new CheckBox(), "exchange.protection.new-keys"));
            newKeys.selectedProperty().bindBidirectional(export.newKeys());
            this.node = styled(new VBox(state, changes, newKeys, plain, reason), "gap-4");
            plain.selectedProperty().bindBidirectional(export.plain());
            reason.textProperty().bindBidirectional(export.reason());
            texts.prompt(reason, "exchange.protection.reason");
            texts.accessibleName(reason, "exchange.protection.reason");
            InvalidationListener repaint = _ -> texts.repaint(node);
            export.to().addListener(repaint);
            export.plain().addListener(repaint);
            model.encryptable().addListener(repaint);
            model.protectedStations().addListener(repaint);
            export.forecast().addListener(repaint);
            texts.paint(node, _ -> paint());
        }

        Node node() {
            return node;
        }

        private void paint() {
            List<String> recipients = export.recipients();
            boolean known = model.encryptable().get().containsAll(recipients);
            boolean protects =
                    recipients.stream().anyMatch(model.protectedStations().get()::contains);
            boolean possible =
                    !recipients.isEmpty() && (known || protects || recipients.size() > 1);
            if (!possible) {
                export.plain().set(false);
            }
            boolean chosen = possible && export.plain().get();
            boolean encrypted = possible && known && !chosen;
            setShown(plain, possible && ui.allows(Permission.EXPORT_PLAIN));
            setShown(reason, chosen);
            state.getStyleClass().setAll("label", encrypted ? "muted" : "warn-text");
            String unencrypted =
                    chosen
                            ? "exchange.protection.none"
                            : "exchange.protection." + (protects ? "lost" : "unknown");
            paintChanges(encrypted);
            state.setText(
                    encrypted
                            ? texts.text(
                                    "exchange.protection.encrypted", String.join(", ", recipients))
                            : texts.text(unencrypted));
        }

        /** Says which keys the last export did not use, and asks whether they are right. */
        private void paintChanges(boolean encrypted) {
            Forecast forecast = export.forecast().get();
            ExportPreview preview = forecast == null ? null : forecast.preview();
            List<KeyChange> found = encrypted && preview != null ? preview.keyChanges() : List.of();
            changes.getChildren().clear();
            for (KeyChange change : found) {
                var computers = new KeyText(change.computers());
                String text =
                        texts.text(
                                "exchange.key-change",
                                change.station(),
                                computers.digits(),
                                computers.text(texts.messages().language()));
                changes.getChildren().add(styled(wrapping(new Label(text)), "warn-text"));
            }
            setShown(newKeys, !found.isEmpty());
        }
    }
}
