package rubezh.ui.seizure.editor.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
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
 * The sections at the left of the editor: number, name, how far each has come. In a narrow window
 * the names give their room to the form and are told by a tooltip.
 */
final class SectionList {
    /** Below this height the sections need the room of the figures, in logical pixels. */
    private static final double LOW = 300;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Where the window is 1000 logical pixels wide, without the bar at its edge. */
    private static final double NAMES_FROM = 952;

    private final UiText texts;
    private final DoubleBinding slim;
    private final EditorViewModel model;
    private final List<Button> lines = new ArrayList<>();
    private final List<HBox> marks = new ArrayList<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Label filled = new Label();
    private final Label complete = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final BorderPane root = new BorderPane();

    /**
     * @param goTo told the number of the section chosen, from 0
     */
    SectionList(UiContext ui, EditorViewModel model, IntConsumer goTo) {
        this.texts = ui.texts();
        this.model = model;
        this.slim = ui.display().px(64);
        var list = new VBox();
        list.getStyleClass().add("section-list");
        List<SectionDefinition> parts = model.validation().parts();
        for (int i = 0; i < parts.size(); i++) {
            list.getChildren().add(line(parts.get(i), i, goTo));
        }
        root.setCenter(list);
        BorderPane.setAlignment(list, Pos.TOP_LEFT);
        root.setMinHeight(0);
        root.setClip(clipOf(root));
        root.setBottom(progress(ui));
        root.getStyleClass().addAll("section-list-pane", "subtle-background", "line-right");
        root.maxWidthProperty()
                .bind(Bindings.when(narrow).then(slim).otherwise(ui.display().px(260)));
        root.minWidthProperty()
                .bind(Bindings.when(narrow).then(slim).otherwise(ui.display().px(176)));
        model.validation().problems().addListener((ListChangeListener<Problem>) _ -> paint());
        model.validation().progress().addListener((_, _, _) -> paint());
        texts.paint(root, _ -> paint());
        current(0);
    }

    Node root() {
        return root;
    }

    /**
     * Shows the names, or leaves their room to the form.
     *
     * @param width of the editor in logical pixels, 0 if not known yet
     */
    void fit(double width) {
        narrow.set(width > 0 && width < NAMES_FROM);
        root.pseudoClassStateChanged(NARROW, narrow.get());
    }

    /** What finds no room below two notices at once is cut, not drawn over them. */
    private static Rectangle clipOf(Region region) {
        var whole = new Rectangle();
        whole.widthProperty().bind(region.widthProperty());
        whole.heightProperty().bind(region.heightProperty());
        return whole;
    }

    private <N extends Node> N hideWhenNarrow(N node) {
        node.visibleProperty().bind(narrow.not());
        node.managedProperty().bind(narrow.not());
        return node;
    }

    private Node line(SectionDefinition part, int index, IntConsumer goTo) {
        var button = new Button();
        button.setGraphic(row(part, index, button));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("section-row");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> goTo.accept(index));
        texts.accessibleName(button, part.titleKey());
        var tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        texts.paint(button, m -> tip.setText(m.text(part.titleKey())));
        button.tooltipProperty().bind(Bindings.when(narrow).then(tip).otherwise((Tooltip) null));
        lines.add(button);
        return button;
    }

    private Node row(SectionDefinition part, int index, Button button) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().addAll("fs-11", "muted", "section-row-number");
        Label name = hideWhenNarrow(texts.bind(new Label(), part.titleKey()));
        name.getStyleClass().add("section-row-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var mark = new HBox();
        mark.getStyleClass().add("section-row-mark");
        marks.add(mark);
        var row = new HBox(number, name, mark);
        row.getStyleClass().add("section-row-content");
        row.minWidthProperty()
                .bind(Bindings.when(narrow).then(0).otherwise(button.widthProperty()));
        return row;
    }

    /** Marks the section the focus is in. */
    void current(int index) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).pseudoClassStateChanged(CURRENT, i == index);
        }
    }

    private void paint() {
        List<SectionDefinition> parts = model.validation().parts();
        for (int i = 0; i < parts.size(); i++) {
            marks.get(i).getChildren().setAll(icon(model.validation().statusOf(parts.get(i))));
        }
        ValidationModel.FillProgress fillProgress = model.validation().progress().get();
        NumberFormatter formatter = NumberFormatter.in(texts.language().get());
        filled.setText(
                texts.text(
                        "editor.progress",
                        formatter.whole(fillProgress.filled()),
                        formatter.whole(fillProgress.of())));
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
        var dot = new Region();
        dot.getStyleClass().add(style);
        var box = new HBox(dot);
        box.getStyleClass().add("dot-box");
        return box;
    }

    /** Required fields, and the share of a full record; a press leads to what is missing. */
    private Node progress(UiContext ui) {
        var button = new Button();
        button.setGraphic(figures(button));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("section-list-progress", "section-row", "line-top");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.nextGap());
        var room = root.heightProperty().greaterThan(ui.display().px(LOW));
        button.visibleProperty().bind(room);
        button.managedProperty().bind(room);
        texts.accessibleName(button, "command.next-gap");
        return button;
    }

    private Node figures(Button button) {
        bar.setMaxWidth(Double.MAX_VALUE);
        var lines =
                new VBox(
                        figure("editor.progress.name", filled),
                        figure("editor.complete.name", complete),
                        bar);
        lines.getStyleClass().add("progress-figures");
        lines.minWidthProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(slim.subtract(2))
                                .otherwise(button.widthProperty()));
        return lines;
    }

    private HBox figure(String nameKey, Label value) {
        Label name = hideWhenNarrow(texts.bind(new Label(), nameKey));
        name.getStyleClass().addAll("fs-11", "muted");
        name.setWrapText(true);
        value.getStyleClass().addAll("fs-11", "semibold");
        value.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(name, space, value);
    }
}
