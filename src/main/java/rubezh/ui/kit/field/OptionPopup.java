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
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.Option;

/**
 * List of options below a code field: at most nine lines, wider than the field where a label needs
 * it; the last line says how many more there are. While nothing is typed, the first nine options of
 * the code list have a number, the same one whichever were chosen before.
 */
final class OptionPopup {
    private static final int LINES = 9;

    /** Greatest width for long labels, in logical pixels. */
    private static final double WIDEST = 560;

    private static final int NONE = -1;

    private final UiContext ui;
    private final Consumer<Option> onChosen;
    private final Popup popup = new Popup();
    private final VBox lines = styled(new VBox(), "panel", "option-list");
    private List<Option> options = List.of();
    private List<Option> numbered = List.of();
    private int first;

    /** Index of the selected option, -1 if none is. */
    private int selected = NONE;

    OptionPopup(UiContext ui, Consumer<Option> onChosen) {
        this.ui = ui;
        this.onChosen = onChosen;
        popup.getContent().add(lines);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        ui.texts().paint(lines, _ -> fill());
    }

    /** Shows what was found for a typed text: the best is selected, and digits are text too. */
    void showFound(Node below, List<Option> found) {
        show(below, found, List.of(), 0);
    }

    /**
     * Shows all options; none is selected but the current value.
     *
     * @param inListOrder the same options in the order that numbers them
     */
    void showAll(Node below, List<Option> all, List<Option> inListOrder, @Nullable Object current) {
        int index = all.stream().map(Option::value).toList().indexOf(current);
        show(below, all, inListOrder.subList(0, Math.min(LINES, inListOrder.size())), index);
    }

    private void show(Node below, List<Option> found, List<Option> numbers, int index) {
        options = found;
        numbered = numbers;
        first = 0;
        selected = index;
        if (found.isEmpty()) {
            hide();
            return;
        }
        scrollToSelected();
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

    boolean isNumbered() {
        return !numbered.isEmpty();
    }

    Optional<Option> selected() {
        return selected < options.size() && selected != NONE
                ? Optional.of(options.get(selected))
                : Optional.empty();
    }

    /** Returns the option of a visible line that has a number. */
    Optional<Option> at(int number) {
        return options.stream()
                .skip(first)
                .limit(LINES)
                .filter(option -> numbered.indexOf(option) == number - 1)
                .findFirst();
    }

    void step(int by) {
        selected = Math.clamp((long) selected + by, 0, Math.max(0, options.size() - 1));
        scrollToSelected();
        // As wide as its widest line so far: it does not become narrower under the eye.
        lines.setMinWidth(Math.max(lines.getMinWidth(), lines.getWidth()));
        fill();
    }

    private void scrollToSelected() {
        if (selected != NONE) {
            first = Math.clamp(first, Math.max(0, selected - LINES + 1), selected);
        }
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

    /**
     * Returns whether the code is a word, {@code FIELD_TEST}: beside the label it tells nothing.
     */
    private static boolean isWord(Option option) {
        return option.code().matches("[A-Z]{4,}(_[A-Z]+)*");
    }

    private Node line(int index) {
        Option option = options.get(index);
        int position = numbered.indexOf(option);
        var number = new Label(position < 0 ? "" : String.valueOf(position + 1));
        number.getStyleClass().addAll("hint", "option-number");
        var label = new Label(option.label(ui.texts().language().get()));
        label.setMinWidth(0);
        var code = keepWidth(styled(new Label(isWord(option) ? "" : option.code()), "hint"));
        var line = styled(new HBox(number, label, new Spacer(), code), "option-row");
        if (index == selected) {
            line.getStyleClass().add("selected");
        }
        line.setOnMousePressed(_ -> onChosen.accept(option));
        return line;
    }
}
