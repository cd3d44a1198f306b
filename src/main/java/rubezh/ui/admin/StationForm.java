package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.ScreenModel;

/** Labelled fields of the station, and messages whether they were saved or what was refused. */
final class StationForm {
    final GridPane grid = styled(new GridPane(), "step-fields");
    final VBox messages;
    private final UiText texts;

    StationForm(UiText texts, ScreenModel model) {
        this.texts = texts;
        this.messages = new VBox(new OutcomeBox(texts, model));
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
}
