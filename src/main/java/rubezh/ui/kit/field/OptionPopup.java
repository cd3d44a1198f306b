package rubezh.ui.kit.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.Option;

/** The list below a code field: nine lines at most, numbered while nothing is typed. */
final class OptionPopup {
    private static final int LINES = 9;

    private final UiContext ui;
    private final Consumer<Option> take;
    private final Popup popup = new Popup();
    private final VBox lines = new VBox();
    private List<Option> options = List.of();
    private int first;
    private int at;
    private boolean typed;

    OptionPopup(UiContext ui, Consumer<Option> take) {
        this.ui = ui;
        this.take = take;
        lines.getStyleClass().addAll("panel", "option-list");
        popup.getContent().add(lines);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /**
     * @param isTyped whether the options follow from a typed text, so that digits are text too
     */
    void show(Node below, List<Option> found, boolean isTyped) {
        options = found;
        first = 0;
        at = 0;
        typed = isTyped;
        if (found.isEmpty()) {
            hide();
            return;
        }
        fill();
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        if (!popup.isShowing() && place != null) {
            lines.setPrefWidth(Math.max(place.getWidth(), ui.display().px(240).get()));
            popup.show(below, place.getMinX(), place.getMaxY() + 2);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    boolean isTyped() {
        return typed;
    }

    /** Returns the line the highlight is on. */
    Optional<Option> selected() {
        return options.isEmpty() ? Optional.empty() : Optional.of(options.get(at));
    }

    /** Returns a visible line by its place. */
    Optional<Option> at(int line) {
        int index = first + line;
        return index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
    }

    void step(int by) {
        at = Math.clamp((long) at + by, 0, Math.max(0, options.size() - 1));
        first = Math.clamp(first, Math.max(0, at - LINES + 1), at);
        fill();
    }

    private void fill() {
        lines.getChildren().clear();
        for (int i = first; i < Math.min(options.size(), first + LINES); i++) {
            lines.getChildren().add(line(i));
        }
    }

    private Node line(int index) {
        Option option = options.get(index);
        var number = new Label(typed ? "" : String.valueOf(index - first + 1));
        number.getStyleClass().addAll("hint", "option-number");
        var label = new Label(option.label(ui.texts().language().get()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var code = new Label(option.code());
        code.getStyleClass().add("hint");
        code.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(number, label, space, code);
        line.getStyleClass().add("option-row");
        if (index == at) {
            line.getStyleClass().add("selected");
        }
        line.setOnMousePressed(_ -> take.accept(option));
        return line;
    }
}
