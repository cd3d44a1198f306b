package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationTimeZone;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
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
import rubezh.ui.kit.work.ScreenModel;

/** View of the station: what is fixed, what may be changed, and what a change does. */
final class StationView {
    private final UiContext ui;
    private final UiText texts;
    private final StationViewModel model;
    private final ReferenceData reference;
    private final StationForm form;
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
        this.form = new StationForm(texts, model);
        this.reference = referenceData;
        this.terms = new TermPane(texts, termModel);
        this.commands = Commands.of(Command.of("station-save", model::save));
        addFixed();
        this.nameRu = form.addText("nameRu", model.nameRu());
        form.addText("nameEn", model.nameEn());
        form.addText("agencyRu", model.agencyRu());
        form.addText("agencyEn", model.agencyEn());
        addZone();
        form.addText("dayStart", model.dayStart());
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.station.screen"), "semibold", "fs-18");
        Label text = wrapping(styled(texts.label("admin.station.effect"), "muted"));
        var save = Buttons.primary(texts, commands.get("station-save"));
        var root = new VBox(title, text, form.grid, form.messages, save, terms.node());
        return new ScreenView(
                scrolling(styled(root, "exchange-body")), commands, nameRu::requestFocus);
    }

    private void addFixed() {
        Station station = model.station();
        form.add("code", styled(new Label(station.code()), "mono"));
        var country = new Label();
        var labels = new LiveLabels(reference, texts);
        texts.paint(country, _ -> country.setText(labels.brief(station.country())));
        form.add("country", country);
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
        form.add("zone", zone.node());
        texts.paint(zone.node(), m -> zone.setAccessibleName(m.text("admin.station.field.zone")));
    }

    private Option option(ZoneId id) {
        return Option.of(id, texts.dates().offset(id.getRules().getOffset(ui.clock().instant())));
    }

    /** Times of the exchange below the data of the station, with a button of their own. */
    private static final class TermPane {
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

    /** Labelled fields of the station, and messages whether they were saved or what was refused. */
    private static final class StationForm {
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
}
