package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.text.BlankCharacters;

/**
 * Cell for a figure of a day, saved when it is left. {@code Enter} and {@code Tab} go to the next
 * one; a text that is no whole number stays, framed.
 */
final class IndicatorCell extends TextField {
    private final Consumer<@Nullable Long> onNumber;

    /**
     * @param onNumber receives the figure; null for an empty cell
     */
    IndicatorCell(@Nullable Long shown, Consumer<@Nullable Long> onNumber) {
        super(shown == null ? "" : shown.toString());
        this.onNumber = onNumber;
        setPrefColumnCount(6);
        getStyleClass().add("indicator-cell");
        focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        selectAll();
                    } else {
                        commit();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /** Shows a figure that was read again, unless somebody types here. */
    void show(@Nullable Long figure) {
        if (!isFocused()) {
            setText(figure == null ? "" : figure.toString());
            toggleStyle(this, "invalid", false);
        }
    }

    private void commit() {
        Optional<Long> number = number(getText());
        boolean invalid = number.isEmpty() && !BlankCharacters.isBlank(getText());
        toggleStyle(this, "invalid", invalid);
        if (!invalid) {
            onNumber.accept(number.orElse(null));
        }
    }

    /** Reads a whole number from zero on; blanks between its digits are ignored. */
    static Optional<Long> number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("[0-9]{1,12}")
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }
}
