package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.problems.Problem;
import rubezh.ui.seizure.problems.SectionStatus;
import rubezh.ui.seizure.problems.ValidationModel;

/**
 * List of sections left of the form: number, name and status. In a narrow window the names are
 * hidden and shown as tooltips.
 */
final class SectionList {
    /** Height in logical pixels below which the progress figures are hidden. */
    private static final double FIGURES_FROM = 300;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /**
     * Editor width in logical pixels from which names are shown: a window of 1000 without the
     * navigation.
     */
    private static final double NAMES_FROM = 952;

    private final UiText texts;
    private final DoubleBinding narrowWidth;
    private final EditorViewModel model;
    private final List<Button> buttons = new ArrayList<>();
    private final List<HBox> marks = new ArrayList<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Label filled = new Label();
    private final Label complete = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final BorderPane root =
            styled(new BorderPane(), "section-list-pane", "subtle-background", "line-right");

    /**
     * @param goTo receives the index of the selected section, from 0
     */
    SectionList(UiContext ui, EditorViewModel model, IntConsumer goTo) {
        this.texts = ui.texts();
        this.model = model;
        this.narrowWidth = ui.display().px(64);
        var list = styled(new VBox(), "section-list");
        List<SectionDefinition> sections = model.validation().sections();
        for (int i = 0; i < sections.size(); i++) {
            list.getChildren().add(line(sections.get(i), i, goTo));
        }
        root.setCenter(list);
        BorderPane.setAlignment(list, Pos.TOP_LEFT);
        root.setMinHeight(0);
        root.setClip(clipOf(root));
        root.setBottom(progress(ui));
        root.maxWidthProperty()
                .bind(Bindings.when(narrow).then(narrowWidth).otherwise(ui.display().px(260)));
        root.minWidthProperty()
                .bind(Bindings.when(narrow).then(narrowWidth).otherwise(ui.display().px(176)));
        model.validation().problems().addListener((ListChangeListener<Problem>) _ -> paint());
        model.validation().progress().addListener((_, _, _) -> paint());
        texts.paint(root, _ -> paint());
        current(0);
    }

    Node root() {
        return root;
    }

    /**
     * Shows or hides the names.
     *
     * @param width width of the editor in logical pixels, 0 if not known yet
     */
    void fit(double width) {
        narrow.set(width > 0 && width < NAMES_FROM);
        root.pseudoClassStateChanged(NARROW, narrow.get());
    }

    /** Clips the list, which would overlap two notices at once in a low window. */
    private static Rectangle clipOf(Region region) {
        var clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        return clip;
    }

    private <N extends Node> N hideWhenNarrow(N node) {
        node.visibleProperty().bind(narrow.not());
        node.managedProperty().bind(narrow.not());
        return node;
    }

    private Node line(SectionDefinition section, int index, IntConsumer goTo) {
        var button = styled(new Button(), "section-row");
        button.setGraphic(row(section, index, button));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> goTo.accept(index));
        texts.accessibleName(button, section.titleKey());
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        texts.paint(button, m -> tooltip.setText(m.text(section.titleKey())));
        button.tooltipProperty()
                .bind(Bindings.when(narrow).then(tooltip).otherwise((Tooltip) null));
        buttons.add(button);
        return button;
    }

    private Node row(SectionDefinition section, int index, Button button) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().addAll("fs-11", "muted", "section-row-number");
        Label name = styled(hideWhenNarrow(texts.label(section.titleKey())), "section-row-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var mark = styled(new HBox(), "section-row-mark");
        marks.add(mark);
        var row = styled(new HBox(number, name, mark), "section-row-content");
        row.minWidthProperty()
                .bind(Bindings.when(narrow).then(0).otherwise(button.widthProperty()));
        return row;
    }

    /** Marks the focused section. */
    void current(int index) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(CURRENT, i == index);
        }
    }

    private void paint() {
        List<SectionDefinition> sections = model.validation().sections();
        for (int i = 0; i < sections.size(); i++) {
            marks.get(i).getChildren().setAll(icon(model.validation().statusOf(sections.get(i))));
        }
        ValidationModel.FillProgress fillProgress = model.validation().progress().get();
        NumberFormatter formatter = texts.numbers();
        filled.setText(
                texts.text(
                        "editor.progress",
                        formatter.whole(fillProgress.filled()),
                        formatter.whole(fillProgress.total())));
        int percent = model.validation().completeness().get().percent();
        complete.setText(texts.text("editor.complete", formatter.whole(percent)));
        bar.setProgress(percent / 100.0);
    }

    private static Node icon(SectionStatus mark) {
        return switch (mark) {
            case COMPLETE -> Icons.of(Feather.CHECK, 14, "ok-text");
            case STOP -> Icons.of(Feather.ALERT_OCTAGON, 14, "stop-text");
            case QUESTION -> Icons.of(Feather.HELP_CIRCLE, 14, "warn-text");
            case BEGUN -> dot("dot");
            case EMPTY -> dot("dot-outline");
        };
    }

    private static Node dot(String style) {
        var dot = styled(new Region(), style);
        return styled(new HBox(dot), "dot-box");
    }

    /** Button with the required fields and completeness; it goes to the next missing field. */
    private Node progress(UiContext ui) {
        var button = styled(new Button(), "section-list-progress", "section-row", "line-top");
        button.setGraphic(figures(button));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.nextGap());
        var hasRoom = root.heightProperty().greaterThan(ui.display().px(FIGURES_FROM));
        button.visibleProperty().bind(hasRoom);
        button.managedProperty().bind(hasRoom);
        texts.accessibleName(button, "command.next-gap");
        return button;
    }

    private Node figures(Button button) {
        bar.setMaxWidth(Double.MAX_VALUE);
        var figures =
                new VBox(
                        figure("editor.progress.name", filled),
                        figure("editor.complete.name", complete),
                        bar);
        figures.getStyleClass().add("progress-figures");
        figures.minWidthProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(narrowWidth.subtract(2))
                                .otherwise(button.widthProperty()));
        return figures;
    }

    private HBox figure(String nameKey, Label value) {
        Label name = wrapping(styled(hideWhenNarrow(texts.label(nameKey)), "fs-11", "muted"));
        value.getStyleClass().addAll("fs-11", "semibold");
        value.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(name, new Spacer(), value);
    }
}
