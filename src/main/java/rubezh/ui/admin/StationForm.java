package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.look.UiText;

/** Labelled fields of the station, and messages whether they were saved or what was refused. */
final class StationForm {
    final GridPane grid = styled(new GridPane(), "step-fields");
    final VBox messages = styled(new VBox(), "gap-8");
    private final UiText texts;
    private final SaveOutcome outcome;

    StationForm(UiText texts, SaveOutcome outcome) {
        this.texts = texts;
        this.outcome = outcome;
        outcome.saved().addListener((_, _, _) -> texts.repaint(messages));
        outcome.fault().addListener((_, _, _) -> texts.repaint(messages));
        texts.paint(messages, _ -> paintMessages());
    }

    TextField addText(String name, StringProperty property) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        add(name, field);
        return field;
    }

    void add(String name, Node field) {
        String key = "admin.station.field." + name;
        Label label = styled(texts.label(key), "muted", "step-label");
        label.setLabelFor(field);
        texts.accessibleName(field, key);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void paintMessages() {
        messages.getChildren().setAll(FaultBox.of(texts, outcome.fault().get()));
        if (outcome.saved().get()) {
            messages.getChildren().add(InfoBox.info(texts, "admin.station.saved"));
        }
    }
}
