package rubezh.ui.signin;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** Fields of the station step: code, names, country, time zone and an example of a number. */
final class StationFields {
    private final UiContext ui;
    private final FirstRunViewModel model;
    private final StepFields fields;
    private final FieldEditor country;
    private final FieldEditor zone;
    private final Label example = new Label();

    StationFields(UiContext ui, FirstRunViewModel model) {
        this.ui = ui;
        this.model = model;
        this.fields = new StepFields(ui);
        var factory = new FieldEditorFactory(ui, model.setup().reference());
        country = factory.choice(factory.options(Country.class));
        zone = factory.choice(zones());
        addFields();
        hostFields();
        zone.show(model.zone().get());
        ui.texts().paint(example, _ -> paintExample());
        model.code().addListener((_, _, _) -> paintExample());
    }

    private void addFields() {
        var code = FirstRunView.boundField(model.code());
        code.textProperty()
                .addListener((_, _, text) -> {
                    String latin = FirstRunViewModel.latin(text);
                    if (!latin.equals(text)) {
                        code.setText(latin);
                    }
                });
        fields.add(
                "signin.first.code",
                code,
                "signin.first.code.example",
                FieldError.CODE,
                FieldError.CODE_LATIN);
        fields.add(
                "signin.first.nameRu",
                FirstRunView.boundField(model.nameRu()),
                "",
                FieldError.NAME_RU);
        fields.add(
                "signin.first.nameEn",
                FirstRunView.boundField(model.nameEn()),
                "",
                FieldError.NAME_EN);
        fields.add("signin.first.country", country.node(), "", FieldError.COUNTRY);
        fields.add("signin.first.zone", zone.node(), "");
        fields.add("signin.first.number", example, "signin.first.number.letters");
    }

    private void hostFields() {
        country.setHost(editor ->
                model.onCountryEntered(
                        editor.entry() instanceof FieldEntry.Valid(Country value) ? value : null));
        model.zone().addListener((_, _, chosen) -> zone.show(chosen));
        zone.setHost(new StandaloneHost(value -> model.zone().set((ZoneId) value)));
    }

    private Options zones() {
        List<Option> options = model.setup().zones().stream().map(this::option).toList();
        return new Options(options);
    }

    private Option option(ZoneId id) {
        return Option.of(
                id, ui.texts().dates().offset(id.getRules().getOffset(ui.clock().instant())));
    }

    private void paintExample() {
        boolean untouched = BlankCharacters.isBlank(model.code().get());
        String code = untouched ? "KG-OSH" : model.code().get().strip();
        int year = ui.clock().instant().atZone(ui.zone()).getYear();
        boolean possible = untouched || model.isCodeValid();
        example.setText(possible ? code + "-•••-" + year + "-000001" : "—");
        example.getStyleClass().setAll("label", "mono");
    }

    StepFields fields() {
        return fields;
    }

    boolean isChoosing() {
        return country.isChoosing() || zone.isChoosing();
    }

    /** Returns whether the focus owner is the last field. */
    boolean isLast(@Nullable Node focusOwner) {
        return focusOwner != null && focusOwner == zone.node().lookup(".text-input");
    }
}
