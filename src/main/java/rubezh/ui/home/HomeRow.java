package rubezh.ui.home;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/**
 * Line of the home screen that leads somewhere, by mouse and {@code Enter}. It is reached by the
 * arrows; {@code Tab} stops at one line only.
 */
final class HomeRow extends Button {
    private final String id;
    private boolean first;

    /**
     * @param id what the line is about, the same after a reading: by it the focus comes back
     * @param accessibleText what a screen reader says
     */
    HomeRow(String id, Node content, String accessibleText, Runnable action) {
        this.id = id;
        styled(this, "home-row");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setFocusTraversable(false);
        setAccessibleText(accessibleText);
        setOnAction(_ -> action.run());
        // A double click is one wish: a dialog opened by its first click would be opened twice.
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    if (pressed.getClickCount() > 1) {
                        pressed.consume();
                    }
                });
    }

    /** Returns a line of text, which wraps. */
    static HomeRow ofText(String id, String text, Runnable action) {
        var row = new HomeRow(id, new Label(), text, action);
        row.setText(text);
        row.setContentDisplay(ContentDisplay.TEXT_ONLY);
        return styled(wrapping(row), "home-link");
    }

    /** Lets the focus begin at this line, before those that stand above it. */
    HomeRow first() {
        first = true;
        return this;
    }

    boolean isFirst() {
        return first;
    }

    boolean isAbout(String subject) {
        return Objects.equals(id, subject);
    }

    String subject() {
        return id;
    }
}
