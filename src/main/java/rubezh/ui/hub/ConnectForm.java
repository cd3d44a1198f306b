package rubezh.ui.hub;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** What connecting means for the data, and what is asked for it. */
final class ConnectForm {
    private final UiContext ui;
    private final UiText texts;
    private final HubViewModel model;
    private final Command connect;
    private final GridPane grid = styled(new GridPane(), "step-fields");
    private final TextField server;

    ConnectForm(UiContext ui, HubViewModel model, Command connect) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.connect = connect;
        this.server = add("server", new TextField(), model.server());
        add("database", new TextField(), model.database());
        add("role", new TextField(), model.role());
        add("password", new PasswordField(), model.password());
        addCertificate();
    }

    /** Returns the form, with what failed above its button. */
    Node node(Node outcome) {
        var means = styled(new VBox(), "gap-4");
        for (String part : List.of("copy", "own", "read", "kept")) {
            means.getChildren().add(wrapping(texts.label("hub.connect.means." + part)));
        }
        var buttons = new HBox(Buttons.primary(texts, connect), new Spacer());
        return styled(new VBox(means, grid, outcome, buttons), "gap-12");
    }

    void focus() {
        server.requestFocus();
    }

    private <F extends TextField> F add(String name, F field, StringProperty property) {
        field.textProperty().bindBidirectional(property);
        field.setOnAction(_ -> connect.run());
        addRow(name, field, field);
        return field;
    }

    private void addRow(String name, Node row, Node field) {
        String key = "hub.field." + name;
        Label label = styled(texts.label(key), "muted", "step-label");
        label.setLabelFor(field);
        texts.accessibleName(field, key);
        grid.addRow(grid.getRowCount(), label, row);
    }

    private void addCertificate() {
        var field = new TextField();
        field.textProperty().bindBidirectional(model.certificate());
        texts.prompt(field, "hub.field.certificate.none");
        Button choose = Buttons.action(texts, "hub.field.certificate.choose", this::choose);
        var row = styled(new HBox(field, choose), "gap-8");
        HBox.setHgrow(field, Priority.ALWAYS);
        addRow("certificate", row, field);
    }

    private void choose() {
        ui.files()
                .one(texts.text("hub.field.certificate"), grid.getScene().getWindow())
                .ifPresent(file -> model.certificate().set(file.toString()));
    }
}
