package rubezh.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;

/**
 * Something the program offers to do in a form, say to enter what was scanned: {@code Enter} takes
 * it, {@code Esc} leaves it. While the card has the focus no other key does anything but walk its
 * buttons.
 */
public final class SuggestionCard {
    private final UiContext ui;
    private final VBox root = new VBox();
    private final HBox head = new HBox();
    private final FlowPane marks = new FlowPane();
    private final HBox verbs = new HBox();
    private final Runnable away;
    private @Nullable Button accept;

    /**
     * @param away takes the card from the form
     */
    public SuggestionCard(UiContext ui, Feather icon, Runnable away) {
        this.ui = ui;
        this.away = away;
        head.getChildren().add(Icons.of(icon, 16, "accent-text"));
        head.getStyleClass().add("suggestion-head");
        marks.getStyleClass().add("suggestion-checks");
        verbs.getStyleClass().add("suggestion-buttons");
        verbs.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(marks, Priority.ALWAYS);
        var foot = new HBox(marks, verbs);
        foot.getStyleClass().add("suggestion-foot");
        root.getChildren().addAll(head, foot);
        root.getStyleClass().add("suggestion-card");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Node root() {
        return root;
    }

    /** Says what was read. */
    public SuggestionCard title(String key, Object... arguments) {
        Label title = ui.texts().bind(new Label(), key, arguments);
        title.getStyleClass().add("semibold");
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(title);
        ui.texts().accessibleName(root, key, arguments);
        return this;
    }

    /** Adds words beside the title. */
    public SuggestionCard subtitle(Label words) {
        words.getStyleClass().add("muted");
        head.getChildren().add(words);
        return this;
    }

    /** Adds something between title and buttons. */
    public SuggestionCard body(Node node) {
        root.getChildren().add(root.getChildren().size() - 1, node);
        return this;
    }

    /** Adds a mark at the left of the buttons. */
    public SuggestionCard badge(Node mark) {
        marks.getChildren().add(mark);
        return this;
    }

    /** Adds what {@code Enter} means. */
    public SuggestionCard accept(String key, Runnable deed, Object... arguments) {
        Button button = actionButton(key, "Enter", deed, arguments);
        accept = Buttons.styled(button, "primary");
        return this;
    }

    /** Adds another deed. */
    public SuggestionCard secondary(String key, Runnable deed, Object... arguments) {
        actionButton(key, "", deed, arguments);
        return this;
    }

    /** Adds any control among the buttons. */
    public SuggestionCard secondary(Node control) {
        verbs.getChildren().add(control);
        return this;
    }

    /** Adds what {@code Esc} means. */
    public SuggestionCard discard(String key) {
        actionButton(key, "Esc", () -> {});
        return this;
    }

    private Button actionButton(String key, String hint, Runnable deed, Object... arguments) {
        Runnable action =
                () -> {
                    away.run();
                    deed.run();
                };
        Button button = Buttons.action(ui.texts(), key, hint, action, arguments);
        verbs.getChildren().add(button);
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            away.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == accept) {
            event.consume();
            ((Button) event.getTarget()).fire();
        }
    }

    /** Sets the focus where {@code Enter} and {@code Esc} are heard. */
    public void focus() {
        Node first = accept == null ? verbs.getChildren().getLast() : accept;
        first.requestFocus();
    }
}
