package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationTimeZone;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** View of the station: what is fixed, what may be changed, and what a change does. */
final class StationView {
    private final UiContext ui;
    private final UiText texts;
    private final StationViewModel model;
    private final ReferenceData reference;
    private final GridPane grid = styled(new GridPane(), "step-fields");
    private final VBox messages = styled(new VBox(), "gap-8");
    private final TextField nameRu;
    private final TermPane terms;
    private final Commands commands;

    StationView(
            UiContext ui,
            StationViewModel model,
            TermViewModel termModel,
            ReferenceData referenceData) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.reference = referenceData;
        this.terms = new TermPane(texts, termModel);
        this.commands = Commands.of(Command.of("station-save", model::save));
        addFixed();
        this.nameRu = addText("nameRu", model.nameRu());
        addText("nameEn", model.nameEn());
        addText("agencyRu", model.agencyRu());
        addText("agencyEn", model.agencyEn());
        addZone();
        addText("dayStart", model.dayStart());
        model.saved().addListener((_, _, _) -> texts.repaint(messages));
        model.fault().addListener((_, _, _) -> texts.repaint(messages));
        texts.paint(messages, _ -> paintMessages());
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.station.screen"), "semibold", "fs-18");
        Label text = wrapping(styled(texts.label("admin.station.effect"), "muted"));
        var save = Buttons.primary(texts, commands.get("station-save"));
        var root =
                styled(new VBox(title, text, grid, messages, save, terms.node()), "exchange-body");
        return new ScreenView(scrolling(root), commands, nameRu::requestFocus);
    }

    private void addFixed() {
        Station station = model.station();
        add("code", styled(new Label(station.code()), "mono"));
        var country = new Label();
        var labels = new LiveLabels(reference, texts);
        texts.paint(country, _ -> country.setText(labels.brief(station.country())));
        add("country", country);
    }

    private TextField addText(String name, StringProperty property) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        add(name, field);
        return field;
    }

    private void addZone() {
        List<Option> options =
                Stream.concat(Stream.of(model.zone().get()), StationTimeZone.ALL.stream())
                        .distinct()
                        .map(this::option)
                        .toList();
        FieldEditor zone = new FieldEditorFactory(ui, reference).choice(new Options(options));
        zone.show(model.zone().get());
        zone.setHost(new StandaloneHost(value -> model.zone().set((ZoneId) value)));
        add("zone", zone.node());
    }

    private Option option(ZoneId id) {
        String city = id.getId().substring(id.getId().indexOf('/') + 1).replace('_', ' ');
        String offset = texts.dates().offset(id.getRules().getOffset(ui.clock().instant()));
        return new Option(id, offset, city, city, List.of(offset));
    }

    private void add(String name, Node field) {
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
