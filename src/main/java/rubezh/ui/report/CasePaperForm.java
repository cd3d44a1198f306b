package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Form for the papers of a case: which one, its language, and what differs between two of them. */
final class CasePaperForm implements ParameterForm {
    private static final int DIGITS = 3;

    private final UiText texts;
    private final ReportViewModel model;
    private final VBox root = styled(new VBox(), "report-form");
    private final List<ToggleButton> kinds;
    private final CheckBox persons;
    private final CheckBox packages;
    private final CheckBox small;
    private final Spinner<Integer> used = new Spinner<>();

    CasePaperForm(UiText texts, ReportViewModel model) {
        this.texts = texts;
        this.model = model;
        kinds =
                Buttons.choice(
                        texts,
                        "report.screen.",
                        model.kind(),
                        RadioButton::new,
                        ReportKind.ofCase());
        persons = option("persons", CasePaperOptions::persons);
        packages = option("packages", CasePaperOptions::packages);
        small = option("small", CasePaperOptions::small);
        used.setEditable(true);
        used.getEditor().setPrefColumnCount(DIGITS);
        layout();
        small.selectedProperty().subscribe(this::offerPlaces);
        List.of(persons, packages, small)
                .forEach(one -> one.selectedProperty().subscribe(this::choose));
        used.valueProperty().subscribe(_ -> choose());
    }

    private void layout() {
        var papers = styled(new VBox(), "gap-4");
        papers.getChildren().addAll(kinds);
        papers.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseFirstOrLast);
        var languages = styled(new HBox(), "segments");
        languages
                .getChildren()
                .addAll(
                        Buttons.choice(
                                texts, "report.screen.", model.language(), ToggleButton::new));
        Node places = labelled("report.screen.used", used);
        List.of(packages, small, places)
                .forEach(part -> showFor(part, model.kind().isEqualTo(ReportKind.LABELS)));
        showFor(
                persons,
                Bindings.createBooleanBinding(
                        () -> model.kind().get().namesPersons(), model.kind()));
        root.getChildren()
                .addAll(
                        labelled("report.screen.paper", papers),
                        labelled("report.screen.language", languages),
                        persons,
                        packages,
                        small,
                        places);
    }

    /** Chooses the first paper by Home, and by End the last, which are the labels. */
    private void chooseFirstOrLast(KeyEvent event) {
        boolean last = event.getCode() == KeyCode.END;
        if (last || event.getCode() == KeyCode.HOME) {
            ToggleButton chosen = last ? kinds.getLast() : kinds.getFirst();
            chosen.requestFocus();
            chosen.setSelected(true);
            event.consume();
        }
    }

    private CheckBox option(String name, Predicate<CasePaperOptions> chosen) {
        CheckBox box = wrapping(texts.bind(new CheckBox(), "report.screen.option." + name));
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setSelected(chosen.test(model.options().get()));
        return box;
    }

    private Node labelled(String key, Node control) {
        Label label = styled(texts.label(key), "muted", "fs-11");
        label.setLabelFor(control);
        return styled(new VBox(label, control), "gap-4");
    }

    private static void showFor(Node part, ObservableValue<Boolean> shown) {
        part.managedProperty().bind(part.visibleProperty());
        part.visibleProperty().bind(shown);
    }

    /** Offers the places of a page, of which one at least is left. */
    private void offerPlaces(boolean isSmall) {
        int last = CasePaperOptions.labels(isSmall) - 1;
        used.setValueFactory(new IntegerSpinnerValueFactory(0, last, 0));
    }

    private void choose() {
        model.options()
                .set(
                        new CasePaperOptions(
                                persons.isSelected(),
                                small.isSelected(),
                                packages.isSelected(),
                                used.getValue()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        kinds.get(ReportKind.ofCase().indexOf(model.kind().get())).requestFocus();
    }
}
