package rubezh.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.look.Icons;

/** A value in a frame: a pill chooses a view, a rectangle is a filter or a value to take away. */
public final class Chip extends HBox {
    private final Label label = new Label();

    public Chip() {
        getStyleClass().add("chip");
        getChildren().add(label);
        setFocusTraversable(true);
        setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        label.textProperty().addListener((_, _, text) -> setAccessibleText(text));
    }

    /** Returns the label, to be given words or a value. */
    public Label label() {
        return label;
    }

    public Chip pill() {
        getStyleClass().add("pill");
        return this;
    }

    /** Marks the chip as the one in force. */
    public Chip selected(boolean chosen) {
        getStyleClass().remove("on");
        if (chosen) {
            getStyleClass().add("on");
        }
        return this;
    }

    public Chip graphic(Node node) {
        getChildren().addFirst(node);
        return this;
    }

    /** Makes it do something on a click, {@code Enter} or {@code Space}. */
    public Chip onAction(Runnable action) {
        setOnMouseClicked(_ -> action.run());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                e.consume();
                action.run();
            }
        });
        return this;
    }

    /** Adds a cross; also {@code Del} and {@code Backspace} take the value away. */
    public Chip onRemove(Runnable action) {
        FontIcon cross = Icons.of(Feather.X, 12);
        cross.setMouseTransparent(false);
        cross.setPickOnBounds(true);
        cross.setOnMouseClicked(e -> {
            e.consume();
            action.run();
        });
        getChildren().add(cross);
        addEventHandler(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                        e.consume();
                        action.run();
                    }
                });
        return this;
    }
}
