package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Times of the exchange below the data of the station, with a button of their own. */
final class TermPane {
    private final UiText texts;
    private final TermViewModel model;
    private final StationForm form;

    TermPane(UiText texts, TermViewModel model) {
        this.texts = texts;
        this.model = model;
        this.form = new StationForm(texts, model);
        add("receipt", model.receipt());
        add("late", model.late());
        add("overdue", model.overdue());
    }

    Node node() {
        Label title = styled(texts.label("admin.station.terms"), "semibold", "fs-15");
        Label text = wrapping(styled(texts.label("admin.station.terms.text"), "muted"));
        Node save = Buttons.action(texts, "admin.station.terms.save", model::save);
        return styled(new VBox(title, text, form.grid, form.messages, save), "gap-12");
    }

    private void add(String name, StringProperty property) {
        form.addText(name, property).setOnAction(_ -> model.save());
    }
}
