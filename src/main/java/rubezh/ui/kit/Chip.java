package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.toggleStyle;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import rubezh.ui.kit.look.Icons;

/** Chip: as a pill it selects a view, as a rectangle it is a filter or a removable value. */
public final class Chip extends HBox {
    private final Label label = new Label();

    public Chip() {
        getStyleClass().add("chip");
        getChildren().add(label);
        setFocusTraversable(true);
        setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        label.textProperty().addListener((_, _, text) -> setAccessibleText(text));
    }

    public Label label() {
        return label;
    }

    public Chip pill() {
        getStyleClass().add("pill");
        return this;
    }

    /** Marks the chip as selected or not. */
    public Chip selected(boolean chosen) {
        toggleStyle(this, "on", chosen);
        return this;
    }

    public Chip graphic(Node node) {
        getChildren().addFirst(node);
        return this;
    }

    /** Sets the action of a click, {@code Enter} or {@code Space}. */
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

    /** Adds a cross; {@code Del} and {@code Backspace} run the action too. */
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
