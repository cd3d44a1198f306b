package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Times of the exchange below the data of the station, with a button of their own. */
final class TermPane {
    private final UiText texts;
    private final TermViewModel model;
    private final GridPane grid = styled(new GridPane(), "step-fields");
    private final VBox messages = styled(new VBox(), "gap-8");

    TermPane(UiText texts, TermViewModel model) {
        this.texts = texts;
        this.model = model;
        add("receipt", model.receipt());
        add("late", model.late());
        add("overdue", model.overdue());
        model.saved().addListener((_, _, _) -> texts.repaint(messages));
        model.fault().addListener((_, _, _) -> texts.repaint(messages));
        texts.paint(messages, _ -> paintMessages());
    }

    Node node() {
        Label title = styled(texts.label("admin.station.terms"), "semibold", "fs-15");
        Label text = wrapping(styled(texts.label("admin.station.terms.text"), "muted"));
        Node save = Buttons.action(texts, "admin.station.terms.save", model::save);
        return styled(new VBox(title, text, grid, messages, save), "gap-12");
    }

    private void add(String name, StringProperty property) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        field.setOnAction(_ -> model.save());
        String key = "admin.station.field." + name;
        Label label = styled(texts.label(key), "muted", "step-label");
        label.setLabelFor(field);
        texts.accessibleName(field, key);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void paintMessages() {
        Fault fault = model.fault().get();
        List<Node> shown =
                fault != null
                        ? List.of(new FaultBox(texts, fault))
                        : model.saved().get()
                                ? List.of(InfoBox.info(texts, "admin.station.saved"))
                                : List.of();
        messages.getChildren().setAll(shown);
    }
}
