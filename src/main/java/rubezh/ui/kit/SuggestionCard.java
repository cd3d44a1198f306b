package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

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
 * Suggestion in a form, such as entering a scanned document: {@code Enter} presses the button with
 * the focus, at first the one that accepts, {@code Esc} discards. A doubtful suggestion has only
 * {@link #secondary} actions: then the focus is at first on the button that discards. While the
 * card has the focus, other keys only move between its buttons.
 */
public final class SuggestionCard {
    private final UiContext ui;
    private final VBox root = styled(new VBox(), "suggestion-card");
    private final HBox head = styled(new HBox(), "suggestion-head");
    private final FlowPane badges = styled(new FlowPane(), "suggestion-checks");
    private final HBox buttons = styled(new HBox(), "suggestion-buttons");
    private final Runnable onClose;
    private @Nullable Button accept;

    /**
     * @param onClose removes the card from the form
     */
    public SuggestionCard(UiContext ui, Feather icon, Runnable onClose) {
        this.ui = ui;
        this.onClose = onClose;
        head.getChildren().add(Icons.of(icon, 16, "accent-text"));
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(badges, Priority.ALWAYS);
        var foot = styled(new HBox(badges, buttons), "suggestion-foot");
        root.getChildren().addAll(head, foot);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
    }

    public Node root() {
        return root;
    }

    public SuggestionCard title(String key, Object... arguments) {
        Label title = keepWidth(styled(ui.texts().label(key, arguments), "semibold"));
        head.getChildren().add(title);
        ui.texts().accessibleName(root, key, arguments);
        return this;
    }

    /** Adds a text beside the title. */
    public SuggestionCard subtitle(Label subtitle) {
        subtitle.getStyleClass().add("muted");
        head.getChildren().add(subtitle);
        return this;
    }

    /** Adds a node between title and buttons. */
    public SuggestionCard body(Node node) {
        root.getChildren().add(root.getChildren().size() - 1, node);
        return this;
    }

    /** Adds a badge at the left of the buttons. */
    public SuggestionCard badge(Node badge) {
        badges.getChildren().add(badge);
        return this;
    }

    /** Adds the action of {@code Enter}. */
    public SuggestionCard accept(String key, Runnable action, Object... arguments) {
        Button button = actionButton(key, "Enter", action, arguments);
        accept = styled(button, "primary");
        return this;
    }

    /** Adds another action. */
    public SuggestionCard secondary(String key, Runnable action, Object... arguments) {
        actionButton(key, "", action, arguments);
        return this;
    }

    /** Adds a control among the buttons. */
    public SuggestionCard secondary(Node control) {
        buttons.getChildren().add(control);
        return this;
    }

    /** Adds the button that discards the suggestion, as {@code Esc} does. */
    public SuggestionCard discard(String key) {
        actionButton(key, "Esc", () -> {});
        return this;
    }

    private Button actionButton(String key, String hint, Runnable action, Object... arguments) {
        Runnable closing =
                () -> {
                    onClose.run();
                    action.run();
                };
        Button button = Buttons.action(ui.texts(), key, hint, closing, arguments);
        buttons.getChildren().add(button);
        return button;
    }

    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onClose.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            event.consume();
            button.fire();
        }
    }

    /** Sets the focus on the default button. */
    public void focus() {
        Node first = accept == null ? buttons.getChildren().getLast() : accept;
        first.requestFocus();
    }
}
