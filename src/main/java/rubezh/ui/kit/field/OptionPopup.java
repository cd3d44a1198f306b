package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.Option;

/**
 * List of options below a code field: at most nine lines, numbered while nothing is typed, wider
 * than the field where a label needs it; the last line says how many more there are.
 */
final class OptionPopup {
    private static final int LINES = 9;

    /** Greatest width for long labels, in logical pixels. */
    private static final double WIDEST = 560;

    private final UiContext ui;
    private final Consumer<Option> onChosen;
    private final Popup popup = new Popup();
    private final VBox lines = styled(new VBox(), "panel", "option-list");
    private List<Option> options = List.of();
    private int first;
    private int selected;
    private boolean typed;

    OptionPopup(UiContext ui, Consumer<Option> onChosen) {
        this.ui = ui;
        this.onChosen = onChosen;
        popup.getContent().add(lines);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        ui.texts().paint(lines, _ -> fill());
    }

    /**
     * @param isTyped whether the options are search results, so that digits are text too
     */
    void show(Node below, List<Option> found, boolean isTyped) {
        options = found;
        first = 0;
        selected = 0;
        typed = isTyped;
        if (found.isEmpty()) {
            hide();
            return;
        }
        fill();
        Bounds bounds = below.localToScreen(below.getLayoutBounds());
        if (!popup.isShowing() && bounds != null) {
            lines.setMinWidth(Math.max(bounds.getWidth(), ui.display().px(240).get()));
            lines.setMaxWidth(Math.max(lines.getMinWidth(), ui.display().px(WIDEST).get()));
            popup.show(below, bounds.getMinX(), bounds.getMaxY() + 2);
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

    Optional<Option> selected() {
        return options.isEmpty() ? Optional.empty() : Optional.of(options.get(selected));
    }

    /** Returns the option of a visible line. */
    Optional<Option> at(int line) {
        int index = first + line;
        return index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
    }

    void step(int by) {
        selected = Math.clamp((long) selected + by, 0, Math.max(0, options.size() - 1));
        first = Math.clamp(first, Math.max(0, selected - LINES + 1), selected);
        // As wide as its widest line so far: it does not become narrower under the eye.
        lines.setMinWidth(Math.max(lines.getMinWidth(), lines.getWidth()));
        fill();
    }

    private void fill() {
        lines.getChildren().clear();
        for (int i = first; i < Math.min(options.size(), first + LINES); i++) {
            lines.getChildren().add(line(i));
        }
        int more = options.size() - first - LINES;
        if (more > 0) {
            var text = new Label(ui.texts().text("kit.options.more", more));
            lines.getChildren().add(styled(new HBox(text), "option-more"));
        }
    }

    private Node line(int index) {
        Option option = options.get(index);
        var number = new Label(typed ? "" : String.valueOf(index - first + 1));
        number.getStyleClass().addAll("hint", "option-number");
        var label = new Label(option.label(ui.texts().language().get()));
        label.setMinWidth(0);
        var code = keepWidth(styled(new Label(option.code()), "hint"));
        var line = styled(new HBox(number, label, new Spacer(), code), "option-row");
        if (index == selected) {
            line.getStyleClass().add("selected");
        }
        line.setOnMousePressed(_ -> onChosen.accept(option));
        return line;
    }
}
